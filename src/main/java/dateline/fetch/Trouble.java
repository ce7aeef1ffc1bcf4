package dateline.fetch;

/**
 * Why an address could not be had.
 *
 * @param detail what a person may want to know besides, such as {@code 403}; never a secret, may be
 *     empty
 */
public record Trouble(Kind kind, String detail) {

  /** Each has its words in the readers' language where it is shown. */
  public enum Kind {
    /** It is no http or https address. */
    BAD_ADDRESS,
    /** It leads, or was led, to this machine or a private network. */
    PRIVATE_ADDRESS,
    /** No name server knows the host. */
    UNKNOWN_HOST,
    /** The host refused, reset or did not take the connection. */
    UNREACHABLE,
    /** It took longer than a page may take. */
    TOO_SLOW,
    /** Its certificate or encryption is not one to trust. */
    UNTRUSTED,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    /** robots.txt asks not to read it. */
    ROBOTS,
    /** The host wants a login, a payment, or no robots: 401, 402, 403, 451. */
    FORBIDDEN,
    /** 404. */
    NOT_FOUND,
    /** Another status than 200, such as a 5xx; the detail is the status. */
    STATUS,
    /** What came is not what HTTP allows: broken off, wrongly packed. */
    BROKEN
  }

  public static Trouble of(Kind kind) {
    return new Trouble(kind, "");
  }
}
