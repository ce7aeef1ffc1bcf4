package dateline.temporal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the tense of a clause by the verb that is nearest, first of those before. */
final class EnglishTense {
  private static final int WORDS_BEFORE = 14;
  private static final int WORDS_BEHIND = 14;

  private static final Set<String> AHEAD =
      Set.of(
          "expected",
          "expects",
          "expect",
          "scheduled",
          "slated",
          "due",
          "planned",
          "plans",
          "plan",
          "planning",
          "going",
          "until",
          "till",
          "effective",
          "payable",
          "upcoming",
          "begins",
          "starts",
          "opens",
          "ends",
          "expires",
          "meets",
          "arrives",
          "deadline",
          "intends",
          "hopes",
          "extended");

  private static final Set<String> BEHIND =
      Set.of(
          "said", "was", "were", "had", "did", "told", "met", "held", "made", "took", "came",
          "went", "began", "fell", "rose", "won", "lost", "left", "gave", "got", "saw", "found",
          "thought", "became", "put", "sent", "spoke", "brought", "wrote", "led", "shot", "hit",
          "struck", "broke", "built", "bought", "sold", "paid", "stood", "sat", "ran", "kept",
          "knew", "grew", "drew", "threw", "flew", "showed", "felt", "heard", "read", "rang",
          "sank", "spent", "sought", "fought", "taught", "caught", "laid", "dealt", "died", "since",
          "cut", "set", "been", "has", "have", "ended", "didn't", "wasn't", "weren't");

  private static final Set<String> MODALS =
      Set.of("will", "'ll", "would", "shall", "should", "may", "might", "must", "won't");

  /** Verbs written alike in the present and the past. */
  private static final Set<String> ALIKE = Set.of("cut", "set", "put", "hit", "read");

  /** "The planned trip", "as previously scheduled". */
  private static boolean isAdjective(String word, String before) {
    return word.endsWith("ed")
        && AHEAD.contains(word)
        && (before.endsWith("ly") || before.matches("an?|the|his|her|its|their|this|that"));
  }

  private static final Set<String> ENDING_IN_ED = Set.of("need", "red", "bed", "speed", "united");

  /** "Is to resume Monday", "as early as Tuesday". */
  private static final Pattern AHEAD_AT_ONCE =
      Pattern.compile("(?:\\bto \\p{L}+|\\bas (?:soon|early|late) as)(?: on| in)?\\s$");

  private static final Pattern OF_A_THING = Pattern.compile("['’]s\\b");

  private static final Pattern AHEAD_OF =
      Pattern.compile("\\b(?:ahead of|in time for|preparing for|until)\\s(?:the\\s)?$");

  private static final int WORDS_TO_ITS_VERB = 6;

  private static final Pattern WORD = Pattern.compile("'ll\\b|[\\p{L}']+");

  private EnglishTense() {}

  static Tense of(String sentence, int start, int end) {
    if (AHEAD_AT_ONCE.matcher(sentence.substring(0, start)).find()) {
      return Tense.FUTURE;
    }
    if (OF_A_THING.matcher(sentence.substring(end)).lookingAt()) {
      return ofThing(sentence, start, end);
    }
    List<String> before = words(sentence.substring(0, start));
    for (int i = before.size() - 1; i >= Math.max(0, before.size() - WORDS_BEFORE); i--) {
      Tense tense = of(before.get(i), i > 0 ? before.get(i - 1) : "");
      if (tense != Tense.UNSAID) {
        return tense;
      }
    }
    List<String> behind = words(sentence.substring(end));
    for (int i = 0; i < Math.min(behind.size(), WORDS_BEHIND); i++) {
      Tense tense = of(behind.get(i), i > 0 ? behind.get(i - 1) : "");
      if (tense != Tense.UNSAID) {
        return tense;
      }
    }
    return Tense.UNSAID;
  }

  /** "Monday's vote will be close", "ahead of Monday's vote": its own verb, not that before. */
  private static Tense ofThing(String sentence, int start, int end) {
    if (AHEAD_OF.matcher(sentence.substring(0, start)).find()) {
      return Tense.FUTURE;
    }
    List<String> behind = words(sentence.substring(end));
    for (int i = 1; i < Math.min(behind.size(), WORDS_TO_ITS_VERB); i++) {
      Tense tense = of(behind.get(i), behind.get(i - 1));
      if (tense != Tense.UNSAID) {
        return tense;
      }
    }
    return Tense.UNSAID;
  }

  private static Tense of(String word, String before) {
    if (MODALS.contains(before)) {
      return Tense.FUTURE;
    }
    if (before.equals("to") && ALIKE.contains(word) || isAdjective(word, before)) {
      return Tense.UNSAID;
    }
    if (MODALS.contains(word) || AHEAD.contains(word)) {
      return Tense.FUTURE;
    }
    if (BEHIND.contains(word)) {
      return Tense.PAST;
    }
    if (word.equals("be") && before.equals("to")) {
      return Tense.FUTURE;
    }
    boolean participle = word.length() > 4 && word.endsWith("ed") && !ENDING_IN_ED.contains(word);
    return participle && !before.equals("be") ? Tense.PAST : Tense.UNSAID;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
