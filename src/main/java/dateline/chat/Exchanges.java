package dateline.chat;

import dateline.briefing.Exchange;
import dateline.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The last few questions of each chat and topic; what is older is of no use for the next one. */
public final class Exchanges {
  private static final int MOST = 3;
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int LONGEST = 500;

  private final Database database;
  private final long bot;
  private final InstantSource clock;

  public Exchanges(Database database, long bot, InstantSource clock) {
    this.database = database;
    this.bot = bot;
    this.clock = clock;
  }

  /** Where a conversation is held: a topic of a chat, 0 for a chat without topics. */
  record Place(long chat, long thread) {}

  /** The latest last. */
  List<Exchange> of(Place place) {
    List<Exchange> newest =
        database.read(
            handle ->
                handle
                    .createQuery(
                        """
                        select question, titles, asked from exchange
                        where bot = :bot and chat = :chat and thread = :thread and asked > :since
                        order by asked desc limit :most
                        """)
                    .bind("bot", bot)
                    .bind("chat", place.chat())
                    .bind("thread", place.thread())
                    .bind("since", expired())
                    .bind("most", MOST)
                    .map(
                        (row, context) ->
                            new Exchange(
                                row.getString(1),
                                row.getString(2).lines().toList(),
                                Instant.ofEpochMilli(row.getLong(3))))
                    .list());
    List<Exchange> ordered = new ArrayList<>(newest);
    Collections.reverse(ordered);
    return ordered;
  }

  /** Whatever is too old goes, of all chats. */
  void keep(Place place, Exchange exchange) {
    database.inTransaction(
        handle -> {
          handle
              .createUpdate("delete from exchange where bot = :bot and asked <= :expired")
              .bind("bot", bot)
              .bind("expired", expired())
              .execute();
          return handle
              .createUpdate(
                  """
                  insert into exchange (bot, chat, thread, asked, question, titles)
                  values (:bot, :chat, :thread, :asked, :question, :titles)
                  on conflict (bot, chat, thread, asked) do update set
                    question = :question, titles = :titles
                  """)
              .bind("bot", bot)
              .bind("chat", place.chat())
              .bind("thread", place.thread())
              .bind("asked", exchange.asked().toEpochMilli())
              .bind("question", oneLine(exchange.question()))
              .bind(
                  "titles",
                  String.join("\n", exchange.titles().stream().map(Exchanges::oneLine).toList()))
              .execute();
        });
  }

  void forget(Place place) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    "delete from exchange where bot = :bot and chat = :chat and thread = :thread")
                .bind("bot", bot)
                .bind("chat", place.chat())
                .bind("thread", place.thread())
                .execute());
  }

  private long expired() {
    return clock.instant().minus(KEPT).toEpochMilli();
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.substring(0, Math.min(LONGEST, line.length()));
  }
}
