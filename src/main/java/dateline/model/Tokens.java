package dateline.model;

import dev.langchain4j.model.output.TokenUsage;
import java.util.Optional;

/**
 * How much a call took.
 *
 * @param estimated the server did not say
 */
record Tokens(long input, long output, boolean estimated) {

  /** As the server counted; empty where it did not. */
  static Optional<Tokens> counted(TokenUsage usage) {
    return Optional.ofNullable(usage)
        .filter(it -> it.inputTokenCount() != null && it.outputTokenCount() != null)
        .map(it -> new Tokens(it.inputTokenCount(), it.outputTokenCount(), false))
        .filter(it -> it.input > 0 || it.output > 0);
  }

  static Tokens estimated(String sent, String received) {
    return new Tokens(estimate(sent), estimate(received), true);
  }

  /** About four Latin letters, or two of another script, make a token. */
  private static long estimate(String text) {
    long latin = text.chars().filter(c -> c < 0x250).count();
    return (latin + 3) / 4 + (text.length() - latin + 1) / 2;
  }
}
