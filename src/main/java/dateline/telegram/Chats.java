package dateline.telegram;

import dateline.store.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What became of each chat: open, or closed to the bot, or moved to another number. It is told by
 * updates and by failed sends, in any order and more than once, and tells its followers in the same
 * transaction. A chat nothing is known of is open.
 */
public final class Chats implements ChatWatch {
  private static final int MOST_MOVES = 10;

  private final Database database;
  private final long bot;
  private final InstantSource clock;
  private final List<ChatFollower> followers;

  public Chats(Database database, long bot, InstantSource clock, List<ChatFollower> followers) {
    this.database = database;
    this.bot = bot;
    this.clock = clock;
    this.followers = List.copyOf(followers);
  }

  /** Whether messages can be sent there, as far as we know. */
  public boolean isOpen(long chat) {
    return database.read(handle -> !"closed".equals(state(handle, chat)));
  }

  /** The number the chat goes by now. */
  public long current(long chat) {
    return database.read(handle -> current(handle, chat));
  }

  private long current(Handle handle, long chat) {
    long at = chat;
    for (int moves = 0; moves < MOST_MOVES; moves++) {
      Optional<Long> next = movedTo(handle, at);
      if (next.isEmpty()) {
        return at;
      }
      at = next.get();
    }
    return at;
  }

  /** Takes note of what an update tells about its chat. */
  public void happened(long chat, ChatChange change) {
    change.fold(
        opened -> done(() -> opened(chat)),
        closed -> done(() -> gone(chat, closed.reason())),
        to -> done(() -> moved(chat, to.chat())),
        from -> done(() -> moved(from.chat(), chat)));
  }

  private static boolean done(Runnable step) {
    step.run();
    return true;
  }

  /** The chat can be written to: the bot was let in, or somebody there speaks to it. */
  public void opened(long chat) {
    if (isOpen(chat) && isKnown(chat)) {
      return;
    }
    database.inTransaction(
        handle -> {
          boolean wasClosed = "closed".equals(state(handle, chat));
          note(handle, chat, "open", Optional.empty());
          if (wasClosed) {
            followers.forEach(follower -> follower.resumed(handle, chat));
          }
          return wasClosed;
        });
  }

  @Override
  public void gone(long chat, String reason) {
    database.inTransaction(
        handle -> {
          boolean wasOpen = !"closed".equals(state(handle, chat));
          note(handle, chat, "closed", Optional.of(reason));
          if (wasOpen) {
            followers.forEach(follower -> follower.paused(handle, chat));
          }
          return wasOpen;
        });
  }

  /** Also when it was told before: something may have been put under the old number since. */
  @Override
  public void moved(long from, long to) {
    if (from == to) {
      return;
    }
    database.inTransaction(
        handle -> {
          note(handle, from, "moved", Optional.empty());
          about(
                  handle.createUpdate(
                      "update telegram_chat set moved_to = :to where bot = :bot and chat = :chat"),
                  from)
              .bind("to", to)
              .execute();
          inherit(handle, from, to);
          followers.forEach(follower -> follower.moved(handle, from, to));
          return true;
        });
  }

  /** The new number was brought in by whoever brought in the old one, and leads nowhere else. */
  private void inherit(Handle handle, long from, long to) {
    if (state(handle, to).isEmpty()) {
      note(handle, to, "open", Optional.empty());
    }
    about(
            handle.createUpdate(
                """
                update telegram_chat set
                  moved_to = null,
                  admitted_by = coalesce(admitted_by, (select old.admitted_by
                    from telegram_chat old where old.bot = :bot and old.chat = :from)),
                  name = coalesce(name, (select old.name
                    from telegram_chat old where old.bot = :bot and old.chat = :from))
                where bot = :bot and chat = :chat
                """),
            to)
        .bind("from", from)
        .execute();
  }

  private boolean isKnown(long chat) {
    return database.read(handle -> !state(handle, chat).isEmpty());
  }

  /** Empty where nothing is known. */
  private String state(Handle handle, long chat) {
    return about(
            handle.createQuery("select state from telegram_chat where bot = :bot and chat = :chat"),
            chat)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }

  private Optional<Long> movedTo(Handle handle, long chat) {
    return about(
            handle.createQuery(
                """
                select moved_to from telegram_chat
                where bot = :bot and chat = :chat and moved_to is not null
                """),
            chat)
        .mapTo(Long.class)
        .findOne();
  }

  private void note(Handle handle, long chat, String state, Optional<String> reason) {
    about(
            handle.createUpdate(
                """
                insert into telegram_chat (bot, chat, state, reason, since)
                values (:bot, :chat, :state, :reason, :now)
                on conflict (bot, chat) do update set state = :state, reason = :reason, since = :now
                """),
            chat)
        .bind("state", state)
        .bind("reason", reason.orElse(null))
        .bind("now", clock.millis())
        .execute();
  }

  private <S extends SqlStatement<S>> S about(S statement, long chat) {
    return statement.bind("bot", bot).bind("chat", chat);
  }
}
