package dateline.article;

import java.util.function.Function;

/** What came of adding an article. */
public sealed interface Added {
  /** Not seen before. */
  record New(long id) implements Added {
    @Override
    public <T> T fold(
        Function<New, T> fresh, Function<Known, T> known, Function<Revised, T> revised) {
      return fresh.apply(this);
    }
  }

  /** The same address with the same words is here already. */
  record Known(long id) implements Added {
    @Override
    public <T> T fold(
        Function<New, T> fresh, Function<Known, T> known, Function<Revised, T> revised) {
      return known.apply(this);
    }
  }

  /** The same address with other words; the old ones are kept beside them. */
  record Revised(long id) implements Added {
    @Override
    public <T> T fold(
        Function<New, T> fresh, Function<Known, T> known, Function<Revised, T> revised) {
      return revised.apply(this);
    }
  }

  <T> T fold(Function<New, T> fresh, Function<Known, T> known, Function<Revised, T> revised);
}
