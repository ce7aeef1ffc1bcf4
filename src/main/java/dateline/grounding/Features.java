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
  private static final double UNKNOWN = 0.5;

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
    for (Fit fit : fits) {
      add(Feature.IN_ONE, fit.inOne() * fit.weight() / weight);
      add(Feature.IN_TWO, fit.inTwo() * fit.weight() / weight);
      double said = fit.content().stream().filter(corpus::has).mapToDouble(Fit::weight).sum();
      add(Feature.IN_ALL, said / weight);
    }
  }

  private void runs(List<Fit> fits) {
    Feature[] features = {Feature.RUNS_OF_3, Feature.RUNS_OF_4};
    for (int length = 3; length <= 4; length++) {
      int all = 0;
      int found = 0;
      for (Fit fit : fits) {
        List<Token> tokens = fit.claim();
        for (int from = 0; from + length <= tokens.size(); from++) {
          all++;
          found += corpus.hasRun(tokens, from, length) ? 1 : 0;
        }
      }
      add(features[length - 3], all == 0 ? 0 : (double) found / all);
    }
    int words = fits.stream().mapToInt(fit -> fit.claim().size()).sum();
    add(Feature.LENGTH, Math.log(words + 1.0));
  }

  private void context(List<Fit> fits) {
    List<Token> content = new ArrayList<>();
    fits.forEach(fit -> content.addAll(fit.content()));
    int pairs = 0;
    int near = 0;
    double worst = 1;
    boolean known = false;
    for (int i = 0; i < content.size(); i++) {
      for (int j = i + 1; j <= Math.min(i + REACH, content.size() - 1); j++) {
        pairs++;
        near += areNear(content.get(i), content.get(j)) ? 1 : 0;
      }
      if (corpus.has(content.get(i))) {
        double share = surroundings(content, i);
        if (share < ALONE && Roles.isName(content.get(i))) {
          add(Feature.APART_NAME, 1);
        }
        worst = Math.min(worst, share);
        known = true;
      }
    }
    pairs(content);
    add(Feature.NEIGHBOURS, pairs == 0 ? 0 : (double) near / pairs);
    add(Feature.CONTEXT_WORST, known ? worst : 0);
  }

  private void pairs(List<Token> content) {
    int inOrder = 0;
    int together = 0;
    int known = 0;
    for (int i = 0; i < content.size(); i++) {
      Token one = content.get(i);
      inOrder += i > 0 && corpus.hasPair(content.get(i - 1), one) ? 1 : 0;
      for (int j = 0; j < i && corpus.has(one); j++) {
        if (corpus.has(content.get(j))) {
          known++;
          together += corpus.areTogether(content.get(j), one) ? 1 : 0;
        }
      }
    }
    add(Feature.IN_ORDER, inOrder / Math.max(1.0, content.size() - 1));
    add(Feature.TOGETHER, known == 0 ? UNKNOWN : (double) together / known);
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
    for (Token token : fit.content()) {
      if (token.isWord() && !corpus.has(token) && !Roles.isName(token)) {
        unknown(Lexicon.of(token.norm()).kind());
      }
    }
  }

  private void unknown(char kind) {
    if (kind == 'c') {
      add(Feature.NEW_CONCRETE, 1);
    }
    if (kind == 'v') {
      add(Feature.NEW_VERB, 1);
    }
  }
}
