package dateline.digest;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an order is delivered: at the first minute at which the clocks of its zone show one of its
 * hours, or have jumped over it, on one of its week days. So an hour that does not exist is
 * delivered when the clocks have moved on, and one that comes twice the first time only.
 */
public record Timetable(Hours hours, ZoneId zone) {
  /** An edition of a minute leaves within so much of it, to have ended before the next. */
  private static final Duration SPREAD = Duration.ofSeconds(50);

  /** A week, and a day more for a zone that left one out. */
  private static final int DAYS_AHEAD = 9;

  /** The next delivery after that moment. */
  public Instant next(Instant after) {
    LocalDate today = LocalDate.ofInstant(after, zone);
    for (int ahead = -1; ahead <= DAYS_AHEAD; ahead++) {
      Optional<Instant> next =
          on(today.plusDays(ahead)).filter(it -> it.isAfter(after)).min(Comparator.naturalOrder());
      if (next.isPresent()) {
        return next.get();
      }
    }
    throw new IllegalStateException("No delivery within a week after " + after + " of " + this);
  }

  /**
   * The last delivery up to that moment: what an order that missed several gets once.
   *
   * @param due one that is known to be due by then
   */
  public Instant last(Instant due, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    for (int back = -1; back <= DAYS_AHEAD; back++) {
      Optional<Instant> last =
          on(today.minusDays(back)).filter(it -> !it.isAfter(now)).max(Comparator.naturalOrder());
      if (last.isPresent()) {
        return last.get().isAfter(due) ? last.get() : due;
      }
    }
    return due;
  }

  private Stream<Instant> on(LocalDate day) {
    return hours.days().contains(day.getDayOfWeek())
        ? hours.times().stream().map(time -> instant(day.atTime(time)))
        : Stream.empty();
  }

  private Instant instant(LocalDateTime local) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (!offsets.isEmpty()) {
      return local.toInstant(offsets.get(0));
    }
    ZoneOffsetTransition gap = zone.getRules().getTransition(local);
    LocalDateTime whole = gap.getDateTimeAfter().truncatedTo(ChronoUnit.MINUTES);
    return gap.getDateTimeAfter().equals(whole)
        ? gap.getInstant()
        : whole.plusMinutes(1).toInstant(gap.getOffsetAfter());
  }

  /**
   * When within its minute an order has its turn: another one each time, so that among many orders
   * of one hour none is always the last.
   */
  public static Instant turn(Instant delivery, long order) {
    long mixed = (order * 0x9E3779B97F4A7C15L) ^ (delivery.getEpochSecond() * 0xC2B2AE3D27D4EB4FL);
    mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    return delivery.plusMillis(Math.floorMod(mixed ^ (mixed >>> 32), SPREAD.toMillis()));
  }

  /** Times of day and the week days they are for, in order; at least one of each. */
  public record Hours(List<LocalTime> times, List<DayOfWeek> days) {
    /** More would be a stream of messages, and alerts are for that. */
    public static final int MOST = 12;

    public Hours {
      times = times.stream().distinct().sorted().toList();
      days = days.stream().distinct().sorted().toList();
      if (times.isEmpty() || days.isEmpty() || times.size() > MOST) {
        throw new IllegalArgumentException("No timetable: " + times + " on " + days);
      }
    }

    public static Hours daily(LocalTime... times) {
      return new Hours(List.of(times), List.of(DayOfWeek.values()));
    }
  }
}
