package dateline.briefing;

import dateline.search.Terms;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by its words whether a question leans on the one before, and what it then is about. */
final class FollowUps {
  private static final int SHORT = 9;
  private static final int MOST_NAMES = 4;

  private static final Pattern LEADS_ON =
      Pattern.compile(
          "^\\P{L}*(?:(?:and|but|so|also|then|what about|how about|what else|who else|anything"
              + " else|tell me more|more about (?:it|that|this|them)|go on)\\b|(?:وماذا|ماذا"
              + " عن|وكيف|ومتى|وأين|ومن|وكم|ولماذا|وهل|لكن|المزيد|أخبرني المزيد)(?!\\p{L}))",
          Pattern.CASE_INSENSITIVE);

  /** Words that point at somebody or something named before. */
  private static final Pattern POINTS =
      Pattern.compile(
          "\\b(?:he|she|they|it|him|her|them|his|hers|their|its|that|those|this|these|there)\\b"
              + "|(?<!\\p{L})(?:هو|هي|هم|ذلك|هذا|هذه|هناك|فيه|فيها|عنه|عنها|منه|منها)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME = Pattern.compile("(?<=\\s)\\p{Lu}[\\p{L}\\p{N}’'-]+");

  private FollowUps() {}

  /**
   * @param atLarge whether the words ask for the news as such: "top stories this week" points at
   *     nothing that was named before
   */
  static boolean isOne(String words, String language, boolean atLarge) {
    if (LEADS_ON.matcher(words).find() || Terms.onlyAsks(words, language) && !isOfTheDay(words)) {
      return true;
    }
    boolean brief = words.strip().split("\\s+").length <= SHORT;
    return brief && !atLarge && POINTS.matcher(words).find() && !NAME.matcher(words).find();
  }

  /**
   * "And yesterday?", after the news were asked for; what has words of its own leans on nothing.
   */
  static boolean isOfAnotherTime(String words, String language) {
    return LEADS_ON.matcher(words).find() && Terms.onlyAsks(words, language);
  }

  /** The one of the titles told that the words point at; where they only say "it", the first. */
  static Optional<String> listed(String words, String language, List<String> titles) {
    boolean it = POINTS.matcher(words).find() && isOfAnotherTime(words, language);
    return ListedTitle.in(words, titles).or(() -> titles.stream().filter(one -> it).findFirst());
  }

  /** "What happened today?" asks of everything, not of what was asked before. */
  private static boolean isOfTheDay(String words) {
    return Pattern.compile(
            "\\b(?:news|latest|happen\\w*|today|yesterday)\\b|أخبار|حدث|اليوم|أمس",
            Pattern.CASE_INSENSITIVE)
        .matcher(words)
        .find();
  }

  /**
   * What to look for: the words themselves, what the question before was about, and the names in
   * the title of the article that answered it best.
   */
  static String topic(String words, Exchange before) {
    Set<String> names = new LinkedHashSet<>();
    Matcher found = NAME.matcher(title(before));
    while (found.find() && names.size() < MOST_NAMES) {
      if (!before.question().contains(found.group())) {
        names.add(found.group());
      }
    }
    return words + "\n" + before.question() + "\n" + String.join(" ", names);
  }

  /** What a reader is told the question was taken to be about. */
  static String about(Exchange before) {
    return title(before).isEmpty() ? before.question() : title(before);
  }

  private static String title(Exchange before) {
    List<String> titles = before.titles();
    return titles.isEmpty() ? "" : titles.get(0);
  }
}
