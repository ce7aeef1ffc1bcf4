package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TokenGuard.class)
@Timeout(30)
class LanesTest {
  private static final Duration GRACE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock();
  private Database database;
  private Inbox inbox;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    inbox = new Inbox(database, 42, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aChatsUpdatesAreWorkedOnInOrder() throws InterruptedException {
    List<RawUpdate> updates = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      updates.add(Updates.raw(i, i % 4 + 1, "m" + i));
    }
    inbox.accept(updates);
    Map<Long, List<Long>> seen = new ConcurrentHashMap<>();
    CountDownLatch all = new CountDownLatch(60);
    UpdateHandler handler =
        update -> {
          seen.computeIfAbsent(chat(update), c -> new CopyOnWriteArrayList<>())
              .add(update.updateId());
          all.countDown();
        };
    try (Lanes lanes = new Lanes(inbox, handler, 3, GRACE)) {
      lanes.dispatch();
      all.await();
    }
    assertThat(seen).hasSize(4);
    assertThat(seen.values()).allSatisfy(ids -> assertThat(ids).isSorted().hasSize(15));
    assertThat(inbox.waiting()).isZero();
  }

  @Test
  void aSlowChatDelaysNoOther() throws InterruptedException {
    inbox.accept(
        List.of(Updates.raw(1, 1, "slow"), Updates.raw(2, 1, "after"), Updates.raw(3, 2, "b")));
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(3);
    List<String> done = new CopyOnWriteArrayList<>();
    UpdateHandler handler =
        update -> {
          if (update.updateId() == 1) {
            await(release);
          }
          done.add(update.text().orElseThrow());
          others.countDown();
        };
    try (Lanes lanes = new Lanes(inbox, handler, 2, GRACE)) {
      lanes.dispatch();
      inbox.accept(List.of(Updates.raw(4, 3, "c"), Updates.raw(5, 2, "d")));
      lanes.dispatch();
      others.await();
      assertThat(done).containsExactlyInAnyOrder("b", "c", "d");
      release.countDown();
    }
    assertThat(done).contains("slow");
    assertThat(inbox.waiting()).isEqualTo(done.contains("after") ? 0 : 1);
  }

  @Test
  void whileEveryLaneMakesALongAnswerACommandIsServedAtOnce() throws InterruptedException {
    Inbox paced =
        new Inbox(database, 42, clock, update -> update.text().filter("/help"::equals).isPresent());
    for (int chat = 1; chat <= 40; chat++) {
      paced.accept(List.of(Updates.raw(chat, chat, "What happened?")));
    }
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch helped = new CountDownLatch(10);
    UpdateHandler handler =
        update -> {
          if (update.text().filter("/help"::equals).isPresent()) {
            helped.countDown();
          } else {
            await(release);
          }
        };
    try (Lanes lanes = new Lanes(paced, handler, 4, GRACE)) {
      lanes.dispatch();
      for (int chat = 101; chat <= 110; chat++) {
        paced.accept(List.of(Updates.raw(chat, chat, "/help")));
        lanes.dispatch();
      }
      helped.await();
      release.countDown();
    }
  }

  @Test
  void whatWasTakenAheadIsGivenBackUntouchedWhenClosing() throws InterruptedException {
    for (int chat = 1; chat <= 40; chat++) {
      inbox.accept(List.of(Updates.raw(chat, chat, "What happened?")));
    }
    CountDownLatch begun = new CountDownLatch(2);
    UpdateHandler endless =
        update -> {
          begun.countDown();
          await(new CountDownLatch(1));
        };
    Lanes lanes = new Lanes(inbox, endless, 2, Duration.ofMillis(50));
    lanes.dispatch();
    begun.await();
    lanes.close();
    assertThat(inbox.waiting()).isEqualTo(40);
    assertThat(inbox.claim(40)).hasSize(40).allMatch(claimed -> claimed.tries() == 1);
  }

  @Test
  void aFailureIsTriedAgainAndHoldsUpOnlyItsChat() throws InterruptedException {
    inbox.accept(List.of(Updates.raw(1, 1, "bad"), Updates.raw(2, 2, "good")));
    CountDownLatch good = new CountDownLatch(1);
    Semaphore bad = new Semaphore(0);
    UpdateHandler handler =
        update -> {
          if (update.updateId() == 1) {
            bad.release();
            throw new StackOverflowError("deep");
          }
          good.countDown();
        };
    try (Lanes lanes = new Lanes(inbox, handler, 2, GRACE)) {
      lanes.dispatch();
      good.await();
      bad.acquire();
    }
    assertThat(inbox.waiting()).isEqualTo(1);
    for (int i = 0; i < 2; i++) {
      clock.pass(Duration.ofSeconds(10));
      try (Lanes lanes = new Lanes(inbox, handler, 1, GRACE)) {
        lanes.dispatch();
        bad.acquire();
      }
    }
    assertThat(inbox.deadLetters()).isEqualTo(1);
    assertThat(inbox.waiting()).isZero();
  }

  @Test
  void whatCannotBeWorkedOnYetWaitsAndItsTriesDoNotCount() {
    inbox.accept(List.of(Updates.raw(1, 1, "early"), Updates.raw(2, 1, "next")));
    AtomicInteger tries = new AtomicInteger();
    List<String> done = new CopyOnWriteArrayList<>();
    UpdateHandler handler =
        update -> {
          if (tries.incrementAndGet() < 9) {
            throw new NotYet("The network is away", clock.instant().plusSeconds(30));
          }
          done.add(update.text().orElseThrow());
        };
    try (Lanes lanes = new Lanes(inbox, handler, 2, GRACE)) {
      while (done.size() < 2 && inbox.deadLetters() == 0) {
        lanes.dispatch();
        clock.pass(Duration.ofSeconds(1));
      }
    }
    assertThat(done).containsExactly("early", "next");
    assertThat(inbox.waiting()).isZero();
  }

  @Test
  void whatIsBrokenOffByClosingIsDoneNextTime() throws InterruptedException {
    inbox.accept(List.of(Updates.raw(1, 1, "long")));
    CountDownLatch begun = new CountDownLatch(1);
    UpdateHandler endless =
        update -> {
          begun.countDown();
          await(new CountDownLatch(1));
        };
    Lanes lanes = new Lanes(inbox, endless, 1, Duration.ofMillis(50));
    lanes.dispatch();
    begun.await();
    lanes.close();
    CountDownLatch again = new CountDownLatch(1);
    inbox.recover();
    try (Lanes next = new Lanes(inbox, update -> again.countDown(), 1, GRACE)) {
      next.dispatch();
      again.await();
    }
    assertThat(inbox.waiting()).isZero();
  }

  private static long chat(IncomingUpdate update) {
    return update.chat().orElseThrow().id();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
