package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
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

  private void restart() {
    close();
    open();
  }

  @Test
  void updatesAndTheNextOffsetAreKeptTogether() {
    assertThat(inbox.nextOffset()).isZero();
    assertThat(inbox.accept(List.of(Updates.raw(10, 1, "a"), Updates.raw(12, 1, "b"))))
        .isEqualTo(2);
    restart();
    assertThat(inbox.nextOffset()).isEqualTo(13);
    assertThat(inbox.waiting()).isEqualTo(2);
  }

  @Test
  void aBatchThatComesTwiceIsKeptOnce() {
    inbox.accept(List.of(Updates.raw(10, 1, "a"), Updates.raw(11, 1, "b")));
    assertThat(inbox.accept(List.of(Updates.raw(10, 1, "a"), Updates.raw(11, 1, "b")))).isZero();
    inbox.claim(5).forEach(inbox::done);
    inbox.claim(5).forEach(inbox::done);
    assertThat(inbox.accept(List.of(Updates.raw(10, 1, "a")))).isZero();
    assertThat(inbox.waiting()).isZero();
  }

  @Test
  void lowerNumbersAfterAResetAreFollowed() {
    inbox.accept(List.of(Updates.raw(727_334_708, 1, "before")));
    assertThat(inbox.accept(List.of(Updates.raw(117_314_199, 1, "after")))).isEqualTo(1);
    assertThat(inbox.nextOffset()).isEqualTo(117_314_200);
    assertThat(texts(claimAndFinish())).containsExactly("before");
    assertThat(texts(claimAndFinish())).containsExactly("after");
  }

  @Test
  void aNumberThatComesAgainWithOtherContentIsAnotherUpdate() {
    inbox.accept(List.of(Updates.raw(10, 1, "old")));
    inbox.accept(List.of(Updates.raw(10, 1, "new")));
    List<Claimed> first = claimAndFinish();
    List<Claimed> second = claimAndFinish();
    assertThat(texts(first)).containsExactly("old");
    assertThat(texts(second)).containsExactly("new");
    assertThat(first.get(0).update().key()).isNotEqualTo(second.get(0).update().key());
  }

  @Test
  void aChatHasOneInHandAtATimeAndInOrder() {
    inbox.accept(
        List.of(Updates.raw(1, 1, "a1"), Updates.raw(2, 1, "a2"), Updates.raw(3, 2, "b1")));
    List<Claimed> first = inbox.claim(10);
    assertThat(texts(first)).containsExactly("a1", "b1");
    assertThat(inbox.claim(10)).isEmpty();
    inbox.done(first.get(0));
    assertThat(texts(inbox.claim(10))).containsExactly("a2");
  }

  @Test
  void whatWasInHandAtAKillIsWorkedOnAgain() {
    inbox.accept(List.of(Updates.raw(1, 1, "a")));
    inbox.claim(1);
    restart();
    assertThat(inbox.claim(1)).isEmpty();
    assertThat(inbox.recover()).isEqualTo(1);
    assertThat(texts(inbox.claim(1))).containsExactly("a");
  }

  private static final List<Duration> RESTS =
      List.of(Duration.ZERO, Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

  private void die() {
    restart();
    inbox.recover();
  }

  @Test
  void anUpdateThatKillsTheProcessFiveTimesAloneIsBuriedWithItsJson() {
    inbox.accept(List.of(Updates.raw(1, 1, "bomb"), Updates.raw(2, 1, "next")));
    for (Duration rest : RESTS) {
      assertThat(texts(inbox.claim(9))).containsExactly("bomb");
      die();
      if (!rest.isZero()) {
        clock.pass(rest.minusMillis(1));
        assertThat(inbox.claim(9)).isEmpty();
        clock.pass(Duration.ofMillis(1));
      }
    }
    assertThat(texts(inbox.claim(9))).containsExactly("bomb");
    die();
    assertThat(buried()).hasSize(1).allMatch(json -> json.contains("\"text\":\"bomb\""));
    assertThat(inbox.buriedAfter(clock.instant().minusMillis(1))).containsExactly(clock.instant());
    assertThat(texts(inbox.claim(9))).containsExactly("next");
  }

  @Test
  void otherChatsGoOnWhileADeadlyUpdateRests() {
    inbox.accept(List.of(Updates.raw(1, 1, "bomb")));
    inbox.claim(9);
    die();
    inbox.claim(9);
    die();
    inbox.accept(List.of(Updates.raw(2, 2, "a"), Updates.raw(3, 3, "b")));
    assertThat(texts(inbox.claim(9))).containsExactly("a", "b");
  }

  @Test
  void aSuspectHasNobodyBesideIt() {
    inbox.accept(List.of(Updates.raw(1, 1, "bomb")));
    inbox.claim(9);
    die();
    inbox.claim(9);
    die();
    inbox.accept(List.of(Updates.raw(2, 2, "a"), Updates.raw(3, 3, "b")));
    Claimed other = inbox.claim(1).get(0);
    clock.pass(RESTS.get(1));
    assertThat(inbox.claim(9)).isEmpty();
    inbox.done(other);
    List<Claimed> suspect = inbox.claim(9);
    assertThat(texts(suspect)).containsExactly("bomb");
    assertThat(inbox.claim(9)).isEmpty();
    suspect.forEach(inbox::done);
    assertThat(texts(inbox.claim(9))).containsExactly("b");
  }

  @Test
  void onlyTheDeadlyOneOfManyIsBuried() {
    for (int chat = 1; chat <= 40; chat++) {
      inbox.accept(List.of(Updates.raw(chat, chat, chat == 7 ? "bomb" : "harmless")));
    }
    List<String> done = new ArrayList<>();
    for (int deaths = 0; deaths < 8; deaths++) {
      assertThat(buried()).isEmpty();
      workUntilTheBomb(done);
      die();
      clock.pass(RESTS.get(3));
    }
    workUntilTheBomb(done);
    assertThat(buried()).hasSize(1).allMatch(json -> json.contains("bomb"));
    assertThat(done).hasSize(39).containsOnly("harmless");
  }

  @Test
  void twoDeadlyUpdatesAreBothBuried() {
    inbox.accept(List.of(Updates.raw(1, 1, "bomb one"), Updates.raw(2, 2, "bomb two")));
    for (int deaths = 0; deaths < 13; deaths++) {
      inbox.claim(9);
      die();
      clock.pass(RESTS.get(3));
    }
    assertThat(buried()).hasSize(2);
  }

  @Test
  void killsFromOutsideBuryNobodyHoweverManyTheyAre() {
    Random random = new Random(7);
    for (int id = 1; id <= 400; id++) {
      inbox.accept(List.of(Updates.raw(id, 1 + id % 20, "harmless")));
    }
    for (int deaths = 0; deaths < 300; deaths++) {
      for (int steps = random.nextInt(4); steps > 0; steps--) {
        inbox.claim(9).stream().limit(1 + random.nextInt(2)).forEach(inbox::done);
      }
      die();
      clock.pass(Duration.ofMillis(random.nextInt(60_000)));
    }
    clock.pass(RESTS.get(3));
    for (List<Claimed> hand = inbox.claim(9); !hand.isEmpty(); hand = inbox.claim(9)) {
      hand.forEach(inbox::done);
    }
    assertThat(buried()).isEmpty();
    assertThat(inbox.waiting()).isZero();
  }

  @Test
  void aProcessThatAlsoDiesWhileAnUpdateRestsIsNotKilledByIt() {
    inbox.accept(List.of(Updates.raw(1, 1, "a long question")));
    for (int days = 0; days < 20; days++) {
      clock.pass(RESTS.get(3));
      assertThat(inbox.claim(9)).hasSize(1);
      die();
      die();
    }
    assertThat(buried()).isEmpty();
    assertThat(inbox.waiting()).isEqualTo(1);
  }

  private List<String> buried() {
    return database.read(
        handle ->
            handle
                .createQuery("select json from telegram_update where state = 'dead'")
                .mapTo(String.class)
                .list());
  }

  /** Everything that can be taken is in hand when the bomb goes off, as with many lanes. */
  private void workUntilTheBomb(List<String> done) {
    for (List<Claimed> hand = inbox.claim(20); !hand.isEmpty(); hand = inbox.claim(20)) {
      if (texts(hand).contains("bomb")) {
        return;
      }
      done.addAll(texts(hand));
      hand.forEach(inbox::done);
    }
  }

  @Test
  void anUpdateThatFailsIsTriedThreeTimesAndThenBuriedWithItsJson() {
    inbox.accept(List.of(Updates.raw(1, 1, "bad"), Updates.raw(2, 1, "good")));
    for (Duration wait : List.of(Duration.ofSeconds(1), Duration.ofSeconds(4), Duration.ZERO)) {
      Claimed bad = inbox.claim(1).get(0);
      assertThat(bad.update().text()).contains("bad");
      inbox.queue().exchange(List.of(Settlement.failed(bad, "it broke")), 0, 0);
      clock.pass(wait.minusMillis(wait.isZero() ? 0 : 1));
      assertThat(inbox.claim(1)).hasSize(wait.isZero() ? 1 : 0);
      clock.pass(Duration.ofMillis(1));
    }
    assertThat(inbox.deadLetters()).isEqualTo(1);
    String buried =
        database.read(
            handle ->
                handle
                    .createQuery("select json || trouble from telegram_update where state = 'dead'")
                    .mapTo(String.class)
                    .one());
    assertThat(buried).contains("\"text\":\"bad\"").endsWith("it broke");
  }

  @Test
  void poisonIsBuriedAtOnceAndHoldsNobodyUp() {
    inbox.accept(
        List.of(new RawUpdate(1, "{\"update_id\":1,\"message\":7}"), Updates.raw(2, 1, "fine")));
    assertThat(inbox.deadLetters()).isEqualTo(1);
    assertThat(inbox.waiting()).isEqualTo(1);
    assertThat(inbox.nextOffset()).isEqualTo(3);
    assertThat(texts(inbox.claim(5))).containsExactly("fine");
  }

  @Test
  void anotherBotHasItsOwnOffset() {
    inbox.accept(List.of(Updates.raw(10, 1, "a")));
    Inbox other = new Inbox(database, 43, clock);
    assertThat(other.nextOffset()).isZero();
    assertThat(other.accept(List.of(Updates.raw(10, 1, "a")))).isEqualTo(1);
    assertThat(inbox.waiting()).isEqualTo(1);
  }

  @Test
  void onlyWhatWasDoneLongAgoIsForgotten() {
    inbox.accept(List.of(Updates.raw(1, 1, "a"), Updates.raw(2, 2, "b")));
    inbox.done(inbox.claim(1).get(0));
    clock.pass(Duration.ofDays(7));
    assertThat(inbox.forget(clock.instant().minus(Duration.ofDays(8)))).isZero();
    assertThat(inbox.forget(clock.instant())).isEqualTo(1);
    assertThat(inbox.waiting()).isEqualTo(1);
  }

  private List<Claimed> claimAndFinish() {
    List<Claimed> claimed = inbox.claim(1);
    claimed.forEach(inbox::done);
    return claimed;
  }

  private static List<String> texts(List<Claimed> claimed) {
    return claimed.stream().map(it -> it.update().text().orElse("")).toList();
  }
}
