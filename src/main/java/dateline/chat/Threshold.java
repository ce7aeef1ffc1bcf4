package dateline.chat;

import dateline.telegram.Chats;
import dateline.telegram.IncomingUpdate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Who is served just now: those who may use the bot, and nobody more than their share. */
public final class Threshold {
  private static final int MESSAGES_A_MINUTE = 30;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Access access;
  private final Chats chats;
  private final Correspondence letters;
  private final InstantSource clock;
  private final Quota messages = new Quota(MESSAGES_A_MINUTE, MINUTE);
  private final Quota questions;

  public Threshold(
      Access access,
      Chats chats,
      Correspondence letters,
      int questionsAnHour,
      InstantSource clock) {
    this.access = access;
    this.chats = chats;
    this.letters = letters;
    this.questions = new Quota(questionsAnHour, Duration.ofHours(1));
    this.clock = clock;
  }

  /** Whether the sender may use the bot; a stranger is told once a day how to get in. */
  boolean lets(IncomingUpdate update, Words words) {
    Optional<String> refusal = access.refusal(update, words);
    if (refusal.isPresent()) {
      letters.replyOnceADay(update, "stranger", Greetings.plain(refusal.get()));
      return false;
    }
    update.chat().ifPresent(chat -> chats.opened(chat.id()));
    return isWithin(messages, "quota.messages", update, words);
  }

  /** Whether the sender may ask one more question; asked before any costly work. */
  boolean letsAsk(IncomingUpdate update, Words words) {
    return isWithin(questions, "quota.questions", update, words);
  }

  private boolean isWithin(Quota quota, String key, IncomingUpdate update, Words words) {
    if (access.isThisMachine() || letters.isAnswered(update)) {
      return true;
    }
    long person =
        update
            .sender()
            .map(IncomingUpdate.Sender::id)
            .or(() -> update.chat().map(IncomingUpdate.Chat::id))
            .orElse(0L);
    Instant now = clock.instant();
    Quota.Verdict verdict = quota.take(person, now);
    if (verdict == Quota.Verdict.FIRST_TOO_MANY) {
      String left = Times.until(now.plus(quota.untilMore(person, now)), now, words);
      letters.reply(update, words, () -> Greetings.plain(words.say(key, left)));
    }
    return verdict == Quota.Verdict.GRANTED;
  }

  /** Why a pressed button does nothing for the one who pressed it, if it does nothing. */
  Optional<String> refusal(IncomingUpdate update, Words words) {
    return access.refusal(update, words);
  }
}
