package dateline.model;

import java.util.function.Function;

/** What came of asking the language model. */
public sealed interface ModelReply {
  /**
   * It said something.
   *
   * @param whole false where the answer broke off: what stands last may be half a thing
   */
  record Said(String text, boolean whole) implements ModelReply {
    @Override
    public <T> T fold(Function<Said, T> said, Function<Silent, T> silent) {
      return said.apply(this);
    }
  }

  /** It said nothing, and why. */
  record Silent(Why why) implements ModelReply {
    @Override
    public <T> T fold(Function<Said, T> said, Function<Silent, T> silent) {
      return silent.apply(this);
    }
  }

  /** Why a language model says nothing. */
  enum Why {
    /** Its server could not be reached, or failed. */
    AWAY,
    /** It took longer than it may. */
    TOO_SLOW,
    /** Its server does not do what it was asked: a wrong key, model or address. */
    REFUSED,
    /** It failed several times in a row and is left alone for a while. */
    PAUSED,
    /** The asker's tokens of the day are spent. */
    OVER_BUDGET,
    /** What it said could not be used. */
    UNUSABLE
  }

  <T> T fold(Function<Said, T> said, Function<Silent, T> silent);
}
