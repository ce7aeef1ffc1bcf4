package dateline.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How well a word or a sentence is of the kind that the question asks for, from 0 to 1. */
final class Fit {
  private static final Pattern MONEY_ASKED =
      words("cost|costs|price|prices|how much (does|did|do|is|was|money)|sell for|wage|amount|سعر");
  private static final Pattern MONEY =
      Pattern.compile("[$€£¥₹₽]|\\b(dollar|euro|pound|rupee|yen|yuan)s?\\b|دولار|يورو|ريال|درهم");
  private static final Pattern PERCENT_ASKED = words("percent|percentage|per cent|نسبة");
  private static final Pattern PERCENT = Pattern.compile("%|per ?cent|في المئة|بالمئة|بالمائة");
  private static final Pattern STATE_ASKED = words("state|state[’']s");
  private static final Pattern COUNTRY_ASKED = words("country|nation|دولة|بلد");
  private static final Pattern SOMEWHERE =
      Pattern.compile(
          "\\b(?:in|at|near|from|to|outside|across)\\s+(?:the\\s+|\\p{Ll}+ern\\s+|downtown\\s+)?"
              + "(\\p{Lu}\\p{Ll}+)"
              + "|(?:^|\\s)(?:في|قرب|شمال|جنوب|شرقي|غربي|شمالي|جنوبي|بمدينة)\\s+(\\p{Lo}{3,})");

  private static final Map<String, List<String>> COUNTRIES = new ConcurrentHashMap<>();
  private static final List<String> STATES = WordLists.lines("states", "en");

  private static final Pattern SUPERLATIVE =
      words(
          "most|least|highest|lowest|largest|biggest|smallest|first|next|last|oldest|youngest"
              + "|longest|fastest|record|only|best|worst|top|second");
  private static final double WRONG_UNIT = 0.3;

  private final String question;
  private final QuestionKind kind;
  private final Topic topic;
  private final String asking;

  Fit(String question, String asking, Topic topic) {
    this.question = question;
    this.asking = asking;
    this.kind = QuestionKind.of(question, asking);
    this.topic = topic;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "\\b(" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  boolean asksForANumber() {
    return kind == QuestionKind.NUMBER;
  }

  /** Of a word that the question does not say. */
  double of(Word word) {
    return switch (kind) {
      case NUMBER -> word.number() ? 1 : 0.15;
      case DATE -> word.number() || word.date() ? 1 : 0.3;
      case PLACE, PERSON, NAME -> word.name() ? 1 : 0.2;
      case REASON, OTHER -> word.name() ? 1 : 0.6;
    };
  }

  double of(Candidate candidate) {
    return switch (kind) {
      case NUMBER -> number(candidate);
      case DATE -> candidate.words().stream().anyMatch(Word::date) ? 1 : 0;
      case PLACE -> saysAPlace(candidate) ? 1 : 0;
      case PERSON -> newNames(candidate) >= 2 ? 1 : 0;
      case NAME -> newNames(candidate) >= 1 ? 1 : 0;
      case REASON -> 1;
      case OTHER -> newNames(candidate) >= 1 ? 1 : 0.5;
    };
  }

  /** Of the state with the most cases a sentence says "most"; the index leaves such words out. */
  double superlative(Candidate candidate) {
    Matcher asked = SUPERLATIVE.matcher(asking);
    while (asked.find()) {
      String word = asked.group();
      if (SUPERLATIVE
          .matcher(candidate.text())
          .results()
          .anyMatch(said -> said.group().equalsIgnoreCase(word))) {
        return 1;
      }
    }
    return 0;
  }

  private double number(Candidate candidate) {
    if (candidate.words().stream().noneMatch(word -> word.number() && isNew(word, candidate))) {
      return 0;
    }
    if (PERCENT_ASKED.matcher(question).find()) {
      return PERCENT.matcher(candidate.text()).find() ? 1 : WRONG_UNIT;
    }
    if (MONEY_ASKED.matcher(question).find()) {
      return MONEY.matcher(candidate.text()).find() ? 1 : WRONG_UNIT;
    }
    return 1;
  }

  private long newNames(Candidate candidate) {
    return candidate.words().stream()
        .filter(word -> word.name() && isNew(word, candidate))
        .map(Word::term)
        .distinct()
        .count();
  }

  private boolean isNew(Word word, Candidate candidate) {
    return !topic.says(word.term(), candidate.article().language());
  }

  private boolean saysAPlace(Candidate candidate) {
    String text = candidate.text();
    if (STATE_ASKED.matcher(question).find()) {
      return saysNew(STATES, text);
    }
    List<String> countries =
        COUNTRIES.computeIfAbsent(candidate.article().language(), Fit::countries);
    if (COUNTRY_ASKED.matcher(question).find()) {
      return saysNew(countries, text);
    }
    Matcher somewhere = SOMEWHERE.matcher(text);
    while (somewhere.find()) {
      String place = somewhere.group(1) == null ? somewhere.group(2) : somewhere.group(1);
      if (!question.contains(place)) {
        return true;
      }
    }
    return saysNew(STATES, text) || saysNew(countries, text);
  }

  private boolean saysNew(List<String> names, String text) {
    return names.stream().anyMatch(name -> text.contains(name) && !question.contains(name));
  }

  private static List<String> countries(String language) {
    List<String> countries = new ArrayList<>();
    for (String code : Locale.getISOCountries()) {
      countries.add(
          new Locale.Builder()
              .setRegion(code)
              .build()
              .getDisplayCountry(Locale.forLanguageTag(language)));
    }
    return countries;
  }
}
