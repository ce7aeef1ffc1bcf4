package dateline.briefing;

import dateline.article.Article;
import dateline.text.Likeness;
import dateline.text.Sketch;
import dateline.text.WordCodes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells whether two articles are one wire's story, printed twice: then they are one voice. One is
 * made for the articles of one question, which it reads once each.
 */
final class Copies {
  private static final double SHARED = 0.8;

  /** So many that a text and one of a tenth of its length have some in common. */
  private static final int NUMBERS = 200;

  private final Map<String, Read> read = new HashMap<>();

  private record Read(long[] words, long[] sketch) {
    static Read of(String text) {
      long[] words = WordCodes.of(text);
      return new Read(words, Sketch.of(words, NUMBERS));
    }

    boolean hasInCommon(Read other) {
      return sketch.length < NUMBERS
          || other.sketch.length < NUMBERS
          || Arrays.stream(sketch).anyMatch(one -> Arrays.binarySearch(other.sketch, one) >= 0);
    }
  }

  boolean same(Article one, Article other) {
    if (one.id() == other.id() || one.text().equals(other.text())) {
      return true;
    }
    Read first = read.computeIfAbsent(one.text(), Read::of);
    Read second = read.computeIfAbsent(other.text(), Read::of);
    if (!first.hasInCommon(second)) {
      return false;
    }
    Likeness likeness = Likeness.of(first.words(), second.words());
    return likeness.shorter() > 0 && likeness.shared() >= SHARED * likeness.shorter();
  }
}
