package dateline.model;

/**
 * Who pays for the language model's work, see {@link Errand}.
 *
 * @param person their number in the messenger; 0 is the bot itself
 */
public record Account(long person) {
  public static final Account BOT = new Account(0);

  public static Account of(long person) {
    return new Account(person);
  }
}
