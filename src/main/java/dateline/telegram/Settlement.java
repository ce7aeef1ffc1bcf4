package dateline.telegram;

/** What came of an update that was in hand. */
record Settlement(Claimed claimed, Outcome outcome, String reason) {
  enum Outcome {
    DONE,
    FAILED,
    /** Nothing was done about it; it is for another time. */
    PUT_BACK
  }

  static Settlement done(Claimed claimed) {
    return new Settlement(claimed, Outcome.DONE, "");
  }

  static Settlement failed(Claimed claimed, String reason) {
    return new Settlement(claimed, Outcome.FAILED, reason);
  }

  static Settlement putBack(Claimed claimed) {
    return new Settlement(claimed, Outcome.PUT_BACK, "The bot stopped before it had worked on it");
  }
}
