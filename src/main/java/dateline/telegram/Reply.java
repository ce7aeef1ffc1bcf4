package dateline.telegram;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What came of a call to the Bot API. */
public sealed interface Reply<T> {

  /** Telegram did it. */
  record Done<T>(T value) implements Reply<T> {}

  /** Telegram answered that it did not do it; the status is the HTTP status. */
  record Refused<T>(
      int status, String reason, Optional<Duration> retryAfter, Optional<Long> movedTo)
      implements Reply<T> {}

  /** The request never left: it is certain that nothing was done. */
  record Unreachable<T>(String reason) implements Reply<T> {}

  /** The request left and no readable answer came back: it may have been done. */
  record Unsure<T>(String reason) implements Reply<T> {}

  default <R> R fold(
      Function<Done<T>, R> done,
      Function<Refused<T>, R> refused,
      Function<Unreachable<T>, R> unreachable,
      Function<Unsure<T>, R> unsure) {
    if (this instanceof Done<T> it) {
      return done.apply(it);
    }
    if (this instanceof Refused<T> it) {
      return refused.apply(it);
    }
    if (this instanceof Unreachable<T> it) {
      return unreachable.apply(it);
    }
    return unsure.apply((Unsure<T>) this);
  }

  /** The same outcome for another value. */
  default <R> Reply<R> map(Function<T, R> change) {
    return fold(
        done -> new Done<>(change.apply(done.value())),
        refused ->
            new Refused<>(
                refused.status(), refused.reason(), refused.retryAfter(), refused.movedTo()),
        unreachable -> new Unreachable<>(unreachable.reason()),
        unsure -> new Unsure<>(unsure.reason()));
  }

  /** A refusal that means the thing wanted is so already. */
  default Reply<T> orDoneWhen(String words, T value) {
    return this instanceof Refused<T> refused && refused.reason().contains(words)
        ? new Done<>(value)
        : this;
  }

  /** In plain words, for a log or the status page; empty when it was done. */
  default Optional<String> trouble() {
    return fold(
        done -> Optional.empty(),
        refused -> Optional.of(refused.reason()),
        unreachable -> Optional.of(unreachable.reason()),
        unsure -> Optional.of(unsure.reason()));
  }
}
