package dateline.article;

import dateline.text.Likeness;
import java.time.Duration;
import java.util.Arrays;

/**
 * When an article is a copy of another.
 *
 * <p>A copy shares most of the shorter text, word for word in runs; what is left of it is changed
 * words and sentences, no passages of its own; and it is a good part of the longer text, not a
 * piece of a page that holds many. Where a figure stands in the place of another figure again and
 * again, it is the same form filled in anew, or a report overtaken by the next, and no copy.
 *
 * <p>Many desks write a head of their own above a wire's text: there less need be shared.
 *
 * <p>Copies of a wire story come within two days, in another outlet. The same outlet, and the same
 * words after more than that, are mostly a standing form (weather, congratulations, how to watch)
 * or a report carried forward: only what is nearly the same is a copy then. A text too short to
 * tell is a copy only where every word is the same.
 */
final class CopyRule {
  private static final double SHARED = 0.6;
  private static final double GOOD_PART = 0.4;
  private static final double NEARLY_ALL = 0.8;
  private static final double PART_OF_LONGER = 0.25;
  private static final double PART_OF_LONGER_HEADED = 0.2;
  private static final double OWN_PASSAGES = 0.2;
  private static final double FIGURES_DIFFER = 0.2;
  private static final Duration NEWS = Duration.ofDays(2);

  private CopyRule() {}

  static boolean isCopy(CopyText one, CopyText other) {
    boolean fresh = Duration.between(one.published(), other.published()).abs().compareTo(NEWS) <= 0;
    if (one.isTiny() || other.isTiny()) {
      return fresh && Arrays.equals(one.words(), other.words());
    }
    boolean strict = !fresh || one.outlet().equals(other.outlet());
    Likeness likeness = Likeness.of(one.words(), other.words());
    return strict
        ? isOneText(likeness, NEARLY_ALL)
        : isOneText(likeness, SHARED) || isUnderANewHead(likeness);
  }

  /** Whether a revised article is still the text its copies were made of. */
  static boolean isStillTheSame(long[] before, long[] after) {
    return isOneText(Likeness.of(before, after), SHARED);
  }

  private static boolean isOneText(Likeness likeness, double least) {
    int figures = likeness.figuresAgree() + likeness.figuresDiffer();
    return likeness.shared() >= least * likeness.shorter()
        && likeness.shared() >= PART_OF_LONGER * likeness.longer()
        && likeness.ownPassages() <= OWN_PASSAGES * likeness.shorter()
        && (likeness.figuresDiffer() < 2 || likeness.figuresDiffer() < FIGURES_DIFFER * figures);
  }

  /** Half of it is the other's, and there is no passage of its own but perhaps a new head. */
  private static boolean isUnderANewHead(Likeness likeness) {
    return likeness.shared() >= GOOD_PART * likeness.shorter()
        && likeness.shared() >= PART_OF_LONGER_HEADED * likeness.longer()
        && likeness.ownPassages() == likeness.ownHead()
        && likeness.figuresDiffer() < 2;
  }
}
