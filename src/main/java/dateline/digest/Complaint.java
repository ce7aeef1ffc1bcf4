package dateline.digest;

/**
 * Why an order cannot be taken.
 *
 * @param words those of the order that it is about
 */
public record Complaint(Why why, String words) {
  /** The reasons; each has its sentence for readers. */
  public enum Why {
    IMPOSSIBLE_HOUR,
    TOO_MANY_HOURS,
    UNKNOWN_ZONE,
    UNKNOWN_OUTLET,
    TOPIC_TOO_LONG,
    TOO_MANY_TOPICS,
    IMPOSSIBLE_LENGTH,
    /** Its words are in every article. */
    EVERYTHING,
    /** What it excludes is what it asks for. */
    NOTHING,
    /** None of its words is in any article we hold. */
    UNHEARD_OF
  }

  private static final int SHOWN = 60;

  public Complaint {
    words = words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words;
  }
}
