package dateline.article;

import java.util.function.Function;

/** What came of adding an article. */
public sealed interface Added {
  /** Not seen before. */
  record New(long id) implements Added {}

  /** The same article with the same words is here already. */
  record Known(long id) implements Added {}

  /** The same article with other words; the old ones are kept beside them. */
  record Revised(long id) implements Added {}

  /**
   * Not seen before, but its text was, see {@link CopyRule}. It is stored like a new one.
   *
   * @param original the article it is a copy of, which is no copy itself
   */
  record CopyOf(long id, long original) implements Added {}

  /** Of the article that was added, in all cases. */
  long id();

  default <T> T fold(
      Function<New, T> fresh,
      Function<Known, T> known,
      Function<Revised, T> revised,
      Function<CopyOf, T> copy) {
    if (this instanceof New one) {
      return fresh.apply(one);
    }
    if (this instanceof Known one) {
      return known.apply(one);
    }
    return this instanceof Revised one ? revised.apply(one) : copy.apply((CopyOf) this);
  }
}
