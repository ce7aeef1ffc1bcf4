package dateline.temporal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;

/** A match of a rule at its place in a text. */
final class Mention {
  private static final int NEAR = 60;

  private final String text;
  private final Matcher match;
  private final Narrative narrative;
  private final Supplier<Tense> tense;

  Mention(String text, Matcher match, Narrative narrative, Supplier<Tense> tense) {
    this.text = text;
    this.match = match;
    this.narrative = narrative;
    this.tense = tense;
  }

  int length() {
    return match.end() - match.start();
  }

  /** The words of a group in lower case, or nothing where it did not match. */
  String word(String group) {
    return written(group).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** The same as they were written. */
  String written(String group) {
    return has(group) ? match.group(group) : "";
  }

  /** Whether a group matched; a form without such a group has none. */
  boolean has(String group) {
    return match.pattern().pattern().contains("(?<" + group + ">") && match.group(group) != null;
  }

  /** The few words before it in lower case. */
  String before() {
    return flat(text.substring(Math.max(0, match.start() - NEAR), match.start()));
  }

  /** The few words behind it in lower case. */
  String after() {
    return flat(writtenAfter());
  }

  /** The same as they were written. */
  String writtenAfter() {
    return text.substring(match.end(), Math.min(text.length(), match.end() + NEAR));
  }

  private static String flat(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  Narrative narrative() {
    return narrative;
  }

  LocalDate published() {
    return narrative.published();
  }

  Tense tense() {
    return tense.get();
  }
}
