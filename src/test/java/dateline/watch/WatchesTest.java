package dateline.watch;

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

class WatchesTest {
  private static final long MONA = 7;
  private static final Instant NOW = Instant.parse("2023-10-19T08:00:00Z");

  @TempDir Path folder;
  private Database database;
  private Articles articles;
  private Watches watches;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    articles = new Articles(database, () -> NOW);
    watches = new Watches(database, articles);
  }

  @AfterEach
  void close() {
    database.close();
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

  @Test
  void aGroupThatMovedKeepsItsWatchesEachOnce() {
    watch(-5, "earthquake");
    watch(-5, "velmora");
    watch(-1005, "velmora");
    database.inTransaction(
        handle -> {
          watches.moved(handle, -5, -1005);
          return true;
        });
    assertThat(watches.of(-5)).isEmpty();
    assertThat(watches.of(-1005))
        .extracting(Watch::words)
        .containsExactlyInAnyOrder("earthquake", "velmora");
  }

  @Test
  void aChatHasAtMostThirtyWatches() {
    for (int i = 0; i < Watches.MOST; i++) {
      watch(MONA, "word" + (char) ('a' + i % 26) + "x" + i);
    }
    Object added =
        watches.add(
            MONA,
            Optional.empty(),
            "en",
            "more",
            WatchQuery.parse("more words").fold(one -> one, trouble -> fail(trouble)));
    assertThat(added).isInstanceOf(Watches.Added.TooMany.class);
    assertThat(watches.of(MONA)).hasSize(Watches.MOST);
  }

  @Test
  void whatEveryTenthArticleHasIsTooWide() {
    for (int i = 0; i < 60; i++) {
      articles.add(
          List.of(
              NewsArticle.at("q" + i)
                  .title("Velmora")
                  .text("Velmora number " + i + " has a street of its own in the old town.")
                  .published(NOW)
                  .article()));
    }
    Object added =
        watches.add(
            MONA,
            Optional.empty(),
            "en",
            "velmora",
            WatchQuery.parse("velmora").fold(one -> one, trouble -> fail(trouble)));
    assertThat(added).isEqualTo(new Watches.Added.TooWide(100));
    assertThat(watches.of(MONA)).isEmpty();
  }

  @Test
  void onlyTheQueryOfItsLastWatchIsUnusedWhenDeleted() {
    Watch mine = watch(MONA, "earthquake");
    Watch theirs = watch(8, "earthquake");
    watches.delete(mine);
    assertThat(watches.unused()).isEmpty();
    watches.delete(theirs);
    assertThat(watches.unused()).containsExactly("\"earthquake\"");
    assertThat(watches.unused()).isEmpty();
  }
}
