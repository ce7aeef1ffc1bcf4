package dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Articles;
import dateline.article.NewsArticle;
import dateline.briefing.Claim;
import dateline.briefing.GroundingVerifier;
import dateline.briefing.StoryBriefing;
import dateline.grounding.ClaimCheck;
import dateline.store.Database;
import dateline.story.Stories;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchRoundTest {
  private static final long MONA = 7;
  private static final String QUAKE =
      "A strong earthquake shook the town of Velmora on Monday. The tremor of magnitude 6.1 brought"
          + " down the old bridge over the Sarn river, the mayor, Ilona Brask, said. Rescuers from"
          + " Kestrel province searched the ruins of the market.";
  private static final String AGAIN =
      "Rescuers searched the ruins of Velmora market after the earthquake of magnitude 6.1. Mayor"
          + " Ilona Brask said the bridge over the Sarn could not be saved.";
  private static final String HURT = " Hospitals in Velmora counted 214 injured after the tremor.";

  @TempDir Path folder;
  private Instant now = Instant.parse("2023-10-19T08:00:00Z");
  private Database database;
  private Articles articles;
  private Stories stories;
  private Watches watches;
  private final List<Alert> sent = new ArrayList<>();
  private Optional<Instant> quietUntil = Optional.empty();
  private boolean diskIsFull;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    articles = new Articles(database, () -> now);
    stories = new Stories(database, articles);
    watches = new Watches(database, articles);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void round() {
    stories.catchUp(100);
    newRound().run();
  }

  private WatchRound newRound() {
    Hours hours = (chats, moment) -> Hours.always().slots(chats, quietUntil.orElse(moment));
    return new WatchRound(
        database,
        articles,
        stories,
        watches,
        new StoryBriefing(Optional.empty(), new GroundingVerifier(new ClaimCheck())),
        this::post,
        hours,
        () -> now);
  }

  private void post(List<Alert> alerts) {
    if (diskIsFull) {
      throw new IllegalStateException("full");
    }
    sent.addAll(alerts);
  }

  private Watch watch(long chat, String words) {
    WatchQuery query = WatchQuery.parse(words).fold(one -> one, trouble -> fail(trouble));
    return watches
        .add(chat, Optional.empty(), "en", words, query)
        .fold(made -> made, known -> known, many -> fail(many), wide -> fail(wide));
  }

  private static <T> T fail(Object why) {
    throw new AssertionError(why.toString());
  }

  private long add(String path, String text) {
    NewsArticle article =
        NewsArticle.at(path)
            .title("Velmora earthquake: " + path)
            .text(text)
            .published(now.minus(Duration.ofMinutes(5)));
    return articles.add(List.of(article.article())).get(0).id();
  }

  @Test
  void aNewStoryIsToldOnceToEachWhoWatchesForIt() {
    watch(MONA, "earthquake");
    watch(8, "velmora");
    watch(9, "football");
    add("a", QUAKE);
    round();
    add("b", AGAIN);
    round();
    round();
    assertThat(sent).extracting(alert -> alert.watch().chat()).containsExactly(MONA, 8L);
    assertThat(sent.get(0).claims())
        .extracting(Claim::text)
        .contains("A strong earthquake shook the town of Velmora on Monday.");
  }

  @Test
  void twoArticlesOfANewStoryAtOnceAreOneAlert() {
    watch(MONA, "earthquake");
    add("a", QUAKE);
    add("b", AGAIN);
    round();
    assertThat(sent).hasSize(1);
  }

  @Test
  void whatIsMateriallyNewInAToldStoryIsToldOnceWithItsSentence() {
    watch(MONA, "earthquake");
    add("a", QUAKE);
    round();
    add("b", AGAIN + HURT);
    round();
    add("c", AGAIN + HURT);
    round();
    assertThat(sent).extracting(Alert::update).containsExactly(false, true);
    assertThat(sent.get(1).claims()).extracting(Claim::text).contains(HURT.strip());
    assertThat(sent).extracting(Alert::key).doesNotHaveDuplicates();
  }

  @Test
  void whatTwoArticlesAtOnceBringIsToldOnce() {
    watch(MONA, "earthquake");
    add("a", QUAKE);
    round();
    add("b", AGAIN + HURT);
    add("c", AGAIN + HURT);
    round();
    assertThat(sent).extracting(Alert::update).containsExactly(false, true);
  }

  @Test
  void aFirstWatchIsNotFloodedWithWhatIsThereAlready() {
    add("a", QUAKE);
    stories.catchUp(10);
    watch(MONA, "earthquake");
    round();
    assertThat(sent).isEmpty();
  }

  @Test
  void anOldArticleThatComesInLateIsNoNews() {
    watch(MONA, "earthquake");
    articles.add(
        List.of(
            NewsArticle.at("a").title("Earthquake").text(QUAKE).published("2023-10-10").article()));
    round();
    assertThat(sent).isEmpty();
  }

  @Test
  void aMutedStoryAPausedWatchAndADeletedWatchTellNoMore() {
    Watch muted = watch(MONA, "earthquake");
    Watch paused = watch(8, "earthquake");
    Watch deleted = watch(9, "earthquake");
    add("a", QUAKE);
    round();
    sent.clear();
    watches.mute(muted, stories.storyOf(List.of(1L)).get(1L));
    watches.pause(paused, true);
    watches.delete(deleted);
    add("b", AGAIN + HURT);
    round();
    assertThat(sent).isEmpty();
  }

  @Test
  void aChatThatCannotBeReachedRestsAndGoesOnAfterwards() {
    watch(MONA, "earthquake");
    database.inTransaction(
        handle -> {
          watches.rest(handle, MONA, true);
          return true;
        });
    add("a", QUAKE);
    round();
    assertThat(sent).isEmpty();
    database.inTransaction(
        handle -> {
          watches.rest(handle, MONA, false);
          return true;
        });
    add("b", AGAIN);
    round();
    assertThat(sent).hasSize(1);
  }

  @Test
  void inQuietHoursAnAlertWaitsForTheirEnd() {
    watch(MONA, "earthquake");
    quietUntil = Optional.of(now.plus(Duration.ofHours(5)));
    add("a", QUAKE);
    round();
    assertThat(sent).extracting(Alert::notBefore).containsExactly(quietUntil.get());
  }

  @Test
  void aChatIsToldTwentyStoriesADayAndTheLastSaysSo() {
    watch(MONA, "earthquake");
    for (int i = 0; i < 25; i++) {
      String town = "Town" + (char) ('a' + i) + "burg";
      articles.add(
          List.of(
              NewsArticle.at("t" + i)
                  .title("Earthquake in " + town)
                  .text(
                      "An earthquake hit "
                          + town
                          + ". "
                          + (town + "er River" + i + " Place" + i + " ").repeat(6)
                          + ".")
                  .published(now)
                  .article()));
    }
    round();
    assertThat(sent).hasSize(20);
    assertThat(sent).extracting(Alert::lastOfDay).containsOnlyOnce(true).endsWith(true);
  }

  @Test
  void aCrashBeforeTheMessageIsKeptRepeatsTheWork() {
    watch(MONA, "earthquake");
    add("a", QUAKE);
    diskIsFull = true;
    org.assertj.core.api.Assertions.assertThatThrownBy(this::round)
        .isInstanceOf(IllegalStateException.class);
    diskIsFull = false;
    round();
    round();
    assertThat(sent).hasSize(1);
  }

  @Test
  void aWishDeletedAndMadeAgainIsToldAgain() {
    Watch first = watch(MONA, "earthquake");
    WatchRound same = newRound();
    same.run();
    watches.delete(first);
    same.run();
    watch(MONA, "earthquake");
    add("a", QUAKE);
    stories.catchUp(10);
    same.run();
    assertThat(sent).hasSize(1);
  }
}
