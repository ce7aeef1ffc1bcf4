package dateline.follow;

import dateline.fetch.Trouble;

/**
 * Why a feed cannot be read.
 *
 * @param detail a status or a sentence of the parser, may be empty; never a secret
 */
public record FeedTrouble(Kind kind, String detail) {

  /** Those of {@link Trouble.Kind}, and what can be wrong with a feed besides. */
  public enum Kind {
    BAD_ADDRESS,
    PRIVATE_ADDRESS,
    UNKNOWN_HOST,
    UNREACHABLE,
    TOO_SLOW,
    UNTRUSTED,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    ROBOTS,
    FORBIDDEN,
    NOT_FOUND,
    STATUS,
    BROKEN,
    /** The host wants to be asked less. */
    TOO_OFTEN,
    /** The host says that it will not come back. */
    GONE,
    /** What came is no feed. */
    UNREADABLE
  }

  static FeedTrouble of(Trouble trouble) {
    return new FeedTrouble(Kind.valueOf(trouble.kind().name()), trouble.detail());
  }

  static FeedTrouble of(Kind kind) {
    return new FeedTrouble(kind, "");
  }

  /** No host was reached: it may be the feed's fault or that of our own network. */
  boolean mayBeOurNetwork() {
    return kind == Kind.UNKNOWN_HOST || kind == Kind.UNREACHABLE;
  }
}
