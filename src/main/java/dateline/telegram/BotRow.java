package dateline.telegram;

import org.jdbi.v3.core.Handle;

/** The row that hands out numbers to one bot's updates and messages. */
final class BotRow {
  private BotRow() {}

  static int create(Handle handle, long bot) {
    return handle
        .createUpdate(
            """
            insert into telegram_bot (bot, next_offset, last_update, last_message)
            values (:bot, 0, 0, 0) on conflict do nothing
            """)
        .bind("bot", bot)
        .execute();
  }

  /** Takes that many numbers and returns the last; holds the row until the transaction ends. */
  static long lastUpdate(Handle handle, long bot, int count) {
    return advance(handle, bot, count, "last_update");
  }

  static long lastMessage(Handle handle, long bot, int count) {
    return advance(handle, bot, count, "last_message");
  }

  private static long advance(Handle handle, long bot, int count, String counter) {
    return handle
        .createQuery(
            "update telegram_bot set %1$s = %1$s + :count where bot = :bot returning %1$s"
                .formatted(counter))
        .bind("count", count)
        .bind("bot", bot)
        .mapTo(long.class)
        .one();
  }
}
