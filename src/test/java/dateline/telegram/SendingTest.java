package dateline.telegram;

import dateline.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An outbox and its sender with the ordinary client, on a clock that a test moves. */
@ExtendWith(TokenGuard.class)
@Timeout(60)
abstract class SendingTest {
  @TempDir Path folder;
  final MovingClock clock = new MovingClock();

  /** What was told of chats. */
  final List<String> news = new ArrayList<>();

  Database database;
  Outbox outbox;
  Sender sender;

  /** The client of the server a test plays; the same one each time. */
  abstract BotApi api();

  @BeforeEach
  final void open() {
    open(WhenUnsure.REPEAT_ANSWERS);
  }

  private void open(WhenUnsure policy) {
    database = Database.open(folder);
    outbox = new Outbox(database, 42, clock, policy);
    sender = sender(new SendThreads(Runnable::run, 8, clock));
  }

  final Sender sender(SendThreads threads) {
    return new Sender(outbox, api(), new SendLimits(), watch(), clock, threads);
  }

  private ChatWatch watch() {
    return new ChatWatch() {
      @Override
      public void gone(long chat, String reason) {
        news.add("gone " + chat);
        throw new IllegalStateException("a listener's own trouble");
      }

      @Override
      public void moved(long from, long to) {
        news.add("moved " + from + " " + to);
      }
    };
  }

  @AfterEach
  final void closeDatabase() {
    database.close();
    TokenGuard.isNowhereIn(folder);
  }

  /** As after a kill. */
  final void restart() {
    restart(WhenUnsure.REPEAT_ANSWERS);
  }

  final void restart(WhenUnsure policy) {
    database.close();
    open(policy);
    outbox.recover();
  }

  final void put(String key, long chat, Urgency urgency, String... words) {
    outbox.put(key, chat, texts(words), urgency);
  }

  final void put(String key, long chat, OutgoingMessage message) {
    outbox.put(key, chat, List.of(message), Urgency.BULK);
  }

  static List<OutgoingMessage> texts(String... words) {
    return List.of(words).stream().map(w -> OutgoingMessage.of(MessageText.of(w))).toList();
  }

  /** The numbers of a message's parts in the chat, as far as they are known. */
  final List<Integer> messageIds(String key) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select message_id from telegram_message"
                        + " where message_key = :key and message_id is not null order by part")
                .bind("key", key)
                .mapTo(Integer.class)
                .list());
  }

  final void runFor(Duration time) {
    sender.drain();
    clock.pass(time);
  }
}
