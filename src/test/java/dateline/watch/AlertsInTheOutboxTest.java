package dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round with the real outbox, in which the database fails where it is told to. */
class AlertsInTheOutboxTest {
  private static final int CHATS = 5;

  @TempDir Path folder;
  private AlertDesk desk;

  /** As a process that starts. */
  @BeforeEach
  void start() {
    desk = new AlertDesk(folder);
  }

  @AfterEach
  void end() {
    desk.close();
  }

  private void watchAndPublish() {
    for (long chat = 1; chat <= CHATS; chat++) {
      desk.watch(chat, "earthquake");
    }
    desk.publish(
        "a", "Earthquake in Velmora", "A strong earthquake shook the town of Velmora on Monday.");
    desk.stories.catchUp(10);
  }

  private void execute(String sql) {
    desk.database.inTransaction(handle -> handle.execute(sql));
  }

  private void failsAt(String event, String condition) {
    execute(
        "create trigger fails before %s when %s begin select raise(abort, 'full'); end"
            .formatted(event, condition));
    assertThatThrownBy(desk.round::run).isInstanceOf(RuntimeException.class);
  }

  private void nothingIsKeptAndAfterARestartEachIsToldOnce() {
    assertThat(desk.count("watch_told")).isZero();
    assertThat(desk.count("watch_day")).isZero();
    assertThat(desk.count("telegram_message")).isZero();
    execute("drop trigger fails");
    end();
    start();
    desk.round.run();
    end();
    start();
    desk.round.run();
    assertThat(desk.count("watch_told")).isEqualTo(CHATS);
    assertThat(desk.outbox.keys("watch/")).hasSize(CHATS);
    assertThat(desk.outbox.waiting()).isEqualTo(CHATS);
  }

  @Test
  void aFailureBetweenTheNoteAndItsMessageLosesAndRepeatsNothing() {
    watchAndPublish();
    failsAt("insert on telegram_message", "true");
    nothingIsKeptAndAfterARestartEachIsToldOnce();
  }

  @Test
  void aFailureAmongTheMessagesLosesAndRepeatsNothing() {
    watchAndPublish();
    failsAt("insert on telegram_message", "new.chat = 3");
    nothingIsKeptAndAfterARestartEachIsToldOnce();
  }

  @Test
  void aFailureBeforeItIsNotedHowFarTheDayIsLosesAndRepeatsNothing() {
    watchAndPublish();
    failsAt("insert on watch_day", "new.chat = 2");
    nothingIsKeptAndAfterARestartEachIsToldOnce();
  }
}
