package dateline.localchat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Telegram's limits on sending: so many at once, then one each {@code pause}, per chat and for all
 * chats together. A bucket is kept as the moment from which it will be full again.
 */
public final class SendRate {
  private static final Long ALL_CHATS = Long.MIN_VALUE;

  private final Bucket perChat;
  private final Bucket overall;
  private final Map<Long, Instant> fullAgain = new HashMap<>();

  /** {@code burst} messages at once, then one each {@code pause}. */
  public record Bucket(int burst, Duration pause) {
    static final Bucket ENDLESS = new Bucket(Integer.MAX_VALUE, Duration.ZERO);

    Duration capacity() {
      return pause.multipliedBy(burst);
    }
  }

  private SendRate(Bucket perChat, Bucket overall) {
    this.perChat = perChat;
    this.overall = overall;
  }

  public static SendRate unlimited() {
    return new SendRate(Bucket.ENDLESS, Bucket.ENDLESS);
  }

  public static SendRate of(Bucket perChat, Bucket overall) {
    return new SendRate(perChat, overall);
  }

  /** Takes one message's worth, or answers after how many seconds to come back. */
  synchronized OptionalInt take(long chat, InstantSource clock) {
    Instant now = clock.instant();
    Duration wait = wait(chat, perChat, now);
    Duration waitOverall = wait(ALL_CHATS, overall, now);
    Duration longer = wait.compareTo(waitOverall) > 0 ? wait : waitOverall;
    if (!longer.isZero()) {
      return OptionalInt.of((int) Math.max(1, longer.plusMillis(999).toSeconds()));
    }
    spend(chat, perChat, now);
    spend(ALL_CHATS, overall, now);
    return OptionalInt.empty();
  }

  private Duration wait(Long key, Bucket bucket, Instant now) {
    Instant earliest = full(key, now).plus(bucket.pause()).minus(bucket.capacity());
    return earliest.isAfter(now) ? Duration.between(now, earliest) : Duration.ZERO;
  }

  private void spend(Long key, Bucket bucket, Instant now) {
    if (!bucket.pause().isZero()) {
      fullAgain.put(key, full(key, now).plus(bucket.pause()));
    }
  }

  private Instant full(Long key, Instant now) {
    Instant full = fullAgain.getOrDefault(key, now);
    return full.isAfter(now) ? full : now;
  }
}
