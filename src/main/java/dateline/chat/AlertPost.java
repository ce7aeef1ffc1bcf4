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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Puts alerts into the outbox, in the words of their readers. What is the same for many is written
 * once; a reader's own are the words of the watch and the buttons.
 */
public final class AlertPost implements Post {
  private static final int OUTLETS = 8;

  private final Outbox outbox;
  private final CitationLinks links;

  public AlertPost(Outbox outbox, CitationLinks links) {
    this.outbox = outbox;
    this.links = links;
  }

  @Override
  public void put(List<Alert> alerts) {
    Map<Shared, Sheet> sheets = new ConcurrentHashMap<>();
    outbox.putAll(
        alerts.parallelStream()
            .map(alert -> letter(alert, sheets.computeIfAbsent(Shared.of(alert), this::sheet)))
            .toList());
  }

  /** What the text of an alert follows from, the words of its watch left out. */
  private record Shared(
      Story story, List<Claim> claims, String language, boolean update, boolean lastOfDay) {
    static Shared of(Alert alert) {
      return new Shared(
          alert.story(),
          alert.claims(),
          alert.watch().language(),
          alert.update(),
          alert.lastOfDay());
    }
  }

  /** What readers of a language are told of a story, and the labels of the buttons below it. */
  private record Sheet(MessageText text, String more, String mute, String delete) {}

  private Sheet sheet(Shared shared) {
    Words words = Words.in(shared.language);
    return new Sheet(
        text(shared, words),
        words.say("watch.more"),
        words.say("watch.mute"),
        words.say("watch.delete"));
  }

  private MessageText text(Shared shared, Words words) {
    Story story = shared.story;
    MessageText.Builder text = MessageText.builder();
    text.bold(
        ClaimFilter.isSeemly(story.headline())
            ? Words.apart(story.headline())
            : words.say("article.untitled"));
    if (shared.update) {
      text.paragraph().italic(words.say("edition.changed"));
    }
    shared.claims.forEach(claim -> claim(text.paragraph(), claim));
    text.paragraph().italic(outlets(story, words));
    if (shared.lastOfDay) {
      text.paragraph().text(words.say("watch.enough"));
    }
    return text.build();
  }

  private static Outbox.Letter letter(Alert alert, Sheet sheet) {
    return new Outbox.Letter(
        alert.key(),
        alert.watch().chat(),
        List.of(message(alert, sheet)),
        Urgency.BULK,
        alert.notBefore());
  }

  OutgoingMessage message(Alert alert) {
    return message(alert, sheet(Shared.of(alert)));
  }

  private static OutgoingMessage message(Alert alert, Sheet sheet) {
    MessageText.Builder text = MessageText.builder();
    text.text("\uD83D\uDD14 " + Words.apart(alert.watch().words())).newLine();
    return OutgoingMessage.of(text.endingWith(sheet.text))
        .withKeyboard(buttons(alert, sheet))
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

  private static List<List<Button>> buttons(Alert alert, Sheet sheet) {
    long watch = alert.watch().id();
    long story = alert.story().id();
    return List.of(
        List.of(
            WatchButton.of(sheet.more, Act.MORE, watch, story),
            WatchButton.of(sheet.mute, Act.MUTE, watch, story)),
        List.of(WatchButton.of(sheet.delete, Act.DELETE, watch, 0)));
  }
}
