package dateline.model;

/**
 * How much of the language model there is for each.
 *
 * @param dailyTokens of a person; the bot's own work has ten times as much; 0 sets no limit
 */
public record Budget(long dailyTokens, Prices prices) {
  private static final int OF_THE_BOT = 10;

  /** Nothing is limited and nothing has a price. */
  public static final Budget UNLIMITED = new Budget(0, new Prices(0, 0));

  /** The tokens of a day; 0 where there is no limit. */
  public long dailyTokens(Account account) {
    return account.equals(Account.BOT) ? OF_THE_BOT * dailyTokens : dailyTokens;
  }

  boolean isSpent(Usage.Used today) {
    return dailyTokens > 0 && today.tokens() >= dailyTokens(today.account());
  }
}
