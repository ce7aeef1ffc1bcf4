package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesTest {
  private static final Instant NOW = Instant.parse("2023-10-20T08:00:00Z");

  @TempDir Path folder;
  private Database database;
  private Articles articles;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    articles = new Articles(database, () -> NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Added add(NewsArticle article) {
    return articles.add(List.of(article.article())).get(0);
  }

  private long id(Added added) {
    return added.id();
  }

  @Test
  void anArticleComesBackAsItWasStored() {
    Article article =
        new Article(
            0,
            "https://news.example/a?id=1",
            "Título, عنوان, 見出し 😀",
            "First paragraph.\n\nSecond “paragraph”.",
            Publication.parse("2023-10-19").orElseThrow(),
            "Example's \"News\"",
            "es",
            List.of("Jane Doe", "Juan Pérez"),
            true);
    long id = id(articles.add(List.of(article)).get(0));
    assertThat(articles.find(id).orElseThrow())
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(article);
    assertThat(articles.find(id).orElseThrow().id()).isEqualTo(id);
  }

  @Test
  void anArticleNotSeenBeforeIsNew() {
    assertThat(add(NewsArticle.at("a"))).isInstanceOf(Added.New.class);
    assertThat(articles.count()).isOne();
  }

  @Test
  void theSameAddressWithTheSameWordsIsKnown() {
    long id = id(add(NewsArticle.at("a")));
    long change = articles.lastChange();
    assertThat(add(NewsArticle.at("a"))).isEqualTo(new Added.Known(id));
    assertThat(articles.count()).isOne();
    assertThat(articles.lastChange()).isEqualTo(change);
  }

  @Test
  void theSameAddressTwiceInOneBatchIsStoredOnce() {
    Article article = NewsArticle.at("a").article();
    assertThat(articles.add(List.of(article, article)))
        .extracting(added -> (Object) added.getClass())
        .containsExactly(Added.New.class, Added.Known.class);
  }

  @Test
  void theSameAddressWithOtherWordsIsRevised() {
    long id = id(add(NewsArticle.at("a").text("Ten people were hurt.")));
    assertThat(add(NewsArticle.at("a").text("Twelve people were hurt.")))
        .isEqualTo(new Added.Revised(id));
    assertThat(articles.find(id).orElseThrow().text()).isEqualTo("Twelve people were hurt.");
    assertThat(articles.count()).isOne();
  }

  @Test
  void aNewTitleIsARevision() {
    add(NewsArticle.at("a").title("Old"));
    assertThat(add(NewsArticle.at("a").title("New"))).isInstanceOf(Added.Revised.class);
  }

  @Test
  void everyEarlierTextIsKept() {
    long id = id(add(NewsArticle.at("a").text("First.").published("2023-10-17")));
    add(NewsArticle.at("a").text("Second.").published("2023-10-18"));
    add(NewsArticle.at("a").text("Third.").published("2023-10-19"));
    List<String> kept =
        database.read(
            handle ->
                handle
                    .createQuery(
                        "select body from article_version where article = ? order by change_number")
                    .bind(0, id)
                    .mapTo(String.class)
                    .list());
    assertThat(kept).containsExactly("First.", "Second.");
  }

  @Test
  void whoComesBackToAnEarlierTextIsRevisedAgain() {
    add(NewsArticle.at("a").text("One."));
    add(NewsArticle.at("a").text("Two."));
    assertThat(add(NewsArticle.at("a").text("One."))).isInstanceOf(Added.Revised.class);
  }

  @Test
  void aBatchOfWhichOneFailsLeavesNothing() {
    database.inTransaction(
        handle ->
            handle.execute(
                """
                create trigger full_disk before insert on article when new.url like '%/three'
                begin select raise(abort, 'full'); end
                """));
    List<Article> batch =
        List.of(
            NewsArticle.at("one").article(),
            NewsArticle.at("two").article(),
            NewsArticle.at("three").article());
    assertThatThrownBy(() -> articles.add(batch)).isInstanceOf(RuntimeException.class);
    assertThat(articles.count()).isZero();
    assertThat(articles.lastChange()).isZero();
  }

  @Test
  void changesComeInOrderAndEachArticleStandsAtItsLastOne() {
    long a = id(add(NewsArticle.at("a")));
    long b = id(add(NewsArticle.at("b")));
    add(NewsArticle.at("a").text("Revised."));
    List<Articles.Change> changes = articles.changesAfter(0, 10);
    assertThat(changes).extracting(change -> change.article().id()).containsExactly(b, a);
    assertThat(changes.get(1).article().text()).isEqualTo("Revised.");
    assertThat(changes.get(1).number()).isEqualTo(articles.lastChange());
  }

  @Test
  void readingChangesPageByPageMissesNone() {
    IntStream.range(0, 53).forEach(i -> add(NewsArticle.at("a" + i)));
    IntStream.range(0, 53)
        .filter(i -> i % 5 == 0)
        .forEach(i -> add(NewsArticle.at("a" + i).text("Revised.")));
    List<Long> seen = new ArrayList<>();
    List<Articles.Change> page = articles.changesAfter(0, 7);
    while (!page.isEmpty()) {
      page.forEach(change -> seen.add(change.article().id()));
      page = articles.changesAfter(page.get(page.size() - 1).number(), 7);
    }
    assertThat(seen).hasSize(53).doesNotHaveDuplicates();
  }

  @Test
  void whatIsRemovedIsGoneWithItsEarlierTextsAndCanComeAnew() {
    long id = id(add(NewsArticle.at("a")));
    add(NewsArticle.at("a").text("Revised."));
    long other = id(add(NewsArticle.at("b")));
    articles.remove(List.of(id));
    assertThat(articles.find(id)).isEmpty();
    assertThat(articles.find(other)).isPresent();
    Added again = add(NewsArticle.at("a"));
    assertThat(again).isInstanceOf(Added.New.class);
    assertThat(id(again)).as("an id is never used twice").isGreaterThan(other);
  }

  @Test
  void removingOrFindingNothingIsNoMistake() {
    articles.remove(List.of());
    articles.remove(List.of(99L));
    assertThat(articles.find(List.of())).isEmpty();
    assertThat(articles.find(99)).isEmpty();
  }

  @Test
  void theNewestFirstPageByPageMissesNoneAndKeepsToTheLanguage() {
    for (int i = 0; i < 20; i++) {
      add(NewsArticle.at("a" + i).published("2023-10-" + (10 + i / 3)));
    }
    add(NewsArticle.at("fr").language("fr"));
    List<Articles.Listed> all = new ArrayList<>();
    Optional<Articles.Listed> last = Optional.empty();
    List<Articles.Listed> page = articles.newestFirst("en", last, 3);
    while (!page.isEmpty()) {
      all.addAll(page);
      last = Optional.of(page.get(page.size() - 1));
      page = articles.newestFirst("en", last, 3);
    }
    assertThat(all).hasSize(20).doesNotHaveDuplicates();
    assertThat(all)
        .isSortedAccordingTo(
            (one, other) ->
                one.published().equals(other.published())
                    ? Long.compare(other.id(), one.id())
                    : other.published().compareTo(one.published()));
  }

  @Test
  void theCountOfALanguageIsItsOwn() {
    add(NewsArticle.at("a"));
    add(NewsArticle.at("b").language("ar"));
    assertThat(articles.count("en")).isOne();
    assertThat(articles.count()).isEqualTo(2);
  }

  @Test
  void outletsAreCountedTheLargestFirst() {
    add(NewsArticle.at("a").outlet("AP").published("2023-10-01"));
    add(NewsArticle.at("b").outlet("AP").published("2023-10-05"));
    add(NewsArticle.at("c").outlet("BBC"));
    assertThat(articles.outlets())
        .containsExactly(
            new Articles.OutletCount("AP", 2, Instant.parse("2023-10-05T00:00:00Z")),
            new Articles.OutletCount("BBC", 1, Instant.parse("2023-10-19T00:00:00Z")));
  }

  @Test
  void theNewestTitlesComeFirst() {
    add(NewsArticle.at("a").title("Old").published("2023-10-01"));
    add(NewsArticle.at("b").title("New").published("2023-10-05"));
    assertThat(articles.newestTitles(1)).containsExactly("New");
  }

  @Test
  void allIsThereAfterReopening() {
    long id = id(add(NewsArticle.at("a")));
    database.close();
    database = Database.open(folder);
    articles = new Articles(database, () -> NOW);
    assertThat(articles.find(id)).isPresent();
    assertThat(add(NewsArticle.at("a"))).isEqualTo(new Added.Known(id));
  }
}
