package dateline.telegram;

import dateline.store.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Messages that are put together, as rows of their table. */
final class OutboxRows {
  private static final String INSERT =
      """
      insert into telegram_message (bot, message_key, part, seq, turn, chat, lane, body,
        ending, stored, state, tries, not_before)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
      """;

  private final long bot;
  private final long now;
  private final CommonEndings endings;
  private final List<Object[]> rows = new ArrayList<>();

  OutboxRows(long bot, long now, List<Outbox.Letter> letters) {
    this.bot = bot;
    this.now = now;
    this.endings = new CommonEndings(letters);
  }

  void add(Outbox.Letter letter, int part, long seq, String state) {
    OutgoingMessage message = letter.messages().get(part);
    OptionalLong ending = endings.of(message, seq);
    rows.add(
        new Object[] {
          bot,
          letter.key(),
          part,
          seq,
          seq,
          letter.chat(),
          letter.urgency().lane(),
          ending.isPresent() ? MessageJson.writeBeginning(message) : MessageJson.write(message),
          ending.isPresent() ? ending.getAsLong() : null,
          now,
          state,
          letter.notBefore().toEpochMilli()
        });
  }

  /** All that were added. */
  void store(Handle handle) {
    Rows.write(handle, INSERT, rows);
    endings.store(handle, bot);
  }
}
