package dateline.grounding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sources of a claim, ready to be looked up. */
final class Corpus {
  /** Words on either side of a sentence's end are no neighbours. */
  private static final int GAP = 50;

  private static final int LONGEST_RUN = 4;

  private final List<Prose.Sentence> sentences = new ArrayList<>();
  private final List<Set<String>> stems = new ArrayList<>();
  private final Set<String> allStems = new HashSet<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Set<Long> runs = new HashSet<>();
  private final Set<Long> pairs = new HashSet<>();
  private final Map<String, BitSet> sentencesOf = new HashMap<>();
  private final Set<String> denied = new HashSet<>();

  Corpus(List<Prose> sources) {
    int place = 0;
    for (Prose source : sources) {
      for (Prose.Sentence sentence : source.sentences()) {
        sentences.add(sentence);
        Set<String> own = new HashSet<>();
        for (Token token : sentence.tokens()) {
          own.add(token.key());
          if (token.isContent()) {
            places.computeIfAbsent(token.key(), first -> new ArrayList<>()).add(place++);
          }
        }
        stems.add(own);
        allStems.addAll(own);
        addRuns(sentence.tokens());
        addPairs(sentence.tokens().stream().filter(Token::isContent).toList());
        if (sentence.tokens().stream().anyMatch(Words::isNegation)) {
          denied.addAll(own);
        }
        place += GAP;
      }
    }
  }

  private void addRuns(List<Token> tokens) {
    for (int length = 2; length <= LONGEST_RUN; length++) {
      for (int from = 0; from + length <= tokens.size(); from++) {
        runs.add(run(tokens, from, length));
      }
    }
  }

  private void addPairs(List<Token> content) {
    for (int i = 0; i < content.size(); i++) {
      sentencesOf
          .computeIfAbsent(content.get(i).key(), first -> new BitSet())
          .set(sentences.size() - 1);
      if (i > 0) {
        pairs.add(pair(content.get(i - 1), content.get(i)));
      }
    }
  }

  private static long pair(Token one, Token next) {
    return one.key().hashCode() * 0x100000001b3L + next.key().hashCode();
  }

  private static long run(List<Token> tokens, int from, int length) {
    long hash = length;
    for (int i = from; i < from + length; i++) {
      hash = hash * 0x100000001b3L + tokens.get(i).key().hashCode();
    }
    return hash;
  }

  boolean hasRun(List<Token> tokens, int from, int length) {
    return runs.contains(run(tokens, from, length));
  }

  /** Whether one word of content follows the other, with only small words between. */
  boolean hasPair(Token one, Token next) {
    return pairs.contains(pair(one, next));
  }

  /** Whether one sentence has both words of content. */
  boolean areTogether(Token one, Token other) {
    BitSet sentences = sentencesOf.get(one.key());
    return sentences != null
        && sentencesOf.containsKey(other.key())
        && sentences.intersects(sentencesOf.get(other.key()));
  }

  List<Prose.Sentence> sentences() {
    return sentences;
  }

  /** The words of the first number that comes to the same; none where there is no such number. */
  List<Token> words(Quantity number) {
    for (Prose.Sentence sentence : sentences) {
      for (Quantity one : sentence.quantities()) {
        if (number.agrees(one)) {
          return sentence.tokens().subList(one.from(), one.to());
        }
      }
    }
    return List.of();
  }

  /** The keys of a sentence's words. */
  Set<String> keys(int sentence) {
    return stems.get(sentence);
  }

  boolean has(Token token) {
    return allStems.contains(token.key());
  }

  /** Whether any sentence with the word holds a negation. */
  boolean mayBeDenied(Token token) {
    return denied.contains(token.key());
  }

  /** Where a word of content stands, counted in words of content. */
  List<Integer> places(Token token) {
    return places.getOrDefault(token.key(), List.of());
  }
}
