package dateline.story;

import dateline.text.Sentences;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds what a document says that is material: figures, outcomes, statements of officials. */
final class Facts {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** Behind these sentences an article tells what was known before. */
  private static final int SENTENCES_WITH_NEWS = 12;

  /** A small number is a fact only together with what it counts. */
  private static final double SMALL = 12;

  private static final int MOST_NEWS = 3;
  private static final int SHORTEST = 25;
  private static final int LONGEST = 400;

  private final MaterialWords words = MaterialWords.load();

  /**
   * A sentence with what it says.
   *
   * @param facts names of facts, each with its kind
   * @param forms all its words
   */
  record Said(String sentence, Map<String, Development.Kind> facts, Set<String> forms) {}

  /** The sentences of a document, its title left out. */
  List<Said> in(Document document) {
    List<Said> all = new ArrayList<>();
    for (Span span : Sentences.in(document.text(), document.language())) {
      String sentence = span.of(document.text());
      all.add(said(sentence));
    }
    return all;
  }

  private Said said(String sentence) {
    List<Token> tokens = Tokens.in(sentence);
    Map<String, Development.Kind> facts = new LinkedHashMap<>();
    Set<String> forms = new HashSet<>();
    Optional<String> official = Optional.empty();
    boolean says = false;
    for (int i = 0; i < tokens.size(); i++) {
      String form = tokens.get(i).form();
      forms.add(form);
      figure(tokens, i).ifPresent(fact -> facts.put(fact, Development.Kind.FIGURE));
      words.outcome(form).ifPresent(outcome -> facts.put("=" + outcome, Development.Kind.OUTCOME));
      official = words.isOfficial(form) && official.isEmpty() ? Optional.of(form) : official;
      says |= words.says(form);
    }
    if (says) {
      official.ifPresent(who -> facts.put("@" + who, Development.Kind.STATEMENT));
    }
    return new Said(sentence, facts, forms);
  }

  private Optional<String> figure(List<Token> tokens, int at) {
    Optional<String> number = words.number(tokens.get(at));
    if (number.isEmpty() || YEAR.matcher(number.get()).matches()) {
      return Optional.empty();
    }
    String before = at > 0 ? tokens.get(at - 1).form() : "";
    String after = at + 1 < tokens.size() ? tokens.get(at + 1).form() : "";
    String second = at + 2 < tokens.size() ? tokens.get(at + 2).form() : "";
    if (words.isOfDate(before)
        || words.isOfDate(after)
        || after.equals("year") && words.isOfDate(second)) {
      return Optional.empty();
    }
    return Optional.of("#" + number.get() + (isSmall(number.get()) ? " " + after : ""));
  }

  private static boolean isSmall(String number) {
    int point = number.indexOf('.');
    return point < 0 && number.length() <= 2 && Integer.parseInt(number) <= SMALL;
  }

  /**
   * The sentences that say something material the story had not, one for each fact.
   *
   * @param told names of the facts it had
   * @param about whether a word is one of those the story is about
   */
  static List<Fact> news(List<Said> said, Set<String> told, Predicate<String> about) {
    List<Fact> news = new ArrayList<>();
    Set<String> known = new HashSet<>(told);
    for (Said one : said.subList(0, Math.min(SENTENCES_WITH_NEWS, said.size()))) {
      Optional<Development.Kind> kind =
          one.facts.entrySet().stream()
              .filter(fact -> !known.contains(fact.getKey()))
              .map(Map.Entry::getValue)
              .min(Comparator.naturalOrder());
      known.addAll(one.facts.keySet());
      if (kind.isPresent()
          && news.size() < MOST_NEWS
          && isSentence(one.sentence)
          && one.forms.stream().anyMatch(about)) {
        news.add(new Fact(kind.get(), one.sentence));
      }
    }
    return news;
  }

  private static boolean isSentence(String text) {
    return text.length() >= SHORTEST && text.length() <= LONGEST && text.indexOf('\n') < 0;
  }

  /** What is new, and the sentence that says it. */
  record Fact(Development.Kind kind, String sentence) {}
}
