package dateline.temporal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;

/**
 * Which rules can match from a word on. Most words begin no expression of time, and are told from
 * those that do only once.
 */
final class Beginnings {
  /** So many words are remembered; a language does not use many more. */
  private static final int MOST = 20_000;

  private final List<Rule> rules;
  private final Map<String, List<Rule>> byWord = new ConcurrentHashMap<>();

  Beginnings(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  List<Rule> of(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    List<Rule> known = byWord.get(word);
    if (known != null) {
      return known;
    }
    List<Rule> possible = rules.stream().filter(rule -> canBegin(rule, word)).toList();
    if (byWord.size() < MOST) {
      byWord.put(word, possible);
    }
    return possible;
  }

  /** It matches the word already, or might if there were more to come. */
  private static boolean canBegin(Rule rule, String word) {
    Matcher matcher = rule.form().matcher(word);
    return matcher.lookingAt() || matcher.hitEnd();
  }
}
