package dateline.chat;

import dateline.briefing.Citation;
import dateline.briefing.Claim;
import dateline.briefing.ClaimFilter;
import dateline.chat.WatchButton.Act;
import dateline.story.Story;
import dateline.telegram.Button;
import dateline.telegram.MessageText;
import dateline.telegram.Outbox;
import dateline.telegram.OutgoingMessage;
import dateline.telegram.Urgency;
import dateline.watch.Alert;
import dateline.watch.Post;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts alerts into the outbox, in the words of their readers. */
public final class AlertPost implements Post {
  private static final int OUTLETS = 8;

  private final Outbox outbox;
  private final CitationLinks links;

  private final Predicate<String> seemly;

  public AlertPost(Outbox outbox, CitationLinks links) {
    this(outbox, links, ClaimFilter::isSeemly);
  }

  private AlertPost(Outbox outbox, CitationLinks links, Predicate<String> seemly) {
    this.outbox = outbox;
    this.links = links;
    this.seemly = seemly;
  }

  @Override
  public void put(List<Alert> alerts) {
    Map<String, Boolean> judged = new HashMap<>();
    AlertPost once =
        new AlertPost(
            outbox,
            remembering(links),
            headline -> judged.computeIfAbsent(headline, ClaimFilter::isSeemly));
    outbox.putAll(alerts.stream().map(once::letter).toList());
  }

  /** Many are told the same sentence, and its place takes a while to find. */
  private static CitationLinks remembering(CitationLinks links) {
    Map<Citation, Map<String, Optional<String>>> known = new IdentityHashMap<>();
    return (claim, source) ->
        known
            .computeIfAbsent(source, first -> new HashMap<>())
            .computeIfAbsent(claim, first -> links.of(claim, source));
  }

  private Outbox.Letter letter(Alert alert) {
    Words words = Words.in(alert.watch().language());
    return new Outbox.Letter(
        alert.key(),
        alert.watch().chat(),
        List.of(message(alert, words)),
        Urgency.BULK,
        alert.notBefore());
  }

  OutgoingMessage message(Alert alert, Words words) {
    Story story = alert.story();
    MessageText.Builder text = MessageText.builder();
    text.text("\uD83D\uDD14 " + Words.apart(alert.watch().words())).newLine();
    text.bold(
        seemly.test(story.headline())
            ? Words.apart(story.headline())
            : words.say("article.untitled"));
    if (alert.update()) {
      text.paragraph().italic(words.say("edition.changed"));
    }
    alert.claims().forEach(claim -> claim(text.paragraph(), claim));
    text.paragraph().italic(outlets(story, words));
    if (alert.lastOfDay()) {
      text.paragraph().text(words.say("watch.enough"));
    }
    return OutgoingMessage.of(text.build())
        .withKeyboard(buttons(alert, words))
        .inThread(alert.watch().thread());
  }

  /** Behind the sentence the outlet it is taken from, leading to its place there. */
  private void claim(MessageText.Builder text, Claim claim) {
    Citation source = claim.citations().get(0);
    String name = Words.apart(source.article().outlet());
    text.text(claim.text() + " — ");
    links
        .of(claim.text(), source)
        .ifPresentOrElse(to -> text.link(name, to), () -> text.text(name));
  }

  private static String outlets(Story story, Words words) {
    String named =
        story.outlets().stream().limit(OUTLETS).map(Words::apart).collect(Collectors.joining(", "));
    int more = story.outlets().size() - OUTLETS;
    return more > 0 ? named + " " + words.say("watch.outlets.more", "" + more) : named;
  }

  private static List<List<Button>> buttons(Alert alert, Words words) {
    long watch = alert.watch().id();
    long story = alert.story().id();
    return List.of(
        List.of(
            WatchButton.of(words.say("watch.more"), Act.MORE, watch, story),
            WatchButton.of(words.say("watch.mute"), Act.MUTE, watch, story)),
        List.of(WatchButton.of(words.say("watch.delete"), Act.DELETE, watch, 0)));
  }
}
