package dateline.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestRoundTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;
  private DigestDesk desk;

  /** It is eight in the morning. */
  @BeforeEach
  void open() {
    desk = new DigestDesk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void climate() {
    desk.publish(
        "Post",
        "Climate talks open in Oslo",
        "Delegates of 190 countries opened climate talks in Oslo on Sunday. The hosts want a deal"
            + " on methane by Friday. Small islands asked for money.");
  }

  private void energy() {
    desk.publish(
        "Herald",
        "Energy prices fall across Spain",
        "Energy prices fell by a tenth across Spain in February. Regulators credited wind farms.");
  }

  /** Five stories that have nothing in common but that they are sports. */
  private void differentSportsNews() {
    desk.publish(
        "Post",
        "Bergen opens a football museum",
        "Boots from twelve decades fill the halls of a football museum that welcomed visitors.");
    desk.publish(
        "Herald",
        "Tennis star Ana Roe marries violinist",
        "The left-handed player wed Luis Paz on a beach in Peru after her tennis season.");
    desk.publish(
        "Courier",
        "Kenyan schools trade homework for basketball",
        "Pupils of forty schools around Nairobi will play basketball rather than write essays.");
    desk.publish(
        "Globe",
        "Milan court jails forger of Olympics tickets",
        "Judges sentenced a merchant to prison for counterfeit Olympics passes sold in 2025.");
    desk.publish(
        "Mirror",
        "Robot injures boy at Osaka skating championship",
        "An industrial machine that cleans ice hurt a spectator during the championship.");
  }

  @Test
  void anEditionIsPutAtItsHourWithWhatMatchesOnly() {
    desk.order(DigestDesk.about("climate"), "09:00");
    climate();
    energy();
    desk.pass(HOUR.minusSeconds(1));
    assertThat(desk.round.run()).isZero();
    desk.pass(Duration.ofMinutes(1));
    assertThat(desk.round.run()).isEqualTo(1);
    assertThat(desk.put).containsOnlyKeys("digest/5/1-1");
    Written.Told told = desk.put.get("digest/5/1-1").stories().get(0);
    assertThat(told.pick().headline()).isEqualTo("Climate talks open in Oslo");
    assertThat(told.claims()).hasSizeBetween(1, 2);
    assertThat(told.claims().get(0).text())
        .isEqualTo("Delegates of 190 countries opened climate talks in Oslo on Sunday.");
    assertThat(told.claims().get(0).citations().get(0).article().outlet()).isEqualTo("Post");
  }

  @Test
  void anExclusionAnOutletAndALanguageNarrowAnOrder() {
    climate();
    energy();
    Interest both = DigestDesk.about("climate", "energy");
    desk.order(1, both.without("spain"), Order.Manner.USUAL, "09:00");
    desk.order(2, both.withOutlets(List.of("herald")), Order.Manner.USUAL, "09:00");
    desk.order(3, both.withLanguages(List.of("ar")), Order.Manner.USUAL, "09:00");
    desk.pass(HOUR.plusMinutes(1));
    desk.round.run();
    assertThat(desk.headlines())
        .containsExactlyInAnyOrder(
            List.of("Climate talks open in Oslo"),
            List.of("Energy prices fall across Spain"),
            List.of());
  }

  @Test
  void theNextEditionHoldsOnlyWhatCameSince() {
    desk.order(DigestDesk.about("climate", "energy"), "09:00", "18:00");
    climate();
    desk.pass(HOUR.plusMinutes(1));
    desk.round.run();
    energy();
    desk.pass(HOUR.multipliedBy(9));
    desk.round.run();
    assertThat(desk.headlines())
        .containsExactly(
            List.of("Climate talks open in Oslo"), List.of("Energy prices fall across Spain"));
  }

  @Test
  void whatWasMissedComesOnceAfterTheDowntime() {
    desk.order(DigestDesk.about("climate"), "09:00", "12:00", "18:00");
    climate();
    desk.pass(Duration.ofDays(3));
    assertThat(desk.round.run()).isEqualTo(1);
    assertThat(desk.round.run()).isZero();
    assertThat(desk.put).hasSize(1);
  }

  @Test
  void anEditionThatDidNotArriveIsMadeUpForByTheNext() {
    desk.order(DigestDesk.about("climate", "energy"), "09:00", "18:00");
    climate();
    desk.pass(HOUR.plusMinutes(1));
    desk.round.run();
    desk.lost.add("digest/5/1-1");
    energy();
    desk.pass(HOUR.multipliedBy(9));
    desk.round.run();
    assertThat(desk.headlines().get(1))
        .containsExactlyInAnyOrder("Climate talks open in Oslo", "Energy prices fall across Spain");
  }

  @Test
  void aQuietDaySaysSoOrStaysSilentAsChosen() {
    desk.order(1, DigestDesk.about("chess"), Order.Manner.USUAL, "09:00");
    desk.order(2, DigestDesk.about("chess"), Order.Manner.USUAL.sayingQuiet(false), "09:00");
    desk.pass(HOUR.plusMinutes(1));
    assertThat(desk.round.run()).isEqualTo(2);
    assertThat(desk.put).containsOnlyKeys("digest/1/1-1");
    assertThat(desk.put.get("digest/1/1-1").edition().isQuiet()).isTrue();
  }

  @Test
  void whatFindsNoRoomIsCounted() {
    desk.order(5, DigestDesk.about("sports"), Order.Manner.USUAL.withStories(3), "09:00");
    differentSportsNews();
    desk.pass(HOUR.plusMinutes(1));
    desk.round.run();
    Edition edition = desk.put.get("digest/5/1-1").edition();
    assertThat(edition.picks()).hasSize(3);
    assertThat(edition.picks().size() + edition.more()).isEqualTo(5);
  }

  @Test
  void oneTopicCannotCrowdOutTheRest() {
    desk.order(5, DigestDesk.about("sports", "energy"), Order.Manner.USUAL.withStories(3), "09:00");
    energy();
    desk.pass(Duration.ofMinutes(40));
    differentSportsNews();
    desk.pass(Duration.ofMinutes(21));
    desk.round.run();
    assertThat(desk.headlines().get(0)).contains("Energy prices fall across Spain");
  }

  @Test
  void aStoryIsToldAgainOnlyWithNewsAndThenSaysWhatChanged() {
    desk.order(DigestDesk.about("earthquake"), "09:00", "18:00");
    desk.publish(
        "Post",
        "Earthquake hits Aldoria near Kestrel City",
        "An earthquake struck Aldoria near Kestrel City on Sunday, killing 12 people, officials"
            + " said. Rescue teams searched collapsed homes in Kestrel City.");
    desk.pass(HOUR.plusMinutes(1));
    desk.round.run();
    desk.publish(
        "Herald",
        "Earthquake in Aldoria: Kestrel City counts its dead",
        "The earthquake that struck Aldoria near Kestrel City on Sunday killed 85 people, officials"
            + " said. Rescue teams searched collapsed homes in Kestrel City.");
    develops(
        "The earthquake that struck Aldoria near Kestrel City on Sunday killed 85 people, officials"
            + " said.");
    desk.pass(HOUR.multipliedBy(9));
    desk.round.run();
    Written second = desk.put.get("digest/5/1-2");
    assertThat(second.stories()).hasSize(1);
    assertThat(second.stories().get(0).pick().isUpdate()).isTrue();
    assertThat(second.stories().get(0).claims().get(0).text()).contains("85 people");
    desk.publish(
        "Courier",
        "Aldoria earthquake: Kestrel City after the quake",
        "The earthquake that struck Aldoria near Kestrel City on Sunday killed 85 people, officials"
            + " said. Rescue teams searched collapsed homes in Kestrel City.");
    desk.pass(HOUR.multipliedBy(15));
    desk.round.run();
    Edition third = desk.put.get("digest/5/1-3").edition();
    assertThat(third.picks()).isEmpty();
    assertThat(third.known()).isEqualTo(1);
  }

  /** What is material is not our business here: the newest article says it. */
  private void develops(String sentence) {
    desk.stories.catchUp(10);
    long article = desk.articles.lastChange();
    desk.database.inTransaction(
        handle ->
            handle.execute(
                """
                insert into story_development (story, version, position, article, kind, sentence)
                select story, version, 0, article, 'FIGURE', ? from story_article where article = ?
                on conflict do nothing
                """,
                sentence,
                article));
  }

  @Test
  void twoRoundsOnOneDatabaseMakeOneEdition() {
    desk.order(DigestDesk.about("climate"), "09:00");
    climate();
    desk.pass(HOUR.plusMinutes(1));
    DigestRound other = desk.otherRound();
    // The other round serves the order after this one has decided and before it claims.
    long[] others = new long[1];
    Order order = desk.subscriptions.find(1).orElseThrow();
    others[0] = other.run();
    boolean[] again =
        desk.database.inTransaction(
            handle ->
                new DueOrders(desk.database)
                    .claim(
                        handle,
                        List.of(new DueOrders.Move(order, 9, Instant.EPOCH, Instant.EPOCH))));
    assertThat(others[0]).isEqualTo(1);
    assertThat(again).containsExactly(false);
    assertThat(desk.round.run()).isZero();
    assertThat(desk.put).hasSize(1);
  }

  @Test
  void aFailureBetweenEditionAndOutboxUndoesBoth() {
    desk.order(DigestDesk.about("climate"), "09:00");
    climate();
    desk.pass(HOUR.plusMinutes(1));
    desk.beforePut =
        () -> {
          throw new IllegalStateException("the disk is full");
        };
    assertThat(desk.round.run()).isZero();
    assertThat(desk.subscriptions.find(1).orElseThrow().edition()).isZero();
    assertThat(desk.rounds.last().orElseThrow().trouble()).isPresent();
    desk.beforePut = () -> {};
    assertThat(desk.round.run()).isEqualTo(1);
    assertThat(desk.put).hasSize(1);
  }

  @Test
  void anEditionOfQuietHoursComesWhenTheyEnd() {
    desk.order(DigestDesk.about("climate"), "09:00");
    desk.subscriptions.quiet(
        5, Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 30))));
    climate();
    desk.pass(HOUR.plusMinutes(2));
    assertThat(desk.round.run()).isZero();
    desk.pass(Duration.ofMinutes(30));
    assertThat(desk.round.run()).isEqualTo(1);
  }

  @Test
  void anOrderSentAtOnceIsNotHeldUpByQuietHours() {
    Order order = desk.order(DigestDesk.about("climate"), "12:00");
    desk.subscriptions.quiet(
        5, Optional.of(new QuietHours(LocalTime.of(7, 0), LocalTime.of(9, 0))));
    climate();
    desk.pass(Duration.ofMillis(1234));
    desk.subscriptions.sendNow(order);
    assertThat(desk.round.run()).isEqualTo(1);
    assertThat(desk.subscriptions.find(1).orElseThrow().slot()).isEqualTo("2026-03-01T12:00:00Z");
  }

  @Test
  void aClosedChatRestsAndGoesOnWhenItOpens() {
    desk.order(DigestDesk.about("climate"), "09:00");
    desk.database.inTransaction(
        handle -> {
          desk.subscriptions.chatClosed(handle, 5);
          return true;
        });
    desk.pass(HOUR.plusMinutes(2));
    assertThat(desk.round.run()).isZero();
    desk.database.inTransaction(
        handle -> {
          desk.subscriptions.chatOpened(handle, 5);
          desk.subscriptions.chatMoved(handle, 5, -77);
          return true;
        });
    desk.pass(Duration.ofDays(1));
    assertThat(desk.round.run()).isEqualTo(1);
    assertThat(desk.put).containsOnlyKeys("digest/-77/1-1");
  }

  @Test
  void aReaderWhoWantsLessOfAStoryOrATopicGetsIt() {
    Order order = desk.order(DigestDesk.about("climate", "energy"), "09:00", "18:00");
    climate();
    energy();
    desk.memory.dislike(order.id(), "TOPIC", "energy");
    desk.pass(HOUR.plusMinutes(1));
    desk.round.run();
    assertThat(desk.headlines().get(0)).containsExactly("Climate talks open in Oslo");
  }
}
