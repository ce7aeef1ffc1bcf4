package dateline.briefing;

import java.util.List;

/**
 * What a writer wrote, not yet checked.
 *
 * @param given the passages the sentences may rest on
 */
public record Draft(List<Sentence> sentences, List<Citation> given, WrittenBy writer) {
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

  public Draft {
    sentences = List.copyOf(sentences);
    given = List.copyOf(given);
  }
}
