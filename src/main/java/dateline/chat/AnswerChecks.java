package dateline.chat;

import dateline.store.Database;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** How the answers of the last days were checked, by the reply they went into. */
public final class AnswerChecks {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 8;

  private final Database database;
  private final long bot;
  private final InstantSource clock;

  public AnswerChecks(Database database, long bot, InstantSource clock) {
    this.database = database;
    this.bot = bot;
    this.clock = clock;
  }

  /**
   * Returns what to ask for it by; an answer that is made a second time takes the first's place.
   */
  String keep(long chat, String replyKey, AnswerCheck check) {
    byte[] random = new byte[ID_BYTES];
    RANDOM.nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into answer_check (id, bot, chat, reply_key, made, findings)
                    values (:id, :bot, :chat, :key, :now, :findings)
                    on conflict (bot, reply_key) do update set
                      id = :id, made = :now, findings = :findings
                    """)
                .bind("id", id)
                .bind("bot", bot)
                .bind("chat", chat)
                .bind("key", replyKey)
                .bind("now", clock.millis())
                .bind("findings", check.toJson())
                .execute());
    return id;
  }

  /** Only in the chat the answer went to. */
  Optional<AnswerCheck> find(long chat, String id) {
    return one(
        "where bot = :bot and chat = :chat and id = :id", query -> query.bind("id", id), chat);
  }

  /** Of the answer a message of the chat belongs to. */
  Optional<AnswerCheck> ofMessage(long chat, int message) {
    return one(
        """
        where bot = :bot and chat = :chat and exists (
          select 1 from telegram_message m
          where m.bot = :bot and m.message_key = reply_key and m.chat = :chat
            and m.message_id = :message)
        """,
        query -> query.bind("message", message),
        chat);
  }

  Optional<AnswerCheck> last(long chat) {
    return one(
        "where bot = :bot and chat = :chat order by made desc limit 1", query -> query, chat);
  }

  private Optional<AnswerCheck> one(
      String where, java.util.function.UnaryOperator<Query> more, long chat) {
    return database
        .read(
            handle ->
                more.apply(
                        handle
                            .createQuery("select findings from answer_check " + where)
                            .bind("bot", bot)
                            .bind("chat", chat))
                    .mapTo(String.class)
                    .findFirst())
        .flatMap(AnswerCheck::read);
  }

  /** Forgets those made before. */
  public void forget(Instant before) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate("delete from answer_check where bot = :bot and made < :before")
                .bind("bot", bot)
                .bind("before", before.toEpochMilli())
                .execute());
  }
}
