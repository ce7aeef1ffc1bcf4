package dateline.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Finds the numbers of a sentence, in digits or letters, with magnitude and unit. */
final class Quantities {
  private static final Set<String> MONEY_BEFORE = Set.of("$", "€", "£", "¥");
  private static final Set<String> MONEY_AFTER =
      Set.of("dollar", "dollars", "euro", "euros", "pounds", "دولار", "يورو");
  private static final Set<String> PERCENT = Set.of("percent", "pc", "بالميه", "بالمايه");
  private static final Set<String> A_HUNDRED = Set.of("الميه", "المايه");
  private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th");

  /** One letter is a magnitude only where it sticks to a number: "$5m". */
  private static final Set<String> GLUED_MAGNITUDES = Set.of("k", "m", "b", "mn", "bn", "tn");

  private final List<Token> tokens;
  private final List<Quantity> found = new ArrayList<>();
  private int at;

  private Quantities(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Quantity> in(List<Token> sentence) {
    return new Quantities(sentence).read();
  }

  private List<Quantity> read() {
    while (at < tokens.size()) {
      int from = at;
      OptionalDouble value = isNumber() ? digits() : letters();
      if (value.isPresent()) {
        add(value.getAsDouble(), from);
      } else {
        OptionalDouble ordinal = NumberWords.ordinal(token(at).norm());
        if (ordinal.isPresent() && !token(at).glued()) {
          found.add(new Quantity(ordinal.getAsDouble(), Quantity.Unit.ORDINAL, true, at, at + 1));
        }
        at = from + 1;
      }
    }
    return found;
  }

  private boolean isNumber() {
    return token(at).isNumber();
  }

  private Token token(int place) {
    return tokens.get(place);
  }

  private boolean has(int place) {
    return place < tokens.size();
  }

  private OptionalDouble digits() {
    OptionalDouble value = parse(token(at).norm());
    if (value.isEmpty()) {
      return value;
    }
    at++;
    return OptionalDouble.of(value.getAsDouble() * magnitudes());
  }

  private static OptionalDouble parse(String digits) {
    try {
      return OptionalDouble.of(Double.parseDouble(digits.replace(',', '.')));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private double magnitudes() {
    double factor = 1;
    while (has(at) && isMagnitude(at)) {
      factor *= NumberWords.magnitude(token(at).norm()).getAsDouble();
      at++;
    }
    return factor;
  }

  private boolean isMagnitude(int place) {
    String norm = token(place).norm();
    return NumberWords.magnitude(norm).isPresent()
        && (token(place).glued() || !GLUED_MAGNITUDES.contains(norm));
  }

  /** "two hundred and fifty thousand", "twenty-one". */
  private OptionalDouble letters() {
    double total = 0;
    double part = 0;
    int start = at;
    boolean any = false;
    while (has(at)) {
      String norm = token(at).norm();
      OptionalDouble cardinal = NumberWords.cardinal(norm);
      if (cardinal.isPresent() && (part == 0 || part % 100 == 0 || joins(part, cardinal))) {
        part += cardinal.getAsDouble();
        any = true;
      } else if (!any && isBareMagnitude(at)) {
        part = 1;
        any = true;
        continue;
      } else if (any && isMagnitude(at)) {
        double factor = NumberWords.magnitude(norm).getAsDouble();
        part *= factor;
        total += factor > 100 ? part : 0;
        part = factor > 100 ? 0 : part;
      } else if (!(any && isAnd(at))) {
        break;
      }
      at++;
    }
    if (!any) {
      at = start;
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(total + part);
  }

  /** "a million", "dozen"; not the "hundreds" of people, which are no number. */
  private boolean isBareMagnitude(int place) {
    String norm = token(place).norm();
    return isMagnitude(place)
        && !norm.endsWith("s")
        && norm.length() > 2
        && (norm.equals("dozen") || place > 0 && token(place - 1).norm().equals("a"));
  }

  private static boolean joins(double part, OptionalDouble cardinal) {
    return part % 10 == 0 && part % 100 >= 20 && cardinal.getAsDouble() < 10;
  }

  private boolean isAnd(int place) {
    return token(place).norm().equals("and")
        && has(place + 1)
        && isMagnitude(place - 1)
        && NumberWords.cardinal(token(place + 1).norm()).isPresent();
  }

  private void add(double value, int from) {
    boolean spelled = !token(from).isNumber();
    found.add(new Quantity(value, unit(from), spelled, from, at));
  }

  private Quantity.Unit unit(int from) {
    if (has(at) && PERCENT.contains(token(at).norm())
        || has(at + 1)
            && token(at).norm().equals("في")
            && A_HUNDRED.contains(token(at + 1).norm())) {
      return Quantity.Unit.PERCENT;
    }
    if (has(at) && token(at).glued() && ORDINAL_ENDINGS.contains(token(at).norm())) {
      return Quantity.Unit.ORDINAL;
    }
    if (from > 0 && MONEY_BEFORE.contains(token(from - 1).norm())
        || has(at) && MONEY_AFTER.contains(token(at).norm())) {
      return Quantity.Unit.MONEY;
    }
    boolean named =
        from > 0 && token(from).glued() && token(from - 1).isWord()
            || token(from).isNumber()
                && has(at)
                && token(at).glued()
                && isLetters(token(at).text());
    return named ? Quantity.Unit.CODE : Quantity.Unit.PLAIN;
  }

  private static boolean isLetters(String text) {
    return text.length() < 3 && text.chars().allMatch(Character::isUpperCase);
  }
}
