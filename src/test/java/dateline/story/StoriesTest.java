package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Articles;
import dateline.article.NewsArticle;
import dateline.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoriesTest {
  private static final Instant NOW = Instant.parse("2023-10-20T08:00:00Z");
  private static final String QUAKE =
      "A strong earthquake shook the town of Velmora on Monday. The tremor of magnitude 6.1 brought"
          + " down the old bridge over the Sarn river, the mayor, Ilona Brask, said. Rescuers from"
          + " Kestrel province searched the ruins of the market.";
  private static final String QUAKE_AGAIN =
      "Rescuers searched the ruins of Velmora market after the earthquake of magnitude 6.1. Mayor"
          + " Ilona Brask said the bridge over the Sarn could not be saved, and asked Kestrel"
          + " province for tents.";
  private static final String TRIAL =
      "A court in Port Ellery sentenced the shipowner Anton Dray to nine years in prison for fraud"
          + " on Tuesday. Judge Marit Osei called the sale of the ferry Aurora a swindle.";

  @TempDir Path folder;
  private Database database;
  private Articles articles;
  private Stories stories;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    articles = new Articles(database, () -> NOW);
    stories = new Stories(database, articles);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private long add(NewsArticle article) {
    return articles.add(List.of(article.article())).get(0).id();
  }

  private long quake() {
    return add(NewsArticle.at("a").title("Earthquake shakes Velmora").text(QUAKE));
  }

  private long quakeAgain() {
    return add(
        NewsArticle.at("b")
            .title("Velmora earthquake: rescuers search market")
            .text(QUAKE_AGAIN)
            .outlet("Other News"));
  }

  private long trial() {
    return add(NewsArticle.at("c").title("Shipowner Dray jailed").text(TRIAL));
  }

  private long storyOf(long article) {
    return stories.storyOf(List.of(article)).get(article);
  }

  @Test
  void articlesOfOneEventAreOneStoryAndOthersAreNot() {
    long one = quake();
    long other = quakeAgain();
    long trial = trial();
    assertThat(stories.catchUp(10)).isEqualTo(3);
    assertThat(storyOf(other)).isEqualTo(storyOf(one));
    assertThat(storyOf(trial)).isNotEqualTo(storyOf(one));
    Story story = stories.find(storyOf(one)).orElseThrow();
    assertThat(story.articles()).containsExactly(one, other);
    assertThat(story.outlets()).containsExactly("Example News", "Other News");
    assertThat(story.heat()).isEqualTo(2);
  }

  @Test
  void nothingNewIsNoWork() {
    quake();
    assertThat(stories.catchUp(10)).isOne();
    assertThat(stories.catchUp(10)).isZero();
  }

  @Test
  void afterARestartAStoryGoesOn() {
    long one = quake();
    stories.catchUp(10);
    stories = new Stories(database, articles);
    long other = quakeAgain();
    stories.catchUp(10);
    assertThat(storyOf(other)).isEqualTo(storyOf(one));
  }

  @Test
  void aRevisedArticleStaysInItsStoryAndRaisesItsVersion() {
    long one = quake();
    stories.catchUp(10);
    long before = stories.find(storyOf(one)).orElseThrow().version();
    add(NewsArticle.at("a").title("Earthquake shakes Velmora").text(QUAKE + " It is over."));
    assertThat(stories.catchUp(10)).isOne();
    assertThat(storyOf(one)).isEqualTo(one);
    assertThat(stories.find(one).orElseThrow().version()).isGreaterThan(before);
  }

  @Test
  void aStoryWhoseArticlesAreRemovedIsGoneAndTakesInNoMore() {
    long one = quake();
    stories.catchUp(10);
    articles.remove(List.of(one));
    assertThat(stories.find(one)).isEqualTo(Optional.empty());
    long other = quakeAgain();
    stories.catchUp(10);
    assertThat(storyOf(other)).isEqualTo(other);
  }

  @Test
  void twoWhoCatchUpOnOneDatabaseGroupEachArticleOnce() {
    Stories rival = new Stories(database, articles);
    long one = quake();
    assertThat(stories.catchUp(10)).isOne();
    long other = quakeAgain();
    assertThat(rival.catchUp(10)).isOne();
    assertThat(stories.catchUp(10)).isZero();
    long trial = trial();
    assertThat(stories.catchUp(10)).isOne();
    assertThat(storyOf(other)).isEqualTo(one);
    assertThat(storyOf(trial)).isEqualTo(trial);
  }

  @Test
  void aCopyAddsItsOutletButNoHeat() {
    long one = quake();
    long copy =
        add(
            NewsArticle.at("copy")
                .title("Earthquake shakes Velmora")
                .text(QUAKE)
                .outlet("Wire Reader"));
    stories.catchUp(10);
    Story story = stories.find(storyOf(copy)).orElseThrow();
    assertThat(story.articles()).containsExactly(one, copy);
    assertThat(story.outlets()).containsExactly("Example News", "Wire Reader");
    assertThat(story.heat()).isOne();
  }

  private List<Development> developments(long story, long version) {
    return stories.developmentsSince(story, version);
  }

  private long versionWith(long article) {
    stories.catchUp(10);
    return stories.find(storyOf(article)).orElseThrow().version();
  }

  private long followUp(String path, String text) {
    return add(
        NewsArticle.at(path).title("Velmora earthquake: what is known").text(QUAKE_AGAIN + text));
  }

  @Test
  void aNewFigureAndANewOutcomeAreDevelopmentsWithTheirSentences() {
    long one = quake();
    long before = versionWith(one);
    followUp(
        "b",
        " Hospitals in Velmora counted 214 injured after the tremor."
            + " A child was rescued from the ruins of Velmora market.");
    stories.catchUp(10);
    assertThat(developments(one, before))
        .extracting(Development::kind, Development::sentence)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                Development.Kind.FIGURE,
                "Hospitals in Velmora counted 214 injured after the tremor."),
            org.assertj.core.groups.Tuple.tuple(
                Development.Kind.OUTCOME, "A child was rescued from the ruins of Velmora market."));
  }

  @Test
  void whatOnlySaysItAgainIsNoDevelopment() {
    long one = quake();
    long before = versionWith(one);
    add(
        NewsArticle.at("b")
            .title("Earthquake shakes Velmora: bridge gone")
            .text(
                "The earthquake of magnitude 6.1 brought down the old bridge of Velmora over the"
                    + " Sarn river, the mayor, Ilona Brask, said."));
    stories.catchUp(10);
    assertThat(storyOf(stories.find(one).orElseThrow().articles().get(1))).isEqualTo(one);
    assertThat(developments(one, before)).isEmpty();
  }

  @Test
  void aFactIsADevelopmentOnceHoweverManyTellIt() {
    long one = quake();
    versionWith(one);
    long first = followUp("b", " Hospitals in Velmora counted 214 injured after the tremor.");
    long after = versionWith(first);
    followUp("c", " In the town of Velmora, hospitals treated 214 injured since the tremor.");
    stories.catchUp(10);
    assertThat(developments(one, after)).isEmpty();
  }

  @Test
  void aRevisionThatBringsAFigureIsADevelopment() {
    long one = quake();
    long before = versionWith(one);
    add(
        NewsArticle.at("a")
            .title("Earthquake shakes Velmora")
            .text(QUAKE + " Hospitals in Velmora counted 214 injured."));
    stories.catchUp(10);
    assertThat(developments(one, before))
        .extracting(Development::sentence)
        .containsExactly("Hospitals in Velmora counted 214 injured.");
  }

  @Test
  void developmentsBeforeTheVersionAreNotToldAgain() {
    long one = quake();
    versionWith(one);
    followUp("b", " Hospitals in Velmora counted 214 injured after the tremor.");
    stories.catchUp(10);
    assertThat(developments(one, stories.find(one).orElseThrow().version())).isEmpty();
  }

  @Test
  void aDateOrAnAgeIsNoFigure() {
    long one = quake();
    long before = versionWith(one);
    add(
        NewsArticle.at("b")
            .title("Earthquake shakes Velmora: the market")
            .text(
                "The market of Velmora fell in the earthquake of October 16, and the mayor Ilona"
                    + " Brask, aged 57, wept at the old bridge of Velmora over the Sarn."));
    stories.catchUp(10);
    assertThat(developments(one, before)).isEmpty();
  }
}
