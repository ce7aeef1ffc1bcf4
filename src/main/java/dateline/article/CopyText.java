package dateline.article;

import dateline.text.Sketch;
import dateline.text.WordCodes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What of an article tells whether it is a copy.
 *
 * @param words see {@link WordCodes}
 * @param sketch see {@link Sketch}
 */
record CopyText(String outlet, Instant published, long[] words, long[] sketch) {
  /**
   * Numbers looked up. The smallest of a short text lie far above those of a long one: looking up
   * more than is kept finds the long text of which the short one is a part.
   */
  static final int NUMBERS = 80;

  /** Of some forty words; shorter texts share half their words by chance. */
  private static final int FEWEST_NUMBERS = 36;

  /** "Watch the video": the same words and no text. */
  private static final int FEWEST_WORDS = 8;

  static CopyText of(String outlet, Instant published, String text) {
    long[] words = WordCodes.of(text);
    return new CopyText(outlet, published, words, Sketch.of(words, NUMBERS));
  }

  static CopyText of(Article article) {
    return of(article.outlet(), article.published().instant(), article.text());
  }

  /** So short, or so repetitive, that only the very same words make a copy. */
  boolean isTiny() {
    return sketch.length < FEWEST_NUMBERS;
  }

  /** The numbers texts alike have in common; none where nothing is a copy of it. */
  List<Long> numbers() {
    if (isTiny()) {
      return words.length < FEWEST_WORDS ? List.of() : List.of(Sketch.ofAll(words));
    }
    return Arrays.stream(sketch).boxed().toList();
  }
}
