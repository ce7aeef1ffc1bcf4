package dateline.telegram;

/** How far the message under one key has come. */
public enum Delivery {
  /** At least one part waits to be sent. */
  WAITING,
  /** Every part is in the chat. */
  DELIVERED,
  /** Every part was sent, and of at least one nobody knows whether it arrived. */
  UNCERTAIN,
  /** At least one part was refused or its chat is closed to the bot. */
  FAILED
}
