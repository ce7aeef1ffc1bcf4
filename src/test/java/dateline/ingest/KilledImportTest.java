package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.JavaProcess;
import dateline.article.Articles;
import dateline.search.IndexKeeper;
import dateline.search.LucenePassageIndex;
import dateline.search.PassageQuery;
import dateline.store.DataFolder;
import dateline.store.Database;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a real process, the hard way, in the middle of an import. */
@Timeout(120)
class KilledImportTest {
  private static final int ARTICLES = 8_000;
  private static final InstantSource CLOCK = () -> Instant.parse("2023-10-20T08:00:00Z");

  @TempDir Path folder;
  private Path data;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    data = folder.resolve("data");
    file = folder.resolve("articles.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < ARTICLES; i++) {
        out.write(
            String.format(
                "{\"url\":\"https://news.example/%d\",\"title\":\"Ferry number%d\",\"text\":"
                    + "\"%s\",\"published\":\"2023-10-19\"}\n",
                i, i, "Number" + i + " sank. " + "Nobody was hurt. ".repeat(20)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {100, 5_600})
  void whatWasToldAsStoredIsThereAndTheRestCanBeImportedAgain(long enough) throws Exception {
    long told = importUntilKilled(enough);
    try (DataFolder held = DataFolder.open(data);
        Database database = Database.open(held.path());
        LucenePassageIndex index = LucenePassageIndex.open(held.path().resolve("index"))) {
      Articles articles = new Articles(database, CLOCK);
      assertThat(integrity(database)).isEqualTo("ok");
      long stored = articles.count();
      assertThat(stored).isGreaterThanOrEqualTo(told).isLessThan(ARTICLES);
      IndexKeeper keeper = new IndexKeeper(articles, index);
      keeper.catchUp();
      assertThat(index.articles()).isEqualTo(stored);
      assertThat(find(index, "number" + (told - 1))).hasSize(1);

      ImportSummary summary =
          new Importer(articles, CLOCK, remark -> assertThat(remark).isEmpty(), count -> {})
              .run(List.of(file));
      assertThat(summary).isEqualTo(new ImportSummary(ARTICLES - stored, stored, 0, 0, 0));
      keeper.catchUp();
      assertThat(articles.count()).isEqualTo(ARTICLES);
      assertThat(index.articles()).isEqualTo(ARTICLES);
      assertThat(find(index, "number" + (ARTICLES - 1))).hasSize(1);
    }
  }

  /** Returns how many articles the process told as stored before it was killed. */
  private long importUntilKilled(long enough) throws Exception {
    Process process =
        JavaProcess.of(ImportingProcess.class, 256, data, file)
            .redirectError(folder.resolve("errors").toFile())
            .start();
    long told = 0;
    try (BufferedReader output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      Optional<String> line = Optional.ofNullable(output.readLine());
      while (line.isPresent() && told < enough) {
        assertThat(line.get()).startsWith("stored ");
        told = Long.parseLong(line.get().substring("stored ".length()));
        line = told < enough ? Optional.ofNullable(output.readLine()) : line;
      }
      assertThat(told).as(Files.readString(folder.resolve("errors"))).isEqualTo(enough);
      process.destroyForcibly().waitFor();
    } finally {
      process.destroyForcibly();
    }
    return told;
  }

  private static String integrity(Database database) {
    return database.read(
        handle -> handle.createQuery("pragma integrity_check").mapTo(String.class).one());
  }

  private static List<?> find(LucenePassageIndex index, String words) {
    return index.search(PassageQuery.of(words, "en", CLOCK.instant(), 10)).hits();
  }
}
