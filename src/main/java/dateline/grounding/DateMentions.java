package dateline.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds "March 7, 2024", "7 March", "in May", "on Tuesday", "2024" and "yesterday". */
final class DateMentions {
  private static final Set<String> BEFORE_A_MONTH =
      Set.of(
          "in", "since", "last", "next", "this", "until", "till", "by", "early", "late", "mid",
          "of", "during", "from", "between", "through", "before", "after");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final Pattern DAY = Pattern.compile("[0-9]{1,2}");

  private static final Set<String> OF_A_DAY = Set.of("the", "of", "st", "nd", "rd", "th");

  private final List<Token> tokens;
  private final List<DateMention> found = new ArrayList<>();

  private DateMentions(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<DateMention> in(List<Token> sentence) {
    return new DateMentions(sentence).read();
  }

  private List<DateMention> read() {
    int at = 0;
    while (at < tokens.size()) {
      String norm = tokens.get(at).norm();
      OptionalInt month = Calendar.month(norm);
      OptionalInt weekday = Calendar.weekday(norm);
      OptionalInt relative = Calendar.daysFromNow(norm);
      if (month.isPresent() && isMonth(at)) {
        at = month(at, month);
      } else if (weekday.isPresent() && !Calendar.isAmbiguous(norm)) {
        add(none(), none(), none(), weekday, none(), at, at + 1);
      } else if (relative.isPresent()) {
        add(none(), none(), none(), none(), relative, at, at + 1);
      } else if (isYear(at) && !isCovered(at)) {
        add(number(at), none(), none(), none(), none(), at, at + 1);
      }
      at++;
    }
    return found;
  }

  private boolean isCovered(int at) {
    return !found.isEmpty() && found.get(found.size() - 1).covers(at);
  }

  private boolean isMonth(int at) {
    boolean beside = isDay(at + 1) || isDay(at - 1) || isYear(at + 1) || dayBefore(at) >= 0;
    if (beside || !Calendar.isAmbiguous(tokens.get(at).norm())) {
      return true;
    }
    return at > 0
        && BEFORE_A_MONTH.contains(tokens.get(at - 1).norm())
        && (tokens.get(at).isCapital() || !tokens.get(at - 1).norm().equals("of"));
  }

  private int month(int at, OptionalInt month) {
    int from = at;
    int to = at + 1;
    OptionalInt day = none();
    int before = dayBefore(at);
    if (before >= 0) {
      day = number(before);
      from = before;
    } else if (isDay(at + 1)) {
      day = number(at + 1);
      to = at + 2;
    }
    while (to < tokens.size() && tokens.get(to).glued() && isOfADay(to)) {
      to++;
    }
    OptionalInt year = none();
    if (isYear(to)) {
      year = number(to);
      to++;
    }
    add(year, month, day, none(), none(), from, to);
    return to - 1;
  }

  /** Where the day stands in "7 March" and "the 7th of March", or -1. */
  private int dayBefore(int at) {
    int place = at - 1;
    while (place > 0 && isOfADay(place)) {
      place--;
    }
    return isDay(place) ? place : -1;
  }

  private boolean isOfADay(int at) {
    return OF_A_DAY.contains(tokens.get(at).norm());
  }

  private boolean isDay(int at) {
    if (at < 0 || at >= tokens.size() || !tokens.get(at).isNumber()) {
      return false;
    }
    String norm = tokens.get(at).norm();
    return DAY.matcher(norm).matches()
        && Integer.parseInt(norm) >= 1
        && Integer.parseInt(norm) <= 31
        && (at == 0 || !"$€£¥".contains(tokens.get(at - 1).norm()));
  }

  private boolean isYear(int at) {
    if (at < 0 || at >= tokens.size() || !tokens.get(at).isNumber()) {
      return false;
    }
    Token token = tokens.get(at);
    return token.text().length() == 4
        && YEAR.matcher(token.norm()).matches()
        && (at == 0 || !"$€£¥".contains(tokens.get(at - 1).norm()));
  }

  private OptionalInt number(int at) {
    return OptionalInt.of(Integer.parseInt(tokens.get(at).norm()));
  }

  private static OptionalInt none() {
    return OptionalInt.empty();
  }

  private void add(
      OptionalInt year,
      OptionalInt month,
      OptionalInt day,
      OptionalInt weekday,
      OptionalInt relative,
      int from,
      int to) {
    found.add(new DateMention(year, month, day, weekday, relative, from, to));
  }
}
