package dateline.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;

/**
 * The slow and obvious way to deliver: somebody looks at the clock on the wall each minute, and
 * delivers whatever it shows, or has passed, for the first time. It knows the old calendar classes
 * of the JDK only.
 */
public final class TimetableOracle {
  private static final long MINUTE = 60_000;
  private static final long DAY = 24 * 60 * MINUTE;

  private TimetableOracle() {}

  /** A minute, and what the clock on the wall shows or has passed in it for the first time. */
  public record Look(Instant at, LocalTime time, DayOfWeek day) {}

  /** All deliveries from the one moment, a whole minute, until before the other. */
  public static List<Instant> deliveries(
      Timetable.Hours hours, String zone, Instant from, Instant until) {
    return deliveries(hours, looks(zone, from, until));
  }

  public static List<Instant> deliveries(Timetable.Hours hours, List<Look> looks) {
    List<Instant> deliveries = new ArrayList<>();
    for (Look look : looks) {
      boolean wanted = hours.times().contains(look.time()) && hours.days().contains(look.day());
      boolean again =
          !deliveries.isEmpty() && deliveries.get(deliveries.size() - 1).equals(look.at());
      if (wanted && !again) {
        deliveries.add(look.at());
      }
    }
    return deliveries;
  }

  public static List<Look> looks(String zone, Instant from, Instant until) {
    TimeZone clock = TimeZone.getTimeZone(zone);
    List<Look> looks = new ArrayList<>();
    long start = from.toEpochMilli() - 3 * DAY;
    long shown = start + clock.getOffset(start);
    for (long at = start + MINUTE; at < until.toEpochMilli(); at += MINUTE) {
      long wall = at + clock.getOffset(at);
      for (long passed = shown + MINUTE; passed <= wall; passed += MINUTE) {
        if (at >= from.toEpochMilli()) {
          looks.add(look(at, passed));
        }
      }
      shown = Math.max(shown, wall);
    }
    return looks;
  }

  private static Look look(long at, long wall) {
    Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    calendar.setTimeInMillis(wall);
    int day = calendar.get(Calendar.DAY_OF_WEEK);
    return new Look(
        Instant.ofEpochMilli(at),
        LocalTime.of(calendar.get(Calendar.HOUR_OF_DAY), calendar.get(Calendar.MINUTE)),
        day == Calendar.SUNDAY ? DayOfWeek.SUNDAY : DayOfWeek.of(day - 1));
  }
}
