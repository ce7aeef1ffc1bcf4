package dateline.model;

/** What a million tokens cost, in US dollars; 0 where it is not known or costs nothing. */
public record Prices(double input, double output) {
  /** Whether a cost can be told at all. */
  public boolean known() {
    return input > 0 || output > 0;
  }

  /** In millionths of a dollar: a price of a million tokens in dollars is that of one in these. */
  long micros(Tokens tokens) {
    return Math.round(tokens.input() * input + tokens.output() * output);
  }
}
