package dateline.telegram;

import java.time.Instant;

/** What came of an update that was in hand. */
record Settlement(Claimed claimed, Outcome outcome, String reason, Instant notBefore) {
  enum Outcome {
    DONE,
    FAILED,
    /** Nothing was done about it; it is for another time. */
    PUT_BACK
  }

  static Settlement done(Claimed claimed) {
    return new Settlement(claimed, Outcome.DONE, "", Instant.EPOCH);
  }

  static Settlement failed(Claimed claimed, String reason) {
    return new Settlement(claimed, Outcome.FAILED, reason, Instant.EPOCH);
  }

  static Settlement putBack(Claimed claimed) {
    return putBack(claimed, "The bot stopped before it had worked on it", Instant.EPOCH);
  }

  static Settlement putBack(Claimed claimed, String reason, Instant notBefore) {
    return new Settlement(claimed, Outcome.PUT_BACK, reason, notBefore);
  }
}
