package dateline.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day beside a date, with its zone where it says one. */
record TimeOfDay(LocalTime time, Optional<ZoneId> zone) {
  /** "CST", "IST" and the like name several zones, so none. */
  private static final Map<String, ZoneId> ZONES =
      Map.ofEntries(
          Map.entry("z", ZoneOffset.UTC),
          Map.entry("gmt", ZoneOffset.UTC),
          Map.entry("utc", ZoneOffset.UTC),
          Map.entry("est", ZoneOffset.ofHours(-5)),
          Map.entry("edt", ZoneOffset.ofHours(-4)),
          Map.entry("pst", ZoneOffset.ofHours(-8)),
          Map.entry("pdt", ZoneOffset.ofHours(-7)),
          Map.entry("cet", ZoneOffset.ofHours(1)),
          Map.entry("cest", ZoneOffset.ofHours(2)),
          Map.entry("et", ZoneId.of("America/New_York")),
          Map.entry("pt", ZoneId.of("America/Los_Angeles")));

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:+-])(?<h>\\d{1,2}):(?<m>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<f>\\d{1,9})\\d*)?)?"
              + "(?<half> ?[ap]\\.?m\\b\\.?| ?(?:صباحا|صباحًا|مساء|مساءً|ص|م)(?!\\p{L}))?"
              + " ?\\(?(?:(?:gmt|utc)? ?(?<sign>[+−-]) ?(?<oh>\\d{1,2})(?::?(?<om>\\d{2}))?(?!\\d)"
              + "|(?<zone>[a-z]{1,4})\\b)?");
  private static final Pattern BASIC =
      Pattern.compile("t(?<h>\\d{2})(?<m>\\d{2})(?<s>\\d{2})?(?:z|\\+00:?00)$");

  /** The only time of the text; empty where there is none or there are more. */
  static Optional<TimeOfDay> near(String words, int dayStart, int dayEnd) {
    Matcher basic = BASIC.matcher(words);
    if (basic.find(dayEnd) && basic.start() == dayEnd) {
      return Optional.of(
          new TimeOfDay(
              time(basic.group("h"), basic.group("m"), basic.group("s"), ""),
              Optional.of(ZoneOffset.UTC)));
    }
    Matcher found = TIME.matcher(words);
    if (!found.find()) {
      return Optional.empty();
    }
    TimeOfDay time = new TimeOfDay(time(found), zone(found, words));
    return found.find() ? Optional.empty() : Optional.of(time);
  }

  /** Empty where the zone is not known. */
  Optional<Instant> on(LocalDate day) {
    return zone.map(where -> day.atTime(time).atZone(where).toInstant());
  }

  private static LocalTime time(Matcher found) {
    String half = found.group("half") == null ? "" : found.group("half").strip();
    LocalTime time = time(found.group("h"), found.group("m"), found.group("s"), half);
    String fraction = found.group("f");
    return fraction == null
        ? time
        : time.withNano(Integer.parseInt((fraction + "00000000").substring(0, 9)));
  }

  private static LocalTime time(String hour, String minute, String second, String half) {
    int hours = Integer.parseInt(hour);
    if (!half.isEmpty() && hours <= 12) {
      boolean afternoon = half.startsWith("p") || half.startsWith("م");
      hours = hours % 12 + (afternoon ? 12 : 0);
    }
    return LocalTime.of(
        hours, Integer.parseInt(minute), second == null ? 0 : Integer.parseInt(second));
  }

  private static Optional<ZoneId> zone(Matcher found, String words) {
    if (found.group("sign") != null) {
      int sign = found.group("sign").equals("+") ? 1 : -1;
      int minutes = found.group("om") == null ? 0 : Integer.parseInt(found.group("om"));
      return Optional.of(
          ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(found.group("oh")), sign * minutes));
    }
    return Optional.ofNullable(found.group("zone")).flatMap(name -> known(name));
  }

  private static Optional<ZoneId> known(String name) {
    return Optional.ofNullable(ZONES.get(name));
  }
}
