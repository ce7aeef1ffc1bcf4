package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a text counts as another outlet's copy, and when as a report of its own. */
class CopiesTest {
  private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");

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

  /** So many sentences of 15 words; the same seed makes the same ones. */
  private static String story(int seed, int sentences) {
    Random random = new Random(seed);
    return IntStream.range(0, sentences)
        .mapToObj(
            i ->
                IntStream.range(0, 15)
                    .mapToObj(j -> Integer.toString(random.nextInt(40_000) + 1_300, 36))
                    .map(word -> word.replaceAll("\\d", "e"))
                    .collect(Collectors.joining(" ", "S", ".")))
        .collect(Collectors.joining("\n\n"));
  }

  private Added add(String name, String outlet, String time, String text) {
    return articles
        .add(List.of(NewsArticle.at(name).outlet(outlet).published(time).text(text).article()))
        .get(0);
  }

  private Added wire() {
    return add("wire", "The Wire", "2024-03-01T08:00:00Z", story(1, 12));
  }

  private Added later(String text) {
    return add("later", "The Post", "2024-03-01T11:00:00Z", text);
  }

  @Test
  void theSameTextInAnotherOutletIsACopy() {
    long wire = wire().id();
    Added copy = later(story(1, 12));
    assertThat(copy).isEqualTo(new Added.CopyOf(copy.id(), wire));
  }

  @Test
  void aCopyOfACopyPointsAtTheOriginal() {
    long wire = wire().id();
    later(story(1, 12));
    Added third = add("third", "The Times", "2024-03-01T11:30:00Z", story(1, 11));
    assertThat(third).isEqualTo(new Added.CopyOf(third.id(), wire));
    assertThat(articles.families().relatives(third.id()))
        .extracting(Families.Relative::outlet)
        .containsExactly("The Wire", "The Post");
  }

  @Test
  void aCopyCutToItsFirstHalfIsACopy() {
    wire();
    assertThat(later(story(1, 6))).isInstanceOf(Added.CopyOf.class);
  }

  @Test
  void halfOfAWireUnderALongHeadOfItsOwnIsACopy() {
    wire();
    assertThat(later(story(2, 6) + "\n\n" + story(1, 6))).isInstanceOf(Added.CopyOf.class);
  }

  @Test
  void aReportThatTakesAThirdOfAWireAndAddsItsOwnBeforeAndAfterIsNone() {
    wire();
    String own = story(2, 6) + "\n\n" + story(1, 4) + "\n\n" + story(3, 6);
    assertThat(later(own)).isInstanceOf(Added.New.class);
  }

  @Test
  void aReportInOtherWordsIsNoCopy() {
    wire();
    assertThat(later(story(2, 12))).isInstanceOf(Added.New.class);
  }

  @Test
  void theSameFormWithOtherFiguresIsNoCopy() {
    String form =
        IntStream.range(0, 12)
            .mapToObj(
                i -> "The town of place" + (char) ('a' + i) + " counted %d cases on that day.")
            .collect(Collectors.joining(" "));
    add("monday", "The Wire", "2024-03-01T08:00:00Z", form.replace("%d", "14"));
    assertThat(later(form.replace("%d", "27"))).isInstanceOf(Added.New.class);
  }

  @Test
  void whatAnOutletCarriesForwardInItsOwnNextReportIsNoCopy() {
    wire();
    Added next =
        add("next", "The Wire", "2024-03-01T11:00:00Z", story(4, 5) + "\n\n" + story(1, 9));
    assertThat(next).isInstanceOf(Added.New.class);
  }
}
