package dateline.chat;

import dateline.digest.Interest;
import dateline.digest.Order;
import dateline.digest.QuietHours;
import dateline.digest.Timetable;
import java.lang.Character.UnicodeScript;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Orders, hours and zones in a reader's words. */
final class DigestWords {
  private static final List<DayOfWeek> ALL = List.of(DayOfWeek.values());
  private static final List<DayOfWeek> WORKING = ALL.subList(0, 5);
  private static final List<DayOfWeek> WEEKEND = ALL.subList(5, 7);

  private DigestWords() {}

  /** In Arabic where that was written; else as the reader's Telegram: a few words tell no more. */
  static Words spoken(String written, Words usual) {
    boolean arabic =
        written.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.ARABIC);
    return arabic ? Words.in("ar") : usual;
  }

  /** "climate, energy, without football, from CNN". */
  static String interest(Interest interest, Words words) {
    List<String> parts = new ArrayList<>();
    if (!interest.topics().isEmpty()) {
      parts.add(list(interest.topics(), words));
    }
    if (!interest.exclusions().isEmpty()) {
      parts.add(words.say("digest.without", list(interest.exclusions(), words)));
    }
    if (!interest.outlets().isEmpty()) {
      parts.add(words.say("digest.from", list(interest.outlets(), words)));
    }
    if (!interest.languages().isEmpty()) {
      List<String> languages =
          interest.languages().stream().map(code -> language(code, words)).toList();
      parts.add(words.say("digest.in", list(languages, words)));
    }
    return parts.isEmpty() ? words.say("digest.nothingyet") : String.join(comma(words), parts);
  }

  static String language(String code, Words words) {
    return new Locale(code).getDisplayLanguage(words.locale());
  }

  static String list(List<String> names, Words words) {
    return names.stream().map(Words::apart).collect(Collectors.joining(comma(words)));
  }

  private static String comma(Words words) {
    return words.pattern("digest.comma") + " ";
  }

  /** "every day at 07:30 and 18:00". */
  static String hours(Timetable.Hours hours, Words words) {
    String times =
        hours.times().stream().map(LocalTime::toString).collect(Collectors.joining(comma(words)));
    return words.say("digest.at", days(hours.days(), words), times);
  }

  private static String days(List<DayOfWeek> days, Words words) {
    if (days.equals(ALL)) {
      return words.say("digest.daily");
    }
    if (days.equals(WORKING)) {
      return words.say("digest.weekdays");
    }
    if (days.equals(WEEKEND)) {
      return words.say("digest.weekends");
    }
    return days.stream()
        .map(day -> day.getDisplayName(TextStyle.FULL, words.locale()))
        .collect(Collectors.joining(comma(words)));
  }

  /** "Sunday 1 March, 07:30, Eastern European Time (Cairo)". */
  static String when(Instant moment, ZoneId zone, Words words) {
    String local =
        DateTimeFormatter.ofPattern(words.pattern("digest.moment"), words.locale())
            .withZone(zone)
            .format(moment);
    return words.say("digest.when", local, zone(zone, words));
  }

  static String zone(ZoneId zone, Words words) {
    String id = zone.getId();
    String name = zone.getDisplayName(TextStyle.FULL, words.locale());
    String place = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    return id.contains("/") ? Words.apart(name + " (" + place + ")") : Words.apart(id);
  }

  /** What comes next of an order, or why nothing does. */
  static String next(Order order, Words words) {
    return switch (order.state()) {
      case ACTIVE -> words.say("digest.next", when(order.due(), order.timetable().zone(), words));
      case PAUSED -> words.say("digest.paused");
      case CLOSED -> words.say("digest.closed");
    };
  }

  static String quiet(QuietHours quiet, Words words) {
    return words.say("digest.quiethours", quiet.from().toString(), quiet.to().toString());
  }
}
