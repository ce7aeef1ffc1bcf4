package dateline.chat;

import dateline.chat.WatchButton.Act;
import dateline.story.Stories;
import dateline.story.Story;
import dateline.telegram.Button;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import dateline.watch.Watch;
import dateline.watch.WatchQuery;
import dateline.watch.Watches;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Talks about what a chat watches for. In groups those speak for it who may. */
public final class WatchTalk {
  private static final int PAGE = 6;
  private static final int SHOWN = 120;

  private final Watches watches;
  private final Stories stories;
  private final ChatSpeakers speakers;
  private final Correspondence letters;

  public WatchTalk(Watches watches, Stories stories, Managers managers, Correspondence letters) {
    this.watches = watches;
    this.stories = stories;
    this.speakers = new ChatSpeakers(managers);
    this.letters = letters;
  }

  boolean watch(String written, IncomingUpdate update, Words words) {
    return letters.reply(
        update,
        words,
        () ->
            speakers
                .refusal(update, words)
                .map(Greetings::plain)
                .orElseGet(() -> taken(written, update, words)));
  }

  private OutgoingMessage taken(String written, IncomingUpdate update, Words words) {
    return WatchQuery.parse(written)
        .fold(
            query -> added(written.strip(), query, update, words),
            trouble -> Greetings.plain(words.say("watch.trouble." + trouble)));
  }

  private OutgoingMessage added(
      String written, WatchQuery query, IncomingUpdate update, Words words) {
    long chat = update.chat().orElseThrow().id();
    String language = words.locale().getLanguage();
    return watches
        .add(chat, update.threadId(), language, written, query)
        .fold(
            watch -> with(watch, words.say("watch.watching", Words.apart(written)), words),
            watch -> with(watch, words.say("watch.known", Words.apart(watch.words())), words),
            tooMany -> Greetings.plain(words.say("watch.toomany", "" + Watches.MOST)),
            tooWide -> Greetings.plain(words.say("watch.toowide", "" + tooWide.percent())));
  }

  private static OutgoingMessage with(Watch watch, String sentence, Words words) {
    return OutgoingMessage.of(MessageText.of(sentence))
        .withKeyboard(
            List.of(List.of(WatchButton.of(words.say("watch.delete"), Act.DELETE, watch.id(), 0))));
  }

  boolean list(IncomingUpdate update, Words words) {
    return letters.reply(update, words, () -> page(update.chat().orElseThrow().id(), 0, words));
  }

  private OutgoingMessage page(long chat, long number, Words words) {
    List<Watch> all = watches.of(chat);
    if (all.isEmpty()) {
      return Greetings.plain(words.say("watch.none"));
    }
    ListPage<Watch> page = ListPage.of(all, number, PAGE);
    MessageText.Builder text = MessageText.builder().bold(words.say("watch.title"));
    List<List<Button>> rows = new ArrayList<>();
    for (Watch watch : page.shown()) {
      int place = all.indexOf(watch) + 1;
      text.newLine().text(place + ". " + Words.apart(shortened(watch.words())));
      if (watch.paused()) {
        text.text(" · ").italic(words.say("watch.paused"));
      }
      rows.add(
          List.of(
              WatchButton.of(
                  words.say(watch.paused() ? "watch.resume" : "watch.pause") + " " + place,
                  watch.paused() ? Act.RESUME : Act.PAUSE,
                  watch.id(),
                  0),
              WatchButton.of(words.say("watch.delete") + " " + place, Act.DELETE, watch.id(), 0)));
    }
    rows.add(page.turning((label, to) -> WatchButton.of(label, Act.PAGE, to, 0), words));
    text.paragraph().text(words.say("watch.next"));
    return OutgoingMessage.of(text.build()).withKeyboard(rows);
  }

  private static String shortened(String written) {
    return written.codePointCount(0, written.length()) <= SHOWN
        ? written
        : written.substring(0, written.offsetByCodePoints(0, SHOWN)) + "…";
  }

  /**
   * What a button asks to have told in full; all others are settled here.
   *
   * @return the headline of a story
   */
  Optional<String> pressed(
      WatchButton button, IncomingUpdate.Callback callback, IncomingUpdate update, Words words) {
    long chat = update.chat().map(IncomingUpdate.Chat::id).orElse(0L);
    if (button.act() == Act.MORE) {
      Optional<String> headline = stories.find(button.story()).map(Story::headline);
      if (headline.isEmpty()) {
        letters.notice(callback, words.say("watch.storygone"));
      }
      return headline;
    }
    Optional<String> refusal =
        button.act() == Act.PAGE ? Optional.empty() : speakers.refusal(update, words);
    if (refusal.isPresent()) {
      letters.notice(callback, refusal.get());
    } else if (button.act() == Act.PAGE) {
      letters.hush(callback);
      turn(page(chat, button.watch(), words), update, words);
    } else {
      watches
          .find(chat, button.watch())
          .ifPresentOrElse(
              watch -> change(watch, button, callback, update, words),
              () -> letters.notice(callback, words.say("watch.gone")));
    }
    return Optional.empty();
  }

  private void change(
      Watch watch,
      WatchButton button,
      IncomingUpdate.Callback callback,
      IncomingUpdate update,
      Words words) {
    if (button.act() == Act.MUTE) {
      watches.mute(watch, button.story());
      letters.notice(callback, words.say("watch.muted"));
    } else if (button.act() == Act.DELETE) {
      watches.delete(watch);
      letters.hush(callback);
      letters.reply(
          update,
          words,
          () -> Greetings.plain(words.say("watch.deleted", Words.apart(shortened(watch.words())))));
    } else {
      watches.pause(watch, button.act() == Act.PAUSE);
      letters.hush(callback);
      turn(page(watch.chat(), 0, words), update, words);
    }
  }

  private void turn(OutgoingMessage page, IncomingUpdate update, Words words) {
    if (!letters.edit(update, page)) {
      letters.reply(update, words, () -> page);
    }
  }
}
