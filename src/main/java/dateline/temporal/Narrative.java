package dateline.temporal;

import java.time.LocalDate;
import java.util.Optional;

/** When a text speaks, and the time it last spoke of, which "that day" and the like point at. */
final class Narrative {
  private final LocalDate published;
  private Optional<LocalDate> day = Optional.empty();
  private Optional<LocalDate> quarter = Optional.empty();
  private boolean longerPeriod;

  Narrative(LocalDate published) {
    this.published = published;
  }

  LocalDate published() {
    return published;
  }

  /** The day last spoken of, else that of the text. */
  LocalDate day() {
    return day.orElse(published);
  }

  /** A day of the quarter last spoken of. */
  Optional<LocalDate> quarter() {
    return quarter;
  }

  /** Whether a half year, nine months or the like were spoken of since the last quarter. */
  boolean tellsOfALongerPeriod() {
    return longerPeriod;
  }

  void spokeOfDay(LocalDate spoken) {
    day = Optional.of(spoken);
  }

  void spokeOfQuarter(LocalDate spoken) {
    quarter = Optional.of(spoken);
    longerPeriod = false;
  }

  void spokeOfALongerPeriod() {
    longerPeriod = true;
  }
}
