package dateline.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When an article was published, no more exactly than its source says.
 *
 * @param instant the moment; for a source that names only a day, the start of that day in UTC
 * @param dayOnly the source names a day and no time, so none may be shown
 */
public record Publication(Instant instant, boolean dayOnly) {
  /** Reads {@code 2023-10-19}, {@code 2023-10-19T14:05:00Z} or the same with an offset. */
  public static Optional<Publication> parse(String text) {
    String words = text.strip();
    try {
      if (words.length() <= 10) {
        return Optional.of(ofDay(LocalDate.parse(words)));
      }
      return Optional.of(new Publication(OffsetDateTime.parse(words).toInstant(), false));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public static Publication ofDay(LocalDate day) {
    return new Publication(day.atStartOfDay(ZoneOffset.UTC).toInstant(), true);
  }

  public static Publication at(Instant instant) {
    return new Publication(instant, false);
  }

  public LocalDate day() {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** ISO 8601: a date where only the day is known, else an instant in UTC. */
  @Override
  public String toString() {
    return dayOnly ? day().toString() : instant.toString();
  }
}
