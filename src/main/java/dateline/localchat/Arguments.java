package dateline.localchat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arguments of one call. A missing argument is an empty text; a number out of its range is
 * moved into it, never refused.
 */
record Arguments(Map<String, String> values) {
  static final Arguments NONE = new Arguments(Map.of());
  private static final Pattern NUMBER = Pattern.compile("(-?[0-9]{1,18}).*", Pattern.DOTALL);
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");
  private static final Set<String> TRUE = Set.of("true", "yes", "1");

  Arguments {
    values = Map.copyOf(values);
  }

  String text(String name) {
    return values.getOrDefault(name, "");
  }

  boolean has(String name) {
    return !text(name).isEmpty();
  }

  boolean isTrue(String name) {
    return TRUE.contains(text(name).toLowerCase(Locale.ROOT));
  }

  int number(String name, int byDefault, int least, int most) {
    Matcher matcher = NUMBER.matcher(text(name));
    long value = !has(name) ? byDefault : matcher.matches() ? Long.parseLong(matcher.group(1)) : 0;
    return (int) Math.max(least, Math.min(most, value));
  }

  /** Empty where it is missing or no whole number. */
  Optional<Long> wholeNumber(String name) {
    return Optional.of(text(name).strip())
        .filter(value -> WHOLE_NUMBER.matcher(value).matches())
        .map(Long::parseLong);
  }
}
