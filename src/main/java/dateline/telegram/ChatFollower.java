package dateline.telegram;

import org.jdbi.v3.core.Handle;

/**
 * Something that keeps data for chats, such as subscriptions, and follows what becomes of them. All
 * is called within the transaction in which {@link Chats} takes note: an exception undoes the whole
 * and it is tried again. Everything may be told more than once, and must then change nothing.
 */
public interface ChatFollower {
  /** Nothing can be sent there until {@link #resumed}: keep the data and let it rest. */
  default void paused(Handle handle, long chat) {}

  default void resumed(Handle handle, long chat) {}

  /**
   * The group has another number: what is kept for the old one belongs to the new one. Both may
   * have data; then merge them, the new one's settings first.
   */
  void moved(Handle handle, long from, long to);
}
