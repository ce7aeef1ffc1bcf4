package dateline.briefing;

import dateline.search.Terms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A word of a sentence.
 *
 * @param term as the index compares it
 * @param name written with a capital letter, as names are; never so in scripts without capitals
 * @param number digits, or a word such as "dozen"
 * @param date a word such as "March" or "Tuesday"
 */
record Word(String term, boolean name, boolean number, boolean date) {
  private static final Map<String, Set<String>> NUMBERS = new ConcurrentHashMap<>();
  private static final Map<String, Set<String>> DATES = new ConcurrentHashMap<>();

  static List<Word> in(String text, String language) {
    Set<String> numbers =
        NUMBERS.computeIfAbsent(language, code -> WordLists.terms("numbers", code));
    Set<String> dates = DATES.computeIfAbsent(language, code -> WordLists.terms("dates", code));
    return Terms.located(text, language).stream()
        .map(
            located -> {
              String term = located.term();
              boolean date = dates.contains(term);
              boolean capital = Character.isUpperCase(text.charAt(located.word().start()));
              boolean number = numbers.contains(term) || term.chars().anyMatch(Character::isDigit);
              return new Word(term, capital && !date, number, date);
            })
        .toList();
  }
}
