package dateline.briefing;

import java.util.List;
import java.util.Optional;

/**
 * Puts a follow-up such as "and what did Iran say?" as it would be asked without what was before.
 */
public interface Rewriter {
  /**
   * The whole question, in the language of {@code words}; empty where it cannot be rewritten, so
   * that it is understood by rules.
   *
   * @param earlier the exchanges of the chat, the latest last, at least one
   */
  Optional<String> whole(String words, List<Exchange> earlier);
}
