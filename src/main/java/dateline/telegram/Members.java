package dateline.telegram;

import dateline.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The people who may use a bot, beside its owner. */
public final class Members {
  private final Database database;
  private final long bot;
  private final InstantSource clock;

  public Members(Database database, long bot, InstantSource clock) {
    this.database = database;
    this.bot = bot;
    this.clock = clock;
  }

  /** A member; the name is what Telegram told when they came. */
  public record Member(long person, String name, Instant since) {}

  public boolean isMember(long person) {
    return database.read(
        handle ->
            handle
                    .createQuery(
                        """
                        select count(*) from telegram_member
                        where bot = :bot and person = :person
                        """)
                    .bind("bot", bot)
                    .bind("person", person)
                    .mapTo(long.class)
                    .one()
                > 0);
  }

  /** Those who came last first. */
  public List<Member> all() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select person, name, since from telegram_member where bot = :bot
                    order by since desc, person
                    """)
                .bind("bot", bot)
                .map(
                    (row, context) ->
                        new Member(
                            row.getLong(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))))
                .list());
  }

  int add(Handle handle, long person, String name) {
    return handle
        .createUpdate(
            """
            insert into telegram_member (bot, person, name, since)
            values (:bot, :person, :name, :now) on conflict do nothing
            """)
        .bind("bot", bot)
        .bind("person", person)
        .bind("name", name)
        .bind("now", clock.millis())
        .execute();
  }

  /** Returns whether they were one. */
  public boolean remove(long person) {
    return database.inTransaction(
        handle ->
            handle
                    .createUpdate(
                        "delete from telegram_member where bot = :bot and person = :person")
                    .bind("bot", bot)
                    .bind("person", person)
                    .execute()
                > 0);
  }
}
