package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.NewsArticle;
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

/** Finding by meaning: the vectors, who makes them, and the two rankings made one. */
class VectorsTest {
  @TempDir Path folder;
  private final WordHashes model = new WordHashes();
  private Newsroom newsroom;
  private VectorIndex vectors;
  private VectorKeeper keeper;
  private FusedPassageIndex fused;

  @BeforeEach
  void open() {
    newsroom = new Newsroom(folder);
    openVectors();
  }

  private void openVectors() {
    vectors = VectorIndex.open(folder.resolve("vectors"));
    keeper = new VectorKeeper(newsroom.articles, vectors, () -> model);
    fused = new FusedPassageIndex(newsroom.index, vectors, model);
  }

  @AfterEach
  void close() {
    vectors.close();
    newsroom.close();
  }

  private void makeAll() {
    while (keeper.step() > 0) {
      assertThat(keeper.done()).isPositive();
    }
  }

  private List<Long> find(String words) {
    return Newsroom.ids(fused.search(query(words)));
  }

  private static PassageQuery query(String words) {
    return PassageQuery.of(words, "en", Newsroom.NOW, 10);
  }

  @Test
  void anArticleWithoutAVectorIsFoundByItsWords() {
    long id = newsroom.publish(NewsArticle.at("a").text("An earthquake struck."));
    assertThat(find("earthquake")).containsExactly(id);
    assertThat(find("quake")).isEmpty();
  }

  @Test
  void anArticleWithAVectorIsFoundByItsMeaning() {
    long id = newsroom.publish(NewsArticle.at("a").text("An earthquake struck."));
    makeAll();
    assertThat(find("quake")).containsExactly(id);
    assertThat(fused.search(query("quake")).hits().get(0).passages())
        .as("its first passage stands for it")
        .containsExactly(new Hit.PassageHit(1, 0));
  }

  @Test
  void whatBothRankingsFindComesFirst() {
    for (int i = 0; i < 5; i++) {
      newsroom.publish(NewsArticle.at("other" + i).text("Talks on fish went on."));
    }
    long both = newsroom.publish(NewsArticle.at("a").text("An earthquake struck Japan."));
    makeAll();
    assertThat(find("earthquake Japan").get(0)).isEqualTo(both);
  }

  @Test
  void noMoreArticlesThanAskedForAreFound() {
    for (int i = 0; i < 9; i++) {
      newsroom.publish(NewsArticle.at("a" + i).text("An earthquake struck."));
    }
    makeAll();
    assertThat(fused.search(PassageQuery.of("quake", "en", Newsroom.NOW, 4)).hits()).hasSize(4);
  }

