package dateline.follow;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.JavaProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a real process, the hard way, in the middle of visiting feeds and reading pages. */
@Timeout(120)
class KilledRefreshTest {
  private static final int FEEDS = 120;
  private static final int WHOLE = 4;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {10, 60, 150})
  void noArticleIsLostAndNoneIsThereTwice(int asked) throws Exception {
    try (NewsSite web = new NewsSite()) {
      follow(web);
      killAfter(web, asked);
      try (Desk desk = new Desk(folder)) {
        desk.clock.pass(Duration.ofMinutes(11));
        desk.round();
        desk.clock.pass(Duration.ofMinutes(11));
        desk.round();

        assertThat(desk.articles.count()).isEqualTo(FEEDS * (WHOLE + 1L));
        assertThat(count(desk, "select count(*) from article_version")).isZero();
        assertThat(count(desk, "select count(*) from entry where article is null")).isZero();
        assertThat(count(desk, "select count(distinct article) from entry"))
            .isEqualTo(FEEDS * (WHOLE + 1L));
      }
    }
  }

  private static long count(Desk desk, String query) {
    return desk.database.read(handle -> handle.createQuery(query).mapTo(long.class).one());
  }

  private void follow(NewsSite web) {
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < FEEDS; i++) {
      String host = "post" + i + ".example";
      List<String> items = new ArrayList<>();
      for (int j = 0; j < WHOLE; j++) {
        items.add(item(web, host, "/" + j, NewsSite.story("w" + i + "x" + j, 10)));
      }
      items.add(item(web, host, "/page", "A few words about the matter, no more than that."));
      web.serve(
          host, "/rss", "application/rss+xml", NewsSite.feed(host, items.toArray(String[]::new)));
      String story = NewsSite.story("page" + i + "x", 12);
      web.serve(host, "/page", "text/html", NewsSite.page("Page of " + host, "2026-03-01", story));
      addresses.add(web.address(host, "/rss"));
    }
    try (Desk desk = new Desk(folder)) {
      desk.follow(addresses.toArray(String[]::new));
    }
  }

  private static String item(NewsSite web, String host, String path, String text) {
    String date = "Sun, 01 Mar 2026 07:00:00 GMT";
    return NewsSite.item(host + path, web.address(host, path), "On " + host + path, date, text);
  }

  private void killAfter(NewsSite web, int asked) throws Exception {
    Process process =
        JavaProcess.of(RefreshingProcess.class, 256, folder)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    try {
      web.awaitAsked(asked);
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("output"))).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
