package dateline.grounding;

/**
 * Why a claim does not stand.
 *
 * @param words what of the claim (or, for what was left out, of its source) is meant; may be empty
 */
public record Reason(Kind kind, String words) {
  public enum Kind {
    /** It names no passage at all. */
    NO_PASSAGE("It names no passage"),
    /** It names a passage that was not given. */
    UNKNOWN_PASSAGE("It names a passage that was not given"),
    /** It is meant to be quoted, and does not stand there word for word. */
    NOT_WORD_FOR_WORD("It does not stand word for word in its passage"),
    NUMBER("Its passages do not say this number"),
    DATE("Its passages do not say this date"),
    NAME("Its passages do not say this name"),
    /** The name stands in the passages, but what is said of it is said there of another. */
    OTHER_NAME("Its passages say this of another"),
    QUOTATION("These words are not quoted so in its passages"),
    /** It denies what the passages say, or says what they deny. */
    NEGATION("Its passages say the contrary"),
    OPPOSITE("Its passages say the opposite"),
    /** Who did it to whom is the other way round. */
    ROLES("Its passages tell it the other way round"),
    /** The passages are less sure. */
    HEDGE("Its passages are less sure"),
    /** The passages only say that someone said so. */
    ATTRIBUTION("Its passages only report that someone says so"),
    /** It holds an address, a mention of an account, or a command. */
    ADDRESS("It holds an address, an account or a command"),
    /** It holds marks of formatting or signs that cannot be seen. */
    MARKUP("It holds markup"),
    /** It speaks to the reader or to a machine instead of telling news. */
    INSTRUCTION("It speaks to someone instead of telling news"),
    LONG("It is too long"),
    /** A language model that looked at it again saw no support. */
    SECOND_OPINION("A second opinion found it unsupported"),
    /** Words without which it says something else are not in the passages. */
    WORDS("Its passages do not say this"),
    /** Each part may be there, but it is too far from anything the passages say. */
    WEAK("It is too far from anything its passages say");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }
  }

  /** In English, for the tools and for a model that is asked to write it again. */
  public String sentence() {
    return kind.sentence + (words.isEmpty() ? "." : ": " + words + ".");
  }
}
