package dateline.digest;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one word of an order says about its hours.
 *
 * @param time a time of day, where it is one
 * @param days week days, where it is some
 * @param sure whether it can mean nothing else; "Friday" can belong to a topic, "daily" cannot
 */
record ScheduleWord(Kind kind, Optional<LocalTime> time, List<DayOfWeek> days, boolean sure) {
  enum Kind {
    TIME,
    /** It is written like a time and there is none such. */
    IMPOSSIBLE_TIME,
    DAYS,
    /** Comes before times and days: on, at, every. */
    LEAD,
    /** Between two days: Monday to Friday. */
    RANGE,
    /** Between times and days: and, a comma. */
    LINK,
    OTHER
  }

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(am|pm|h)?");
  private static final List<DayOfWeek> ALL = List.of(DayOfWeek.values());
  private static final List<DayOfWeek> WORKING = ALL.subList(0, DayOfWeek.FRIDAY.getValue());
  private static final List<DayOfWeek> WEEKEND =
      ALL.subList(DayOfWeek.FRIDAY.getValue(), ALL.size());

  private static final Map<String, List<DayOfWeek>> SURE_DAYS =
      Map.ofEntries(
          Map.entry("daily", ALL),
          Map.entry("everyday", ALL),
          Map.entry("weekdays", WORKING),
          Map.entry("weekday", WORKING),
          Map.entry("workdays", WORKING),
          Map.entry("weekends", WEEKEND),
          Map.entry("weekend", WEEKEND),
          Map.entry("يوميا", ALL),
          Map.entry("كل_يوم", ALL),
          Map.entry("ايام_العمل", WORKING),
          Map.entry("ايام_الاسبوع", WORKING),
          Map.entry("نهايه_الاسبوع", WEEKEND),
          Map.entry("عطله_نهايه_الاسبوع", WEEKEND));

  private static final Map<String, List<DayOfWeek>> DAYS = dayNames();
  private static final Map<String, LocalTime> TIMES =
      Map.of(
          "noon", LocalTime.NOON,
          "midnight", LocalTime.MIDNIGHT,
          "morning", LocalTime.of(8, 0),
          "evening", LocalTime.of(18, 0),
          "ظهرا", LocalTime.NOON,
          "صباح", LocalTime.of(8, 0),
          "مساء", LocalTime.of(18, 0));

  private static final Set<String> LEADS =
      Set.of("on", "at", "every", "each", "in", "the", "كل", "في", "الساعه", "يوم", "عند", "ايام");
  private static final Set<String> RANGES = Set.of("to", "till", "until", "through", "-", "الي");
  private static final Set<String> LINKS = Set.of("and", "&", ",", "و");

  /** Words that make a bare number an hour. */
  private static final Set<String> BEFORE_HOURS = Set.of("at", "الساعه");

  static boolean announcesHours(String word) {
    return BEFORE_HOURS.contains(Cities.plain(word));
  }

  /**
   * @param bareNumbers whether a number alone is an hour
   */
  static ScheduleWord of(String written, boolean bareNumbers) {
    String word = written.length() == 1 ? written : Cities.plain(written.replace('.', ':'));
    Matcher clock = CLOCK.matcher(word);
    if (clock.matches() && (bareNumbers || clock.group(2) != null || clock.group(3) != null)) {
      return clock(clock);
    }
    if (TIMES.containsKey(word)) {
      return new ScheduleWord(Kind.TIME, Optional.of(TIMES.get(word)), List.of(), false);
    }
    List<DayOfWeek> sure = SURE_DAYS.get(word.replace(' ', '_'));
    if (sure != null) {
      return new ScheduleWord(Kind.DAYS, Optional.empty(), sure, true);
    }
    List<DayOfWeek> days = days(word);
    return days.isEmpty()
        ? plain(kind(word))
        : new ScheduleWord(Kind.DAYS, Optional.empty(), days, false);
  }

  private static Kind kind(String word) {
    if (LEADS.contains(word)) {
      return Kind.LEAD;
    }
    if (RANGES.contains(word)) {
      return Kind.RANGE;
    }
    return LINKS.contains(word) ? Kind.LINK : Kind.OTHER;
  }

  private static ScheduleWord plain(Kind kind) {
    return new ScheduleWord(kind, Optional.empty(), List.of(), false);
  }

  private static ScheduleWord clock(Matcher clock) {
    int hour = Integer.parseInt(clock.group(1));
    int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
    String half = clock.group(3) == null ? "" : clock.group(3);
    boolean halved = half.equals("am") || half.equals("pm");
    if (minute > 59 || hour > (halved ? 12 : 23) || halved && hour == 0) {
      return plain(Kind.IMPOSSIBLE_TIME);
    }
    int counted = halved ? hour % 12 + (half.equals("pm") ? 12 : 0) : hour;
    return new ScheduleWord(Kind.TIME, Optional.of(LocalTime.of(counted, minute)), List.of(), true);
  }

  /** A day, or some from one to another: {@code mon-fri}. */
  private static List<DayOfWeek> days(String word) {
    if (DAYS.containsKey(word)) {
      return DAYS.get(word);
    }
    String[] ends = word.split(" ");
    return ends.length == 2 && DAYS.containsKey(ends[0]) && DAYS.containsKey(ends[1])
        ? between(DAYS.get(ends[0]).get(0), DAYS.get(ends[1]).get(0))
        : List.of();
  }

  static List<DayOfWeek> between(DayOfWeek first, DayOfWeek last) {
    List<DayOfWeek> days = new ArrayList<>();
    for (DayOfWeek day = first; ; day = day.plus(1)) {
      days.add(day);
      if (day == last) {
        return days;
      }
    }
  }

  private static Map<String, List<DayOfWeek>> dayNames() {
    Map<String, List<DayOfWeek>> names = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      String english = Cities.plain(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
      Arrays.asList(english, english + "s", english.substring(0, 3))
          .forEach(name -> names.put(name, List.of(day)));
    }
    names.put("tues", List.of(DayOfWeek.TUESDAY));
    names.put("thur", List.of(DayOfWeek.THURSDAY));
    names.put("thurs", List.of(DayOfWeek.THURSDAY));
    List<String> arabic =
        List.of("الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "الاحد");
    for (DayOfWeek day : DayOfWeek.values()) {
      names.put(arabic.get(day.getValue() - 1), List.of(day));
    }
    names.put("الثلثاء", List.of(DayOfWeek.TUESDAY));
    names.put("الاتنين", List.of(DayOfWeek.MONDAY));
    return names;
  }
}
