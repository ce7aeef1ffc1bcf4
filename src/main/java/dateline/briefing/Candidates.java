package dateline.briefing;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.Twins;
import dateline.search.Terms;
import dateline.text.Sentences;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads from the best articles what could be quoted. */
final class Candidates {
  private static final int ARTICLES = 5;

  /** An article that scores so much less than the best tells of something else. */
  private static final double LEAST_STANDING = 0.5;

  private static final int FIRST_SENTENCES = 40;
  private static final int BEST_PASSAGES = 2;
  private static final int LONGEST_QUOTATION = 2;
  private static final int BEGINNING = 400;

  private final Topic topic;

  Candidates(Topic topic) {
    this.topic = topic;
  }

  List<Candidate> of(List<Retrieved> found) {
    List<Retrieved> different = different(found);
    List<Candidate> candidates = new ArrayList<>();
    for (Retrieved retrieved : different) {
      double standing = retrieved.score() / different.get(0).score();
      if (standing >= LEAST_STANDING) {
        candidates.addAll(of(retrieved, standing));
      }
    }
    return candidates;
  }

  /** The best articles without copies of the same page or the same text. */
  private static List<Retrieved> different(List<Retrieved> found) {
    List<Retrieved> different = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Retrieved retrieved : found) {
      String text = retrieved.article().text();
      boolean newPage = seen.add(Twins.page(retrieved.article().url()));
      boolean newText = seen.add(text.substring(0, Math.min(BEGINNING, text.length())));
      if (newPage && newText && different.size() < ARTICLES) {
        different.add(retrieved);
      }
    }
    return different;
  }

  /** A sentence as it was read, before it is known whether it can be quoted. */
  private record Read(int place, Span span, List<Word> words, Set<String> terms) {}

  private List<Candidate> of(Retrieved retrieved, double standing) {
    Article article = retrieved.article();
    List<Read> sentences = read(retrieved);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (int last = i; last < i + LONGEST_QUOTATION && last < sentences.size(); last++) {
        Span span = new Span(sentences.get(i).span().start(), sentences.get(last).span().end());
        String text = span.of(article.text());
        if (text.indexOf('\n') >= 0) {
          break;
        }
        if (Wording.isQuotable(text)) {
          candidates.add(candidate(article, standing, sentences, i, last));
          break;
        }
        if (Wording.isBalanced(text)) {
          break;
        }
      }
    }
    return candidates;
  }

  private Candidate candidate(
      Article article, double standing, List<Read> sentences, int first, int last) {
    List<Word> words = new ArrayList<>();
    Set<String> terms = new HashSet<>();
    for (Read read : sentences.subList(first, last + 1)) {
      words.addAll(read.words());
      terms.addAll(read.terms());
    }
    Set<String> around = new HashSet<>(terms);
    if (first > 0) {
      around.addAll(sentences.get(first - 1).terms());
    }
    if (last + 1 < sentences.size()) {
      around.addAll(sentences.get(last + 1).terms());
    }
    Span span = new Span(sentences.get(first).span().start(), sentences.get(last).span().end());
    return new Candidate(
        article,
        standing,
        sentences.get(first).place(),
        last - first + 1,
        span,
        span.of(article.text()),
        words,
        terms,
        topic.askedShare(terms, article.language()),
        topic.askedShare(around, article.language()),
        pointsBack(article, sentences.get(first)));
  }

  /** Not where the title or the question says what is meant. */
  private boolean pointsBack(Article article, Read sentence) {
    Optional<String> noun = Wording.definiteBeginning(sentence.span().of(article.text()));
    List<String> title = Terms.of(article.title(), article.language());
    return sentence.place() > 0
        && noun.stream()
            .flatMap(word -> Terms.of(word, article.language()).stream())
            .anyMatch(term -> !title.contains(term) && !topic.says(term, article.language()));
  }

  /** The first sentences and those of the passages that match best. */
  private static List<Read> read(Retrieved retrieved) {
    Article article = retrieved.article();
    List<Passage> passages =
        retrieved.passages().subList(0, Math.min(BEST_PASSAGES, retrieved.passages().size()));
    List<Read> read = new ArrayList<>();
    int place = 0;
    for (Span sentence : Sentences.in(article.text(), article.language())) {
      Span span = Wording.withoutDateline(article.text(), sentence);
      if (place < FIRST_SENTENCES || isIn(span, passages)) {
        List<Word> words = Word.in(span.of(article.text()), article.language());
        read.add(
            new Read(
                place, span, words, words.stream().map(Word::term).collect(Collectors.toSet())));
      }
      place++;
    }
    return read;
  }

  private static boolean isIn(Span span, List<Passage> passages) {
    return passages.stream()
        .anyMatch(
            passage ->
                passage.span().start() <= span.start() && span.end() <= passage.span().end());
  }
}
