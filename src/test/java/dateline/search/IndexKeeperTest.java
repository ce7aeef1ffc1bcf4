package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.NewsArticle;
import dateline.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexKeeperTest {
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

  private static NewsArticle[] many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> NewsArticle.at("a" + i).text("Volcano number" + i + "."))
        .toArray(NewsArticle[]::new);
  }

  @Test
  void catchingUpTakesInEverythingForGood() {
    newsroom.publish(many(450));
    assertThat(newsroom.index.articles()).isEqualTo(450);
    assertThat(newsroom.index.lastChange()).isEqualTo(newsroom.articles.lastChange());
    newsroom.crash();
    assertThat(newsroom.index.articles()).isEqualTo(450);
  }

  @Test
  void whatWasNotCommittedIsTakenInAgainAfterACrash() {
    newsroom.publish(NewsArticle.at("before").text("Volcano."));
    long id = newsroom.store(NewsArticle.at("late").text("Zeppelin."));
    newsroom.store(NewsArticle.at("before").text("Avalanche."));
    newsroom.keeper.takeIn();
    newsroom.index.show();
    assertThat(newsroom.find("zeppelin")).containsExactly(id);
    newsroom.crash();
    assertThat(newsroom.find("zeppelin")).as("lost with the process").isEmpty();
    assertThat(newsroom.find("volcano")).isNotEmpty();
    newsroom.keeper.catchUp();
    assertThat(newsroom.find("zeppelin")).containsExactly(id);
    assertThat(newsroom.find("volcano")).isEmpty();
    assertThat(newsroom.index.articles()).isEqualTo(2);
  }

  @Test
  void aCrashBeforeTheFirstCommitLosesNothing() {
    newsroom.store(many(3));
    newsroom.keeper.takeIn();
    newsroom.crash();
    newsroom.keeper.catchUp();
    assertThat(newsroom.index.articles()).isEqualTo(3);
  }

  @Test
  void whereNothingChangedNothingIsWritten() throws Exception {
    newsroom.publish(many(3));
    List<String> before = files();
    newsroom.keeper.catchUp();
    assertThat(files()).isEqualTo(before);
  }

  private List<String> files() throws Exception {
    try (var files = Files.list(newsroom.indexFolder())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void rebuildingGivesTheSameAndForgetsWhatTheDatabaseForgot() {
    newsroom.publish(many(5));
    newsroom.articles.remove(List.of(2L));
    newsroom.keeper.rebuild();
    assertThat(newsroom.index.articles()).isEqualTo(4);
    assertThat(newsroom.find("volcano")).doesNotContain(2L).hasSize(4);
  }

  @Test
  void anIndexThatIsAheadOfTheDatabaseIsBuiltAnew() throws Exception {
    newsroom.publish(many(30));
    newsroom.close();
    for (String file : List.of("dateline.db", "dateline.db-wal", "dateline.db-shm")) {
      Files.deleteIfExists(folder.resolve(file));
    }
    newsroom = new Newsroom(folder);
    long id = newsroom.publish(NewsArticle.at("new").text("Zeppelin."));
    assertThat(newsroom.find("zeppelin")).containsExactly(id);
    assertThat(newsroom.find("volcano")).isEmpty();
  }

  @Test
  void anOlderDatabasePutBackIsIndexedAsItIs() throws Exception {
    newsroom.publish(many(3));
    newsroom.close();
    Path copy = Files.copy(folder.resolve("dateline.db"), folder.resolve("copy"));
    newsroom = new Newsroom(folder);
    newsroom.publish(NewsArticle.at("lost").text("Zeppelin."));
    newsroom.close();
    Files.delete(folder.resolve("dateline.db"));
    Files.move(copy, folder.resolve("dateline.db"));
    newsroom = new Newsroom(folder);
    newsroom.keeper.catchUp();
    assertThat(newsroom.find("zeppelin")).isEmpty();
    assertThat(newsroom.index.articles()).isEqualTo(3);
  }

  @Test
  void articlesStoredWhileIndexingRunsBesideAreAllFoundWhenItEnds() {
    try (BackgroundIndexing indexing = new BackgroundIndexing(newsroom.keeper)) {
      for (int batch = 0; batch < 10; batch++) {
        for (int i = 0; i < 20; i++) {
          newsroom.store(NewsArticle.at(batch + "/" + i).text("Volcano."));
        }
        indexing.more();
      }
    }
    assertThat(newsroom.index.articles()).isEqualTo(200);
    newsroom.crash();
    assertThat(newsroom.index.articles()).as("for good").isEqualTo(200);
  }

  @Test
  void aFailureBesideIsToldWhenItEnds() {
    Database database = newsroom.database;
    BackgroundIndexing indexing = new BackgroundIndexing(newsroom.keeper);
    newsroom.store(many(1));
    database.inTransaction(handle -> handle.execute("alter table article rename to elsewhere"));
    org.assertj.core.api.Assertions.assertThatThrownBy(indexing::close)
        .isInstanceOf(RuntimeException.class)
        .hasMessageContaining("no such table");
  }
}
