package dateline.fetch;

import java.util.function.Function;

/** What came of sending a form. */
public sealed interface Posted {

  /**
   * @param status of the last host that was asked
   */
  record Answered(int status) implements Posted {
    public boolean isAccepted() {
      return status / 100 == 2;
    }
  }

  record Failed(Trouble trouble) implements Posted {}

  default <T> T fold(Function<Answered, T> answered, Function<Failed, T> failed) {
    return this instanceof Answered it ? answered.apply(it) : failed.apply((Failed) this);
  }
}
