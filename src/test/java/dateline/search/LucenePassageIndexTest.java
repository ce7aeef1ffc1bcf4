package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.NewsArticle;
import dateline.article.Passages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LucenePassageIndexTest {
  private static final Instant NOW = Newsroom.NOW;

  @TempDir Path folder;
  private Newsroom newsroom;

  @BeforeEach
  void open() {
    newsroom = new Newsroom(folder);
  }

  @AfterEach
  void close() {
    newsroom.close();
  }

  @Test
  void anEmptyIndexFindsNothing() {
    assertThat(newsroom.find("volcano")).isEmpty();
    assertThat(newsroom.index.lastChange()).isZero();
    assertThat(newsroom.index.articles()).isZero();
    assertThat(newsroom.index.passages()).isZero();
  }

  @Test
  void anArticleIsFoundByItsWordsOnceItIsShown() {
    long id = newsroom.store(NewsArticle.at("a").text("The volcano erupted."));
    newsroom.index.put(newsroom.articles.changesAfter(0, 10));
    assertThat(newsroom.find("volcano")).isEmpty();
    newsroom.index.show();
    assertThat(newsroom.find("volcano")).containsExactly(id);
    assertThat(newsroom.index.lastChange()).as("not yet for good").isZero();
  }

  @Test
  void anArticleIsFoundByItsTitle() {
    long id = newsroom.publish(NewsArticle.at("a").title("Volcano wakes").text("It smokes."));
    assertThat(newsroom.find("volcano")).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({
    "en, The striking workers blocked several ports., worker strike port",
    "en, Beyoncé sang in Zürich., beyonce",
    "en, Beyonce sang., BEYONCÉ",
    "en, The mayor's office closed., mayor",
    "ar, هاجمت الطائرات المسيرة القواعد العسكرية, قاعدة عسكرية",
    "ar, وصل المُفاوِضون إلى القاهرة, المفاوضون",
    "ar, أعلنت الحكومة الإضراب, اعلنت الاضراب",
    "de, Die Häuser stehen in München., haus münchen",
    "fr, Les grèves se poursuivent., grève",
    "ru, Переговоры прошли в Москве, москва",
    "ja, 東京で地震がありました, 地震",
    "sw, Bunge limepitisha bajeti, BAJETI",
  })
  void anotherFormOfAWordFindsItToo(String language, String text, String question) {
    long id = newsroom.publish(NewsArticle.at("a").title("-").text(text).language(language));
    assertThat(newsroom.find(question, language)).containsExactly(id);
  }

  @Test
  void languagesLieSideBySideAndAQuestionFindsAll() {
    long english = newsroom.publish(NewsArticle.at("en").text("Reuters saw strikes in Gaza."));
    long arabic =
        newsroom.publish(NewsArticle.at("ar").title("غارات").text("غارات على غزة").language("ar"));
    assertThat(newsroom.find("strike Gaza")).containsExactly(english);
    assertThat(newsroom.find("غارات غزة", "ar")).containsExactly(arabic);
    assertThat(newsroom.find("Gaza strikes غارات")).containsExactlyInAnyOrder(english, arabic);
  }

  @Test
  void theLanguageOfMostArticlesComesFirstAndOnlyThoseWithAnAnalyzerCount() {
    newsroom.publish(NewsArticle.at("en").text("A strike in Gaza."));
    newsroom.publish(NewsArticle.at("a1").text("غارات على غزة").language("ar"));
    newsroom.publish(NewsArticle.at("a2").text("غارات على رفح").language("ar"));
    newsroom.publish(NewsArticle.at("sw").text("Bunge limepitisha bajeti").language("sw"));
    assertThat(newsroom.index.languages()).containsExactly("ar", "en");
  }

  @Test
  void aRevisedArticleIsFoundByItsNewWordsOnly() {
    long id = newsroom.publish(NewsArticle.at("a").title("Old rumour").text("The bridge fell."));
    newsroom.publish(NewsArticle.at("a").title("Correction").text("The tower fell."));
    assertThat(newsroom.find("bridge")).isEmpty();
    assertThat(newsroom.find("rumour")).isEmpty();
    assertThat(newsroom.find("tower")).containsExactly(id);
    assertThat(newsroom.index.articles()).isOne();
    assertThat(newsroom.index.passages()).isOne();
  }

  @Test
  void theHitsPassagesAreThoseThatMatchTheBestFirst() {
    String filler =
        "Nothing of note was said that day" + " and the talks went on".repeat(25) + ". ";
    String text = filler + "A volcano was seen. " + filler + "The volcano, a volcano, erupted.";
    newsroom.publish(NewsArticle.at("a").text(text));
    var article = newsroom.articles.find(1).orElseThrow();
    var passages = Passages.of(article);
    assertThat(passages).hasSize(3);
    Found found = newsroom.index.search(PassageQuery.of("volcano", "en", NOW, 10));
    assertThat(found.hits().get(0).passages())
        .extracting(hit -> hit.number())
        .containsExactly(3, 2);
  }

  @Test
  void nothingPublishedAfterTheAskingTimeIsFound() {
    long early = newsroom.store(NewsArticle.at("a").text("Volcano.").published("2023-10-18"));
    newsroom.store(NewsArticle.at("b").text("Volcano.").published(NOW.plusMillis(1)));
    long now = newsroom.publish(NewsArticle.at("c").text("Volcano.").published(NOW));
    assertThat(newsroom.find("volcano")).containsExactlyInAnyOrder(early, now);
    assertThat(
            Newsroom.ids(
                newsroom.index.search(
                    PassageQuery.of("volcano", "en", Instant.parse("2023-10-18T00:00:00Z"), 10))))
        .containsExactly(early);
    assertThat(
            newsroom
                .index
                .search(PassageQuery.of("volcano", "en", Instant.parse("2023-10-17T23:59:59Z"), 10))
                .hits())
        .isEmpty();
  }

  @Test
  void fromUntilAndOutletsNarrowTheSearch() {
    newsroom.store(NewsArticle.at("a").text("Volcano.").outlet("AP").published("2023-10-01"));
    long wanted =
        newsroom.store(NewsArticle.at("b").text("Volcano.").outlet("AP").published("2023-10-10"));
    newsroom.store(NewsArticle.at("c").text("Volcano.").outlet("BBC").published("2023-10-10"));
    newsroom.publish(NewsArticle.at("d").text("Volcano.").outlet("AP").published("2023-10-12"));
    PassageQuery query =
        new PassageQuery(
            "volcano",
            "en",
            NOW,
            new Scope(
                Optional.of(Instant.parse("2023-10-10T00:00:00Z")),
                Optional.of(Instant.parse("2023-10-12T00:00:00Z")),
                Set.of("AP", "AFP"),
                Set.of()),
            10);
    assertThat(Newsroom.ids(newsroom.index.search(query))).containsExactly(wanted);
  }

  @Test
  void outletsThatAreNotMeantAreLeftOut() {
    long wanted = newsroom.store(NewsArticle.at("a").text("Volcano.").outlet("AP"));
    newsroom.publish(NewsArticle.at("b").text("Volcano.").outlet("BBC"));
    Scope others = new Scope(Optional.empty(), Optional.empty(), Set.of(), Set.of("BBC"));
    PassageQuery query = new PassageQuery("volcano", "en", NOW, others, 10);
    assertThat(Newsroom.ids(newsroom.index.search(query))).containsExactly(wanted);
  }

  @Test
  void ofTwoAlikeTheFresherComesFirst() {
    long fresh = newsroom.store(NewsArticle.at("a").text("Volcano.").published("2023-10-18"));
    long old = newsroom.publish(NewsArticle.at("b").text("Volcano.").published("2022-03-01"));
    assertThat(newsroom.find("volcano")).containsExactly(fresh, old);
  }

  @Test
  void noMoreArticlesThanAskedForAreFound() {
    for (int i = 0; i < 20; i++) {
      newsroom.store(NewsArticle.at("a" + i).text("Volcano."));
    }
    newsroom.keeper.catchUp();
    assertThat(newsroom.index.search(PassageQuery.of("volcano", "en", NOW, 3)).hits()).hasSize(3);
  }

  @Test
  void aTermIsTheRarerTheFewerPassagesHoldIt() {
    newsroom.store(NewsArticle.at("a").text("Rain and a volcano."));
    newsroom.publish(NewsArticle.at("b").text("Rain again."));
    var rarity =
        newsroom.index.search(PassageQuery.of("rain volcano zeppelin", "en", NOW, 10)).rarity();
    assertThat(rarity).containsOnlyKeys("rain", "volcano", "zeppelin");
    assertThat(rarity.get("rain")).isLessThan(rarity.get("volcano"));
    assertThat(rarity.get("zeppelin"))
        .as("in no passage counts as in one")
        .isEqualTo(rarity.get("volcano"));
  }

  @Test
  void whatIsRemovedIsNotFound() {
    long gone = newsroom.publish(NewsArticle.at("a").text("Volcano."));
    long stays = newsroom.publish(NewsArticle.at("b").text("Volcano."));
    newsroom.index.remove(List.of(gone));
    assertThat(newsroom.find("volcano")).containsExactly(stays);
    assertThat(newsroom.index.articles()).isOne();
    assertThat(newsroom.index.passages()).isOne();
  }

  @Test
  void clearingForgetsAllAndForGood() {
    newsroom.publish(NewsArticle.at("a").text("Volcano."));
    newsroom.index.clear();
    assertThat(newsroom.find("volcano")).isEmpty();
    assertThat(newsroom.index.lastChange()).isZero();
    newsroom.index.close();
    newsroom.index = LucenePassageIndex.open(newsroom.indexFolder());
    assertThat(newsroom.index.articles()).isZero();
  }

  @Test
  void whatWasCommittedIsFoundAfterReopening() {
    long id = newsroom.publish(NewsArticle.at("a").text("Volcano."));
    long change = newsroom.index.lastChange();
    newsroom.index.close();
    newsroom.index = LucenePassageIndex.open(newsroom.indexFolder());
    assertThat(newsroom.index.lastChange()).isEqualTo(change).isPositive();
    assertThat(newsroom.find("volcano")).containsExactly(id);
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThatThrownBy(() -> LucenePassageIndex.open(file))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void aSecondWriterIsRefusedAndSpoilsNothing() {
    long id = newsroom.publish(NewsArticle.at("a").text("Volcano."));
    assertThatThrownBy(() -> LucenePassageIndex.open(newsroom.indexFolder()))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("index");
    assertThat(newsroom.find("volcano")).containsExactly(id);
  }
}
