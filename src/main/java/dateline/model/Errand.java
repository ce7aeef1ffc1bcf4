package dateline.model;

import java.util.function.Supplier;

/**
 * What the language model is asked for in one piece of work: on one account, and all of it together
 * within the time of one answer. It is set around the work, for the calling thread alone; without
 * one each question has its own time and is on the bot's account, as what nobody asked for is.
 */
public final class Errand {
  private static final ThreadLocal<Errand> CURRENT = new ThreadLocal<>();

  private final Account account;
  private long usedNanos;

  private Errand(Account account) {
    this.account = account;
  }

  public static <T> T on(Account account, Supplier<T> work) {
    Errand before = CURRENT.get();
    CURRENT.set(new Errand(account));
    try {
      return work.get();
    } finally {
      CURRENT.set(before);
    }
  }

  /** With a time of its own, on the account of the errand this is a part of. */
  public static <T> T anew(Supplier<T> work) {
    return on(current().account, work);
  }

  static Errand current() {
    Errand current = CURRENT.get();
    return current == null ? new Errand(Account.BOT) : current;
  }

  Account account() {
    return account;
  }

  long usedNanos() {
    return usedNanos;
  }

  void used(long nanos) {
    usedNanos += nanos;
  }
}
