package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Database;
import dateline.store.OldDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits and what was settled in the database of an earlier version stays as it is. */
class OutboxUpgradeTest {
  private static final List<String> STATES =
      List.of("ready", "waiting", "later", "planned", "sending", "sent", "failed", "uncertain");

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock();

  @BeforeEach
  void messagesOfAnEarlierVersion() {
    try (Handle handle = OldDatabase.at("19", folder)) {
      handle.execute(
          "insert into telegram_bot (bot, next_offset, last_update, last_message) values (42, 0, 0,"
              + " 100)");
      for (int i = 0; i < STATES.size(); i++) {
        insert(handle, i + 1, STATES.get(i), STATES.get(i).equals("waiting") ? 1 : i + 1);
      }
    }
  }

  private void insert(Handle handle, long seq, String state, long chat) {
    boolean settled = List.of("sent", "failed", "uncertain").contains(state);
    handle.execute(
        """
        insert into telegram_message (bot, message_key, part, seq, turn, chat, lane, body, stored,
          state, tries, not_before, settled, doubts)
        values (42, ?, 0, ?, ?, ?, 1, ?, 0, ?, 0, ?, ?, 0)
        """,
        state,
        seq,
        seq,
        chat,
        "{\"text\":\"the " + state + "\",\"entities\":[],\"keyboard\":[]}",
        state,
        clock.millis() + 1_000,
        settled ? clock.millis() : null);
  }

  private List<String> sent(Outbox outbox) {
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      outbox
          .queue()
          .turn(
              turn -> {
                turn.wake();
                for (OutboxPart part : turn.ready(Urgency.BULK, 10)) {
                  OutboxPart taken = turn.claim(part).orElseThrow();
                  sent.add(taken.message().text().plain());
                  turn.sent(taken, Optional.of(1), clock.instant());
                }
                return true;
              });
      clock.pass(Duration.ofSeconds(1));
    }
    return sent;
  }

  @Test
  void whatWaitedIsSentOnce() {
    try (Database database = Database.open(folder)) {
      Outbox outbox = new Outbox(database, 42, clock, WhenUnsure.REPEAT_ALL);
      outbox.recover();
      assertThat(outbox.waiting()).isEqualTo(5);
      assertThat(sent(outbox))
          .containsExactlyInAnyOrder(
              "the ready", "the waiting", "the later", "the planned", "the sending");
      assertThat(outbox.waiting()).isZero();
    }
  }

  @Test
  void aKeyThatWasTakenStaysTakenAndWhatWasSettledIsForgottenInItsTime() {
    try (Database database = Database.open(folder)) {
      Outbox outbox = new Outbox(database, 42, clock);
      for (String key : STATES) {
        OutgoingMessage message = OutgoingMessage.of(MessageText.of("again"));
        assertThat(outbox.put(key, 9, List.of(message), Urgency.BULK)).isFalse();
      }
      assertThat(outbox.keys("")).containsExactlyInAnyOrderElementsOf(STATES);
      assertThat(outbox.deadLetters()).isOne();
      assertThat(outbox.delivery("sent")).contains(Delivery.DELIVERED);
      assertThat(outbox.delivery("uncertain")).contains(Delivery.UNCERTAIN);
      assertThat(outbox.forget(clock.instant())).isZero();
      assertThat(outbox.forget(clock.instant().plusMillis(1))).isEqualTo(3);
      assertThat(outbox.waiting()).isEqualTo(5);
    }
  }
}
