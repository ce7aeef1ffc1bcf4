package dateline.grounding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures a claim beside its sources. */
final class Features {
  private static final int REACH = 2;
  private static final int NEAR = 5;
  private static final double ALONE = 0.25;

  private final Corpus corpus;
  private final Map<Feature, Double> values = new EnumMap<>(Feature.class);

  private Features(Corpus corpus) {
    this.corpus = corpus;
  }

  static Map<Feature, Double> of(Corpus corpus, List<Fit> fits) {
    Features features = new Features(corpus);
    for (Feature feature : Feature.values()) {
      features.values.put(feature, 0.0);
    }
    features.coverage(fits);
    features.runs(fits);
    features.context(fits);
    fits.forEach(features::words);
    return features.values;
  }

  private void add(Feature feature, double more) {
    values.merge(feature, more, Double::sum);
  }

  private void coverage(List<Fit> fits) {
    double weight = fits.stream().mapToDouble(Fit::weight).sum();
    double worst = 1;
    for (Fit fit : fits) {
      add(Feature.IN_ONE, fit.inOne() * fit.weight() / weight);
      add(Feature.IN_TWO, fit.inTwo() * fit.weight() / weight);
      for (Token token : fit.content()) {
        add(Feature.IN_ALL, corpus.has(token) ? Fit.weight(token) / weight : 0);
      }
      worst = Math.min(worst, fit.inOne());
    }
    add(Feature.IN_ONE_WORST, worst);
  }

  private void runs(List<Fit> fits) {
    Feature[] features = {Feature.RUNS_OF_2, Feature.RUNS_OF_3, Feature.RUNS_OF_4};
    int words = 0;
    for (int length = 2; length <= 4; length++) {
      int all = 0;
      int found = 0;
      for (Fit fit : fits) {
        List<Token> tokens = fit.claim();
        for (int from = 0; from + length <= tokens.size(); from++) {
          all++;
          found += corpus.hasRun(tokens, from, length) ? 1 : 0;
        }
        words += length == 2 ? tokens.size() : 0;
      }
      add(features[length - 2], all == 0 ? 0 : (double) found / all);
    }
    add(Feature.LENGTH, Math.log(words + 1.0));
  }

  private void context(List<Fit> fits) {
    List<Token> content = new ArrayList<>();
    fits.forEach(fit -> content.addAll(fit.content()));
    int pairs = 0;
    int near = 0;
    double sum = 0;
    double worst = 1;
    int known = 0;
    for (int i = 0; i < content.size(); i++) {
      for (int j = i + 1; j <= Math.min(i + REACH, content.size() - 1); j++) {
        pairs++;
        near += areNear(content.get(i), content.get(j)) ? 1 : 0;
      }
      if (corpus.has(content.get(i))) {
        double share = surroundings(content, i);
        sum += share;
        if (share < ALONE && Roles.isName(content.get(i))) {
          add(Feature.APART_NAME, 1);
        }
        worst = Math.min(worst, share);
        known++;
      }
    }
    add(Feature.NEIGHBOURS, pairs == 0 ? 0 : (double) near / pairs);
    add(Feature.CONTEXT, known == 0 ? 0 : sum / known);
    add(Feature.CONTEXT_WORST, known == 0 ? 0 : worst);
  }

  private boolean areNear(Token one, Token other) {
    List<Integer> places = corpus.places(other);
    return corpus.places(one).stream().anyMatch(place -> isNear(places, place, NEAR));
  }

  private static boolean isNear(List<Integer> places, int place, int reach) {
    for (int one : places) {
      if (Math.abs(one - place) <= reach) {
        return true;
      }
    }
    return false;
  }

  /** Of the words around one in the claim, the share around it where it stands best. */
  private double surroundings(List<Token> content, int at) {
    int from = Math.max(0, at - 3);
    int to = Math.min(content.size(), at + 4);
    double most = 0;
    for (int place : corpus.places(content.get(at))) {
      int found = 0;
      for (int i = from; i < to; i++) {
        found += i != at && isNear(corpus.places(content.get(i)), place, NEAR + 1) ? 1 : 0;
      }
      most = Math.max(most, found);
    }
    return most / Math.max(1, to - from - 1);
  }

  private void words(Fit fit) {
    for (Token token : fit.claim()) {
      if (Words.isQuantifier(token) && !fit.has(token)) {
        add(Feature.QUANTIFIER, 1);
      }
      if (!token.isContent() || token.isNumber() || fit.has(token)) {
        continue;
      }
      if (!corpus.has(token)) {
        unknown(token, Roles.isName(token));
      }
    }
  }

  private void unknown(Token token, boolean name) {
    Lexicon.Entry entry = Lexicon.of(token.norm());
    add(name ? Feature.NEW_NAME : novelty(entry.kind()), 1);
    values.merge(Feature.NEW_RAREST, entry.rarity() / 5, Math::max);
  }

  private static Feature novelty(char kind) {
    return switch (kind) {
      case 'c' -> Feature.NEW_CONCRETE;
      case 'n' -> Feature.NEW_ABSTRACT;
      case 'v' -> Feature.NEW_VERB;
      case 'a', 'r' -> Feature.NEW_MODIFIER;
      default -> Feature.NEW_OTHER;
    };
  }
}
