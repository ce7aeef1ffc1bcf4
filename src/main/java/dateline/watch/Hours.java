package dateline.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** How a chat keeps time. */
public interface Hours {
  /** That moment, or where it is quiet for the chat then the end of that. */
  Instant awake(long chat, Instant moment);

  /** The chat's own day. */
  LocalDate day(long chat, Instant moment);

  /** Never quiet, and the days of UTC. */
  static Hours always() {
    return new Hours() {
      @Override
      public Instant awake(long chat, Instant moment) {
        return moment;
      }

      @Override
      public LocalDate day(long chat, Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
      }
    };
  }
}
