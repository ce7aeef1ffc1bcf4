package dateline.story;

/**
 * Something material that no earlier article of the story said.
 *
 * @param version the version of the story that brought it
 * @param sentence the sentence of the article that says it, word for word
 */
public record Development(long story, long version, long article, Kind kind, String sentence) {
  /** What makes it material. */
  public enum Kind {
    FIGURE,
    OUTCOME,
    STATEMENT
  }
}
