package dateline.briefing;

import dateline.search.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A word of a sentence.
 *
 * @param term as the index compares it
 * @param name written with a capital letter, as names are; never so in scripts without capitals
 * @param number digits or a word such as "dozen", but not the 6 of "February 6"
 * @param date a word such as "March" or "yesterday", and the numbers of a date
 */
record Word(String term, boolean name, boolean number, boolean date) {
  private static final Map<String, Lists> LISTS = new ConcurrentHashMap<>();

  private record Lists(Set<String> numbers, Set<String> calendar, Set<String> dates) {
    static Lists of(String language) {
      return new Lists(
          WordLists.terms("numbers", language),
          WordLists.terms("calendar", language),
          WordLists.terms("dates", language));
    }
  }

  static List<Word> in(String text, String language) {
    Lists lists = LISTS.computeIfAbsent(language, Lists::of);
    List<Terms.Located> located = Terms.located(text, language);
    List<Word> words = new ArrayList<>();
    boolean afterDate = false;
    for (int i = 0; i < located.size(); i++) {
      String term = located.get(i).term();
      boolean calendar = lists.calendar().contains(term);
      boolean number = lists.numbers().contains(term) || term.chars().anyMatch(Character::isDigit);
      boolean beforeDate =
          i + 1 < located.size() && lists.calendar().contains(located.get(i + 1).term());
      boolean ofDate = number && (afterDate || beforeDate);
      boolean date = calendar || ofDate || lists.dates().contains(term);
      boolean capital = Character.isUpperCase(text.charAt(located.get(i).word().start()));
      words.add(new Word(term, capital && !date, number && !ofDate, date));
      afterDate = calendar || ofDate;
    }
    return words;
  }
}
