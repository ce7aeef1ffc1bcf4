package dateline.briefing;

import dateline.model.ModelReply;
import java.util.List;
import java.util.Optional;

/**
 * What a writer wrote, not yet checked.
 *
 * @param given the passages the sentences may rest on
 * @param silent why the language model wrote nothing, where that is known
 */
public record Draft(
    List<Sentence> sentences,
    List<Citation> given,
    WrittenBy writer,
    Optional<ModelReply.Why> silent) {
  /**
   * A sentence as it was written.
   *
   * @param passages what it claims to rest on, counted from 1 in {@link Draft#given}; a number may
   *     be outside
   */
  public record Sentence(String text, List<Integer> passages) {
    public Sentence {
      passages = List.copyOf(passages);
    }
  }

  public Draft(List<Sentence> sentences, List<Citation> given, WrittenBy writer) {
    this(sentences, given, writer, Optional.empty());
  }

  public Draft {
    sentences = List.copyOf(sentences);
    given = List.copyOf(given);
  }
}
