package dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Articles;
import dateline.article.NewsArticle;
import dateline.briefing.GroundingVerifier;
import dateline.briefing.StoryBriefing;
import dateline.chat.AlertPost;
import dateline.chat.CitationLinks;
import dateline.grounding.ClaimCheck;
import dateline.store.Database;
import dateline.story.Stories;
import dateline.telegram.Outbox;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round with the real outbox, in which the database fails where it is told to. */
class AlertsInTheOutboxTest {
  private static final Instant NOW = Instant.parse("2023-10-19T08:00:00Z");
  private static final int CHATS = 5;

  @TempDir Path folder;
  private Database database;
  private Articles articles;
  private Stories stories;
  private Outbox outbox;
  private WatchRound round;

  /** As a process that starts. */
  @BeforeEach
  void start() {
    database = Database.open(folder);
    articles = new Articles(database, () -> NOW);
    stories = new Stories(database, articles);
    outbox = new Outbox(database, 42, () -> NOW);
    round =
        new WatchRound(
            database,
            articles,
            stories,
            new Watches(database, articles),
            new StoryBriefing(Optional.empty(), new GroundingVerifier(new ClaimCheck())),
            new AlertPost(outbox, CitationLinks.toOriginals()),
            Hours.always(),
            () -> NOW);
  }

  @AfterEach
  void end() {
    database.close();
  }

  private void watchAndPublish() {
    WatchQuery query =
        WatchQuery.parse("earthquake")
            .fold(
                one -> one,
                trouble -> {
                  throw new AssertionError(trouble);
                });
    for (long chat = 1; chat <= CHATS; chat++) {
      new Watches(database, articles).add(chat, Optional.empty(), "en", "earthquake", query);
    }
    articles.add(
        List.of(
            NewsArticle.at("a")
                .title("Earthquake in Velmora")
                .text("A strong earthquake shook the town of Velmora on Monday.")
                .published(NOW)
                .article()));
    stories.catchUp(10);
  }

  private void execute(String sql) {
    database.inTransaction(handle -> handle.execute(sql));
  }

  private long count(String table) {
    return database.read(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(long.class).one());
  }

  private void failsAt(String event, String condition) {
    execute(
        "create trigger fails before %s when %s begin select raise(abort, 'full'); end"
            .formatted(event, condition));
    assertThatThrownBy(round::run).isInstanceOf(RuntimeException.class);
  }

  private void nothingIsKeptAndAfterARestartEachIsToldOnce() {
    assertThat(count("watch_told")).isZero();
    assertThat(count("watch_day")).isZero();
    assertThat(count("telegram_message")).isZero();
    execute("drop trigger fails");
    end();
    start();
    round.run();
    end();
    start();
    round.run();
    assertThat(count("watch_told")).isEqualTo(CHATS);
    assertThat(outbox.keys("watch/")).hasSize(CHATS);
    assertThat(outbox.waiting()).isEqualTo(CHATS);
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
