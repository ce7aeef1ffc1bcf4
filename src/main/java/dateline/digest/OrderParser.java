package dateline.digest;

import dateline.digest.Complaint.Why;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads an order of one line, English or Arabic: {@code climate, energy -football daily 7:30}.
 * Commas part topics; a dash or "without" excludes; "from" names an outlet, "in" a language; hours
 * and days may stand anywhere; a zone stands behind them ("7:30 Cairo time").
 */
public final class OrderParser {
  public static final int FEWEST_STORIES = 3;
  public static final int MOST_STORIES = 10;

  private static final Set<String> STORIES =
      Set.of("stories", "items", "اخبار", "خبر", "قصص", "مواد");
  private static final Set<String> WITHOUT =
      Set.of("without", "except", "not", "no", "بدون", "عدا", "الا", "باستثناء");
  private static final Set<String> FROM = Set.of("from", "من");
  private static final Set<String> OR = Set.of("or", "او");
  private static final Map<String, String> LANGUAGES = languages();

  private final Map<String, String> outlets;

  /**
   * @param outlets the names of those we hold articles of
   */
  public OrderParser(Collection<String> outlets) {
    this.outlets =
        outlets.stream()
            .collect(Collectors.toMap(Cities::plain, name -> name, (one, other) -> one));
  }

  public Parsed parse(String written) {
    return new Reading(OrderTokens.of(written)).read();
  }

  /** The reading of one order. */
  private final class Reading {
    private final List<String> tokens;
    private final List<LocalTime> times = new ArrayList<>();
    private final List<DayOfWeek> days = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final List<String> exclusions = new ArrayList<>();
    private final List<String> from = new ArrayList<>();
    private final List<String> languages = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private Optional<ZoneId> zone = Optional.empty();
    private Optional<Integer> length = Optional.empty();
    private Optional<Complaint> complaint = Optional.empty();
    private boolean excluding;
    private boolean naming;

    Reading(List<String> tokens) {
      this.tokens = tokens;
    }

    Parsed read() {
      for (int i = 0; i < tokens.size() && complaint.isEmpty(); ) {
        i = next(i);
      }
      closePhrase();
      return complaint.or(this::whole).<Parsed>map(Parsed.Refused::new).orElseGet(this::draft);
    }

    private int next(int i) {
      Optional<ScheduleRun> run = ScheduleRun.at(i, tokens);
      if (run.isPresent()) {
        closePhrase();
        take(run.get());
        return zoneBehind(run.get().end);
      }
      String token = tokens.get(i);
      String plain = Cities.plain(token);
      if (token.equals(",") || OR.contains(plain)) {
        closePhrase();
        return i + 1;
      }
      if (token.startsWith("-") && token.length() > 1) {
        closePhrase();
        exclusions.add(token.substring(1));
        return i + 1;
      }
      return special(i, token, plain);
    }

    private int special(int i, String token, String plain) {
      Optional<String> language = languageAt(i);
      if (language.isPresent()) {
        languages.add(language.get());
        return i + (plain.equals("in") ? 2 : 1);
      }
      if (plain.matches("\\d{1,3}")
          && i + 1 < tokens.size()
          && STORIES.contains(Cities.plain(tokens.get(i + 1)))) {
        takeLength(Integer.parseInt(plain), token);
        return i + 2;
      }
      if (WITHOUT.contains(plain)
          && (words.isEmpty() || !plain.equals("no") && !plain.equals("not"))) {
        closePhrase();
        excluding = true;
        return i + 1;
      }
      if (FROM.contains(plain) && (words.isEmpty() || outletAt(i + 1) > 0)) {
        closePhrase();
        naming = true;
        return i + 1;
      }
      words.add(token.startsWith("#") ? token.substring(1).replace('_', ' ') : token);
      return i + 1;
    }

    /** How many words from there on are the name of an outlet. */
    private int outletAt(int start) {
      for (int length = Math.min(5, tokens.size() - start); length > 0; length--) {
        if (outlets.containsKey(
            Cities.plain(String.join(" ", tokens.subList(start, start + length))))) {
          return length;
        }
      }
      return 0;
    }

