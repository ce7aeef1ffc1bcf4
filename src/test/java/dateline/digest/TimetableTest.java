package dateline.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetableTest {
  private static Timetable daily(String zone, String... times) {
    return new Timetable(
        Timetable.Hours.daily(
            List.of(times).stream().map(LocalTime::parse).toArray(LocalTime[]::new)),
        ZoneId.of(zone));
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  @Test
  void theNextDeliveryIsTheNextOfItsHours() {
    Timetable twice = daily("Africa/Nairobi", "18:00", "07:30");
    assertThat(twice.next(at("2026-03-01T00:00:00Z"))).isEqualTo("2026-03-01T04:30:00Z");
    assertThat(twice.next(at("2026-03-01T04:30:00Z"))).isEqualTo("2026-03-01T15:00:00Z");
    assertThat(twice.next(at("2026-03-01T15:00:01Z"))).isEqualTo("2026-03-02T04:30:00Z");
  }

  @Test
  void anHourTheClocksJumpOverIsDeliveredWhenTheyHaveJumped() {
    assertThat(daily("Europe/Berlin", "02:30").next(at("2026-03-28T12:00:00Z")))
        .isEqualTo("2026-03-29T01:00:00Z");
  }

  @Test
  void twoHoursInOneGapAreOneDelivery() {
    Timetable two = daily("Europe/Berlin", "02:15", "02:45", "03:00");
    Instant first = two.next(at("2026-03-28T12:00:00Z"));
    assertThat(two.next(first)).isEqualTo("2026-03-30T00:15:00Z");
  }

  @Test
  void anHourThatComesTwiceIsDeliveredTheFirstTimeOnly() {
    Timetable night = daily("Europe/Berlin", "02:30");
    Instant first = night.next(at("2026-10-24T12:00:00Z"));
    assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(night.next(first)).isEqualTo("2026-10-26T01:30:00Z");
  }

  @Test
  void aDayThatAZoneLeftOutIsDeliveredWhenItWouldHaveBegun() {
    Timetable fridays =
        new Timetable(
            new Timetable.Hours(List.of(LocalTime.of(8, 0)), List.of(DayOfWeek.FRIDAY)),
            ZoneId.of("Pacific/Apia"));
    assertThat(fridays.next(at("2011-12-25T00:00:00Z"))).isEqualTo("2011-12-30T10:00:00Z");
  }

  @Test
  void aChangeOfZoneRulesMovesTheDeliveryWithTheClocks() {
    Timetable morning = daily("Africa/Cairo", "08:00");
    assertThat(morning.next(at("2022-07-01T00:00:00Z"))).isEqualTo("2022-07-01T06:00:00Z");
    assertThat(morning.next(at("2023-07-01T00:00:00Z"))).isEqualTo("2023-07-01T05:00:00Z");
  }

  @Test
  void whatWasMissedIsDeliveredOnceAndNotAsOftenAsItWasMissed() {
    Timetable thrice = daily("UTC", "06:00", "12:00", "18:00");
    Instant due = at("2026-03-01T06:00:00Z");
    Instant now = at("2026-03-04T13:00:00Z");
    assertThat(thrice.last(due, now)).isEqualTo("2026-03-04T12:00:00Z");
    assertThat(thrice.next(now)).isEqualTo("2026-03-04T18:00:00Z");
    assertThat(thrice.last(due, due)).isEqualTo(due);
  }

  @Test
  void manyOrdersOfOneHourTakeTurnsWithinTheirMinute() {
    Instant eight = at("2026-03-01T08:00:00Z");
    int[] perSecond = new int[60];
    double worstMean = 0;
    for (long order = 1; order <= 10_000; order++) {
      Duration wait = Duration.between(eight, Timetable.turn(eight, order));
      assertThat(wait).isBetween(Duration.ZERO, Duration.ofSeconds(50));
      perSecond[(int) wait.toSeconds()]++;
      double sum = 0;
      for (int day = 0; day < 30; day++) {
        Instant that = eight.plus(Duration.ofDays(day));
        sum += Duration.between(that, Timetable.turn(that, order)).toMillis() / 1000.0;
      }
      worstMean = Math.max(worstMean, sum / 30);
    }
    for (int second = 0; second < 50; second++) {
      assertThat(perSecond[second]).isBetween(120, 280);
    }
    // Over a month nobody waits much longer than the 25 seconds of all.
    assertThat(worstMean).isLessThan(38);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca",
        "America/St_Johns", "Asia/Kathmandu", "Pacific/Chatham", "Asia/Gaza"
      })
  void theTimetableAgreesWithSomebodyWhoLooksAtTheClockEachMinute(String zone) {
    Timetable.Hours hours =
        new Timetable.Hours(
            List.of(LocalTime.of(0, 0), LocalTime.of(1, 30), LocalTime.of(2, 15)),
            List.of(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY, DayOfWeek.WEDNESDAY));
    Instant from = at("2026-01-01T00:00:00Z");
    Instant until = at("2027-01-01T00:00:00Z");
    Timetable timetable = new Timetable(hours, ZoneId.of(zone));
    List<Instant> said = new ArrayList<>();
    for (Instant next = timetable.next(from.minusMillis(1));
        next.isBefore(until);
        next = timetable.next(next)) {
      said.add(next);
    }
    assertThat(said).isEqualTo(TimetableOracle.deliveries(hours, zone, from, until));
  }
}
