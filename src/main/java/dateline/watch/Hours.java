package dateline.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How chats keep time. */
public interface Hours {
  /**
   * When a chat may be told.
   *
   * @param day the chat's own
   */
  record Slot(Instant notBefore, LocalDate day) {}

  /** For each of the chats that moment, or where it is quiet for the chat then the end of that. */
  Map<Long, Slot> slots(Collection<Long> chats, Instant moment);

  /** Never quiet, and the days of UTC. */
  static Hours always() {
    return (chats, moment) -> {
      Slot slot = new Slot(moment, LocalDate.ofInstant(moment, ZoneOffset.UTC));
      return chats.stream().distinct().collect(Collectors.toMap(Function.identity(), one -> slot));
    };
  }
}