    private Optional<String> languageAt(int i) {
      String plain = Cities.plain(tokens.get(i));
      if (plain.equals("in") && i + 1 < tokens.size()) {
        return Optional.ofNullable(LANGUAGES.get(Cities.plain(tokens.get(i + 1))));
      }
      return plain.startsWith("بال")
          ? Optional.ofNullable(LANGUAGES.get(plain.substring(1)))
          : Optional.empty();
    }

    private void takeLength(int wanted, String token) {
      if (wanted < FEWEST_STORIES || wanted > MOST_STORIES) {
        complain(Why.IMPOSSIBLE_LENGTH, token);
      }
      length = Optional.of(wanted);
    }

    private void take(ScheduleRun run) {
      times.addAll(run.times);
      days.addAll(run.days);
      run.impossible.ifPresent(token -> complain(Why.IMPOSSIBLE_HOUR, token));
    }

    /** "Cairo time", "بتوقيت القاهرة", "Europe/Berlin" behind the hours; returns where to go on. */
    private int zoneBehind(int start) {
      for (int length = 1; length <= 3 && start + length < tokens.size(); length++) {
        if (Cities.plain(tokens.get(start + length)).equals("time")) {
          takeZone(String.join(" ", tokens.subList(start, start + length)));
          return start + length + 1;
        }
      }
      if (start >= tokens.size()) {
        return start;
      }
      String first = tokens.get(start);
      if (Cities.plain(first).equals("بتوقيت")) {
        int end = Math.min(tokens.size(), start + 3);
        for (int stop = end; stop > start + 1; stop--) {
          String name = String.join(" ", tokens.subList(start + 1, stop));
          if (stop == start + 2 || Cities.zone(name).isPresent()) {
            takeZone(name);
            return stop;
          }
        }
      }
      if (first.matches("[A-Za-z]+/[A-Za-z_/+-]+|(?i)utc|gmt")) {
        takeZone(first);
        return start + 1;
      }
      return start;
    }

    private void takeZone(String name) {
      zone = Cities.zone(name);
      if (zone.isEmpty()) {
        complain(Why.UNKNOWN_ZONE, name);
      }
    }

    private void closePhrase() {
      String phrase = String.join(" ", words).strip();
      words.clear();
      if (!phrase.isEmpty()) {
        if (phrase.length() > Interest.LONGEST_TOPIC) {
          complain(Why.TOPIC_TOO_LONG, phrase);
        } else if (naming) {
          takeOutlet(phrase);
        } else {
          (excluding ? exclusions : topics).add(phrase);
        }
      }
      excluding = false;
      naming = false;
    }

    private void takeOutlet(String phrase) {
      String known = outlets.get(Cities.plain(phrase));
      if (known == null) {
        complain(Why.UNKNOWN_OUTLET, phrase);
      } else {
        from.add(known);
      }
    }

    private void complain(Why why, String about) {
      complaint = complaint.or(() -> Optional.of(new Complaint(why, about)));
    }

    private Optional<Complaint> whole() {
      if (times.stream().distinct().count() > Timetable.Hours.MOST) {
        return Optional.of(new Complaint(Why.TOO_MANY_HOURS, ""));
      }
      return OrderCheck.complaint(interest());
    }

    private Interest interest() {
      return new Interest(topics, exclusions, from, languages);
    }

    private Parsed draft() {
      Optional<Timetable.Hours> hours =
          times.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Timetable.Hours(times, days.isEmpty() ? List.of(DayOfWeek.values()) : days));
      return new Parsed.Draft(interest(), hours, zone, length);
    }
  }

  private static Map<String, String> languages() {
    return Stream.of(Locale.getISOLanguages())
        .flatMap(
            code ->
                Stream.of(Locale.ENGLISH, Locale.forLanguageTag("ar"))
                    .map(
                        in ->
                            Map.entry(Cities.plain(new Locale(code).getDisplayLanguage(in)), code)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
  }
}
