package dateline.telegram;

import dateline.store.Database;
import java.time.InstantSource;
import java.util.List;

/** The groups and channels in which a bot may be used: those somebody it knows brought it into. */
public final class Groups {
  private final Database database;
  private final long bot;
  private final InstantSource clock;

  public Groups(Database database, long bot, InstantSource clock) {
    this.database = database;
    this.bot = bot;
    this.clock = clock;
  }

  /** A group; the name is what Telegram told when the bot was brought in. */
  public record Group(long chat, String name) {}

  public boolean isAdmitted(long chat) {
    return database.read(
        handle ->
            handle
                    .createQuery(
                        """
                        select count(*) from telegram_chat
                        where bot = :bot and chat = :chat and admitted_by is not null
                        """)
                    .bind("bot", bot)
                    .bind("chat", chat)
                    .mapTo(long.class)
                    .one()
                > 0);
  }

  /** Somebody the bot knows has brought it in. */
  public void admit(long chat, String name, long by) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into telegram_chat (bot, chat, state, since, name, admitted_by)
                    values (:bot, :chat, 'open', :now, :name, :by)
                    on conflict (bot, chat) do update set name = :name, admitted_by = :by
                    """)
                .bind("bot", bot)
                .bind("chat", chat)
                .bind("now", clock.millis())
                .bind("name", name)
                .bind("by", by)
                .execute());
  }

  /** Those the bot is in, by name. */
  public List<Group> admitted() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select chat, name from telegram_chat
                    where bot = :bot and admitted_by is not null and state = 'open'
                    order by name, chat
                    """)
                .bind("bot", bot)
                .map((row, context) -> new Group(row.getLong(1), row.getString(2)))
                .list());
  }

  /** Returns whether it was admitted. */
  public boolean dismiss(long chat) {
    return database.inTransaction(
        handle ->
            handle
                    .createUpdate(
                        """
                        update telegram_chat set admitted_by = null
                        where bot = :bot and chat = :chat and admitted_by is not null
                        """)
                    .bind("bot", bot)
                    .bind("chat", chat)
                    .execute()
                > 0);
  }
}
