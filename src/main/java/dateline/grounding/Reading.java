package dateline.grounding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A claim and its sources, read: what speaks against it, and how it measures. */
final class Reading {
  /** Of a claim's words, weighed by rarity, so much must stand in one or two sentences. */
  private static final double LEAST_SAID = 0.5;

  /** What is told beside names: with so many words of it, so much must stand in the sources. */
  private static final int LEAST_TOLD = 2;

  private static final double LEAST_TOLD_SAID = 0.2;

  private static final Set<String> REPORTS = Set.of("reported", "reports", "said", "says");

  private final List<Fit> fits = new ArrayList<>();
  private final List<Reason> reasons = new ArrayList<>();
  private final Map<Feature, Double> measures;

  private Reading(Prose claim, Corpus corpus, Set<List<String>> outlets, List<Reason> missing) {
    this.reasons.addAll(missing);
    for (Prose.Sentence one : claim.sentences()) {
      List<Token> tokens = without(outlets, withoutResolvedDates(one.tokens(), corpus));
      if (!tokens.isEmpty()) {
        Fit fit = new Fit(corpus, tokens);
        fits.add(fit);
        reasons.addAll(Contradictions.in(fit));
        reasons.addAll(Changes.in(one.tokens(), fit.sentences()));
      }
    }
    this.measures = isEmpty() ? Map.of() : Features.of(corpus, fits);
    boolean namesAlone = fits.stream().anyMatch(fit -> hasNamesAlone(fit, corpus));
    if (!isEmpty() && (namesAlone || measures.get(Feature.IN_TWO) < LEAST_SAID)) {
      reasons.add(new Reason(Reason.Kind.WORDS, String.join(", ", unsaid())));
    }
  }

  static Reading of(String text, List<Source> sources) {
    List<Prose> texts = new ArrayList<>();
    List<Prose> all = new ArrayList<>();
    for (Source source : sources) {
      Prose one = new Prose(source.text(), source.published());
      texts.add(one);
      all.add(one);
      all.add(new Prose(source.title() + "\n" + source.outlet(), source.published()));
    }
    Corpus corpus = new Corpus(all);
    Prose claim = new Prose(corpus.sentences().isEmpty() ? "" : text, Optional.empty());
    Set<List<String>> outlets = new HashSet<>();
    sources.forEach(one -> outlets.add(Tokens.of(one.outlet()).stream().map(Token::norm).toList()));
    return new Reading(claim, corpus, outlets, new Facts(sources, texts, all).missing(claim));
  }

  /** A date in other words than the source's was checked as a date; its words say no more. */
  private static List<Token> withoutResolvedDates(List<Token> tokens, Corpus corpus) {
    List<Token> left = inWordsOf(corpus, tokens);
    for (DateMention date : DateMentions.in(tokens)) {
      List<Token> words = tokens.subList(date.from(), date.to());
      if (!words.stream().allMatch(corpus::has)) {
        left.removeAll(words);
      }
    }
    return left;
  }

  /** With each number in the words that a source has for it, where its own are others. */
  private static List<Token> inWordsOf(Corpus corpus, List<Token> tokens) {
    List<Token> changed = new ArrayList<>(tokens);
    List<Quantity> numbers = Quantities.in(tokens);
    for (int i = numbers.size() - 1; i >= 0; i--) {
      List<Token> words = changed.subList(numbers.get(i).from(), numbers.get(i).to());
      List<Token> told = corpus.words(numbers.get(i));
      if (!told.isEmpty() && !words.stream().allMatch(corpus::has)) {
        words.clear();
        changed.addAll(numbers.get(i).from(), told);
      }
    }
    return changed;
  }

  /** Who published a source may be named, as reporting it, with all it says. */
  private static List<Token> without(Set<List<String>> outlets, List<Token> tokens) {
    List<Token> left = new ArrayList<>(tokens);
    for (List<String> outlet : outlets) {
      int at = Collections.indexOfSubList(left.stream().map(Token::norm).toList(), outlet);
      if (at >= 0) {
        int end = at + outlet.size();
        boolean reports = end < left.size() && REPORTS.contains(left.get(end).norm());
        left.subList(at, reports ? end + 1 : end).clear();
      }
    }
    return left;
  }

  /** Of whom it speaks is in the sources, and hardly a word of what it says of them. */
  private static boolean hasNamesAlone(Fit fit, Corpus corpus) {
    List<Token> told =
        fit.content().stream()
            .filter(one -> one.isWord() && !Roles.isName(one) && !SameNames.isTitle(one.norm()))
            .toList();
    double all = told.stream().mapToDouble(Fit::weight).sum();
    double said = told.stream().filter(corpus::has).mapToDouble(Fit::weight).sum();
    return told.size() >= LEAST_TOLD && said < LEAST_TOLD_SAID * all;
  }

  /** Whether the claim, or its sources, say nothing at all. */
  boolean isEmpty() {
    return fits.isEmpty();
  }

  /** Each of these alone forbids the claim. */
  List<Reason> reasons() {
    return reasons;
  }

  boolean saysOtherwise() {
    return reasons.stream().anyMatch(reason -> reason.kind() != Reason.Kind.QUOTATION);
  }

  Map<Feature, Double> measures() {
    return measures;
  }

  /** The words of content that the sources do not have, or not together. */
  List<String> unsaid() {
    LinkedHashSet<String> unsaid = new LinkedHashSet<>();
    for (Fit fit : fits) {
      fit.content().stream().filter(one -> !fit.has(one)).forEach(one -> unsaid.add(one.text()));
    }
    return List.copyOf(unsaid);
  }
}
