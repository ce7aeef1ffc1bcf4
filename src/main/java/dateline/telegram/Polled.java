package dateline.telegram;

import java.time.Duration;
import java.util.function.Function;

/** What came of one poll, and what it asks of the next. */
public sealed interface Polled {

  /** The updates are kept; poll again at once. */
  record Took(int fresh) implements Polled {}

  /** Nothing is lost; poll again after the wait. */
  record TryAgain(Duration after, String trouble) implements Polled {}

  /** No poll will help until somebody changes the token. */
  record Stop(String trouble) implements Polled {}

  default <R> R fold(
      Function<Took, R> took, Function<TryAgain, R> tryAgain, Function<Stop, R> stop) {
    if (this instanceof Took it) {
      return took.apply(it);
    }
    if (this instanceof TryAgain it) {
      return tryAgain.apply(it);
    }
    return stop.apply((Stop) this);
  }
}
