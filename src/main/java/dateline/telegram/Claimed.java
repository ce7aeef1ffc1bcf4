package dateline.telegram;

/**
 * An update one lane has taken to work on; nobody else will until it is settled.
 *
 * @param quick whether it is done in a moment
 */
public record Claimed(long seq, int tries, boolean quick, IncomingUpdate update) {}
