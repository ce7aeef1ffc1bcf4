package dateline.digest;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Hours of the night in which nothing is sent; they may run over midnight. */
public record QuietHours(LocalTime from, LocalTime to) {

  /** That moment, or where it is quiet then the end of that. */
  public Instant awake(Instant moment, ZoneId zone) {
    LocalTime time = LocalTime.ofInstant(moment, zone);
    if (!holds(time)) {
      return moment;
    }
    ZonedDateTime end = moment.atZone(zone).with(to);
    return (time.isBefore(to) ? end : end.plusDays(1)).toInstant();
  }

  boolean holds(LocalTime time) {
    return from.isBefore(to)
        ? !time.isBefore(from) && time.isBefore(to)
        : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
  }
}
