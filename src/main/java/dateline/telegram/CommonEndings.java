package dateline.telegram;

import dateline.store.Rows;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** What several texts that are put together end with: it is kept once, under its first message. */
final class CommonEndings {
  private static final int UNUSED = -1;

  /** By the ending itself: texts that have it in common were built with the same one. */
  private final Map<MessageText, Use> uses = new IdentityHashMap<>();

  private static final class Use {
    private int count;
    private long first = UNUSED;
    private long last = UNUSED;
  }

  CommonEndings(List<Outbox.Letter> letters) {
    for (Outbox.Letter letter : letters) {
      for (OutgoingMessage message : letter.messages()) {
        Optional<MessageText> its = message.text().ending();
        its.ifPresent(ending -> uses.computeIfAbsent(ending, first -> new Use()).count++);
      }
    }
  }

  /** Under which number the message's ending is kept; nothing where it is not kept by itself. */
  OptionalLong of(OutgoingMessage message, long seq) {
    Use use = message.text().ending().map(uses::get).orElseGet(Use::new);
    if (use.count < 2) {
      return OptionalLong.empty();
    }
    use.first = use.first == UNUSED ? seq : use.first;
    use.last = seq;
    return OptionalLong.of(use.first);
  }

  /** Call when all messages were asked for, in the transaction that keeps them. */
  void store(Handle handle, long bot) {
    List<Object[]> rows = new ArrayList<>();
    uses.forEach(
        (ending, use) -> {
          if (use.first != UNUSED) {
            rows.add(new Object[] {bot, use.first, use.last, MessageJson.write(ending)});
          }
        });
    Rows.write(
        handle,
        "insert into telegram_ending (bot, first_seq, last_seq, text) values (?, ?, ?, ?)",
        rows);
  }

  /** Removes those that no message needs any more. */
  static int forget(Handle handle, long bot) {
    return handle
        .createUpdate(
            """
            delete from telegram_ending where bot = :bot and not exists (
              select 1 from telegram_message m
              where m.bot = :bot and m.seq between telegram_ending.first_seq
                and telegram_ending.last_seq and m.ending = telegram_ending.first_seq)
            """)
        .bind("bot", bot)
        .execute();
  }
}
