package dateline.bench;

import dateline.digest.Timetable;
import dateline.digest.TimetableOracle;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Holds the timetable against somebody who looks at the clock each minute: every zone the JDK
 * knows, around each change of its clocks in 2026 and 2027 (a quiet week where there is none),
 * every quarter of an hour, each week day by itself and all of them.
 */
final class TimetableBench implements Bench.Benchmark {
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2028-01-01T00:00:00Z");
  private static final Duration BEFORE = Duration.ofDays(2);
  private static final Duration AFTER = Duration.ofDays(6);

  private long compared;
  private long different;
  private long edges;

  @Override
  public List<Figure> run() {
    List<String> zones =
        ZoneId.getAvailableZoneIds().stream()
            .filter(id -> !id.startsWith("SystemV/"))
            .sorted()
            .toList();
    zones.forEach(this::compare);
    return List.of(
        Figure.reported("zones", zones.size(), "zones", "higher"),
        Figure.reported("changes of clocks", edges, "changes", "higher"),
        Figure.reported("deliveries compared", compared, "deliveries", "higher"),
        new Figure(
            "deliveries that differ from the oracle",
            different,
            "deliveries",
            "equal",
            java.util.Optional.of(0.0),
            java.util.Map.of()));
  }

  private void compare(String zone) {
    List<Instant> middles = new ArrayList<>();
    for (ZoneOffsetTransition edge = ZoneId.of(zone).getRules().nextTransition(FROM);
        edge != null && edge.getInstant().isBefore(UNTIL);
        edge = ZoneId.of(zone).getRules().nextTransition(edge.getInstant())) {
      middles.add(edge.getInstant());
    }
    edges += middles.size();
    if (middles.isEmpty()) {
      middles.add(Instant.parse("2026-06-15T00:00:00Z"));
    }
    middles.forEach(middle -> compare(zone, middle));
  }

  private void compare(String zone, Instant middle) {
    Instant from = middle.minus(BEFORE).truncatedTo(ChronoUnit.MINUTES);
    Instant until = middle.plus(AFTER).truncatedTo(ChronoUnit.MINUTES);
    List<TimetableOracle.Look> looks = TimetableOracle.looks(zone, from, until);
    List<List<DayOfWeek>> weeks = new ArrayList<>(List.of(List.of(DayOfWeek.values())));
    Arrays.stream(DayOfWeek.values()).forEach(day -> weeks.add(List.of(day)));
    for (List<DayOfWeek> days : weeks) {
      for (int offset = 0; offset < 8; offset++) {
        Timetable.Hours hours = new Timetable.Hours(times(offset), days);
        List<Instant> expected = TimetableOracle.deliveries(hours, looks);
        List<Instant> said = said(new Timetable(hours, ZoneId.of(zone)), from, until);
        compared += expected.size();
        if (!said.equals(expected)) {
          different++;
          System.err.println(zone + " " + hours + " around " + middle);
        }
      }
    }
  }

  /** Twelve of the quarters of a day, two hours apart. */
  private static List<LocalTime> times(int offset) {
    List<LocalTime> times = new ArrayList<>();
    for (int hour = 0; hour < 24; hour += 2) {
      times.add(LocalTime.of(hour, 0).plusMinutes(15L * offset));
    }
    return times;
  }

  private static List<Instant> said(Timetable timetable, Instant from, Instant until) {
    List<Instant> said = new ArrayList<>();
    for (Instant next = timetable.next(from.minusMillis(1));
        next.isBefore(until);
        next = timetable.next(next)) {
      said.add(next);
    }
    return said;
  }
}