  @Test
  void theNewestArticlesGetTheirVectorsFirst() {
    for (int day = 10; day < 20; day++) {
      for (int i = 0; i < 7; i++) {
        newsroom.store(
            NewsArticle.at(day + "/" + i).title("Day " + day).published("2023-10-" + day));
      }
    }
    keeper.step();
    assertThat(model.embedded).hasSizeBetween(1, 69).startsWith("Day 19").doesNotContain("Day 10");
    makeAll();
    assertThat(model.embedded)
        .hasSize(70)
        .isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  @Test
  void whatIsDoneAndWhatIsToDoAddUp() {
    for (int i = 0; i < 40; i++) {
      newsroom.store(NewsArticle.at("a" + i));
    }
    newsroom.store(NewsArticle.at("ar").language("ar"));
    assertThat(keeper.todo()).isEqualTo(40);
    int made = keeper.step();
    assertThat(keeper.done()).isEqualTo(made).isPositive();
    assertThat(keeper.todo()).isEqualTo(40 - made);
    makeAll();
    assertThat(keeper.todo()).isZero();
    assertThat(keeper.step()).isZero();
  }

  @Test
  void articlesThatComeLaterGetTheirVectorsToo() {
    newsroom.store(NewsArticle.at("a").published("2023-10-19"));
    makeAll();
    newsroom.publish(NewsArticle.at("older").text("An earthquake.").published("2023-10-01"));
    makeAll();
    assertThat(keeper.done()).isEqualTo(2);
  }

  @Test
  void aRevisedArticleGetsANewVectorInPlaceOfTheOld() {
    long id = newsroom.publish(NewsArticle.at("a").text("An earthquake struck."));
    makeAll();
    newsroom.publish(NewsArticle.at("a").text("A flood came."));
    makeAll();
    assertThat(keeper.done()).isOne();
    assertThat(model.embedded).hasSize(2);
    assertThat(fused.byMeaning(query("flood"))).containsExactly(id);
  }

  @Test
  void vectorsSurviveReopeningAndAreNotMadeTwice() {
    newsroom.publish(NewsArticle.at("a").text("An earthquake struck."));
    makeAll();
    vectors.close();
    openVectors();
    assertThat(keeper.done()).isOne();
    assertThat(keeper.step()).isZero();
    assertThat(find("quake")).hasSize(1);
  }

  @Test
  void aRemovedArticleIsNotFoundByItsMeaning() {
    long id = newsroom.publish(NewsArticle.at("a").text("An earthquake struck."));
    makeAll();
    fused.remove(List.of(id));
    assertThat(find("quake")).isEmpty();
    assertThat(keeper.done()).isZero();
  }

  @Test
  void vectorsOfArticlesThatHaveGoneAreSweptAway() {
    long gone = newsroom.publish(NewsArticle.at("a").text("An earthquake struck."));
    long stays = newsroom.publish(NewsArticle.at("b").text("A tremor."));
    makeAll();
    newsroom.articles.remove(List.of(gone));
    makeAll();
    assertThat(vectors.count()).isOne();
    assertThat(fused.byMeaning(query("quake"))).containsExactly(stays);
  }

  @Test
  void clearingForgetsTheVectors() {
    newsroom.publish(NewsArticle.at("a").text("An earthquake struck."));
    makeAll();
    fused.clear();
    assertThat(find("quake earthquake")).isEmpty();
  }

  @Test
  void nothingPublishedAfterTheAskingTimeIsFoundByItsMeaning() {
    newsroom.publish(NewsArticle.at("a").text("An earthquake.").published(Newsroom.NOW));
    makeAll();
    PassageQuery before = PassageQuery.of("quake", "en", Newsroom.NOW.minusMillis(1), 10);
    assertThat(fused.search(before).hits()).isEmpty();
    assertThat(find("quake")).hasSize(1);
  }

  @Test
  void fromAndOutletsNarrowTheSearchByMeaning() {
    newsroom.store(NewsArticle.at("a").text("Quake.").outlet("AP").published("2023-10-01"));
    newsroom.store(NewsArticle.at("b").text("Quake.").outlet("BBC").published("2023-10-10"));
    long wanted =
        newsroom.publish(NewsArticle.at("c").text("Quake.").outlet("AP").published("2023-10-10"));
    makeAll();
    PassageQuery narrow =
        new PassageQuery(
            "tremor",
            "en",
            Newsroom.NOW,
            new Scope(
                Optional.of(Instant.parse("2023-10-05T00:00:00Z")),
                Optional.empty(),
                Set.of("AP"),
                Set.of()),
            10);
    assertThat(Newsroom.ids(fused.search(narrow))).containsExactly(wanted);
  }

  @Test
  void aQuestionWithoutWordsFailsNothing() {
    newsroom.publish(NewsArticle.at("a").text("An earthquake struck."));
    makeAll();
    assertThat(find("")).isEmpty();
    assertThat(find(" \n")).isEmpty();
    assertThat(find("😀")).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void anArticleWithoutASentenceGetsAVectorOfItsTitle() {
    newsroom.publish(NewsArticle.at("a").title("Earthquake").text(""));
    makeAll();
    assertThat(find("quake")).hasSize(1);
  }

  @Test
  void damagedVectorsAreNamedWithWhatToDo() throws Exception {
    newsroom.publish(NewsArticle.at("a"));
    makeAll();
    vectors.close();
    try (var files = Files.list(folder.resolve("vectors"))) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[10]);
      }
    }
    assertThatThrownBy(() -> VectorIndex.open(folder.resolve("vectors")))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining(folder.resolve("vectors").toString())
        .hasMessageContaining("Delete that folder");
    try (var files = Files.list(folder.resolve("vectors"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    openVectors();
    makeAll();
    assertThat(keeper.done()).isOne();
  }
}
