package dateline.briefing;

import java.time.Instant;

/** From a moment on and until before another. */
public record Period(Instant from, Instant until) {
  public Period {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "A period that ends before it begins: " + from + " " + until);
    }
  }

  public boolean holds(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }
}
