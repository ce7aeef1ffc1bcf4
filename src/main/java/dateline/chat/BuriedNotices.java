package dateline.chat;

import dateline.telegram.Inbox;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import dateline.telegram.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Tells the bot's owner of updates that were put aside because working on them failed each time.
 * The key of a message names the last of them, so that none is told again after a crash.
 */
public final class BuriedNotices {
  private static final String KEY = "buried/";

  /** What a stranger sends must not become a flood for the owner. */
  private static final Duration AT_MOST_EVERY = Duration.ofHours(1);

  private static final Duration NEWS = Duration.ofDays(1);

  private final Inbox inbox;
  private final OwnerLetters owner;
  private final InstantSource clock;

  public BuriedNotices(Inbox inbox, OwnerLetters owner, InstantSource clock) {
    this.inbox = inbox;
    this.owner = owner;
    this.clock = clock;
  }

  public void tell() {
    owner.words().ifPresent(this::tell);
  }

  private void tell(Words words) {
    Instant now = clock.instant();
    Instant told = told();
    if (told.isAfter(now.minus(AT_MOST_EVERY))) {
      return;
    }
    Instant dayAgo = now.minus(NEWS);
    List<Instant> buried = inbox.buriedAfter(told.isAfter(dayAgo) ? told : dayAgo);
    if (!buried.isEmpty()) {
      String key = KEY + buried.get(buried.size() - 1).toEpochMilli();
      owner.put(key, message(buried.size(), words), Urgency.BULK);
    }
  }

  private Instant told() {
    return owner.keys(KEY).stream()
        .map(key -> Instant.ofEpochMilli(Long.parseLong(key.substring(KEY.length()))))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static OutgoingMessage message(int buried, Words words) {
    return OutgoingMessage.of(
        MessageText.builder()
            .bold(words.count("buried.many", buried))
            .paragraph()
            .text(words.say("buried.next"))
            .build());
  }
}
