package dateline.telegram;

/** Which of the messages that wait goes first, and whether doubt is worth a second copy. */
public enum Urgency {
  /** Somebody waits for this answer: it goes first, and rather twice than never. */
  ANSWER(0),
  /** One of many to many: it waits its turn, and goes rather never than twice. */
  BULK(1);

  private final int lane;

  Urgency(int lane) {
    this.lane = lane;
  }

  int lane() {
    return lane;
  }

  static Urgency ofLane(int lane) {
    return lane == 0 ? ANSWER : BULK;
  }
}
