package dateline.telegram;

/** An update one lane has taken to work on; nobody else will until it is settled. */
public record Claimed(long seq, int tries, IncomingUpdate update) {}
