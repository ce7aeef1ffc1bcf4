package dateline.briefing;

import dateline.article.Article;
import dateline.text.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A stretch of an article that could be quoted in a briefing.
 *
 * @param standing of its article among those found: 1 for the best, less for others
 * @param place of its first sentence in the article, from 0
 * @param sentences how many it has; more than one where a quotation runs on
 * @param coverage how much of the question it holds, from 0 to 1
 * @param context the same together with the sentences around it
 * @param pointsBack whether it begins with something that only sentences before it explain
 */
record Candidate(
    Article article,
    double standing,
    int place,
    int sentences,
    Span span,
    String text,
    List<Word> words,
    Set<String> terms,
    double coverage,
    double context,
    boolean pointsBack) {
  boolean leans() {
    return Wording.leansOnTheSentenceBefore(text);
  }

  boolean follows(Candidate other) {
    return other.article.id() == article.id() && other.place + other.sentences == place;
  }

  /** The numbers in it, without those of dates. */
  Set<String> figures() {
    return words.stream().filter(Word::number).map(Word::term).collect(Collectors.toSet());
  }

  /** How much of the shorter of the two is also in the other, from 0 to 1. */
  double likeness(Candidate other) {
    int shorter = Math.min(terms.size(), other.terms.size());
    long common = terms.stream().filter(other.terms::contains).count();
    return shorter == 0 ? 0 : common / (double) shorter;
  }
}
