package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.search.Hit;
import dateline.search.IndexKeeper;
import dateline.search.LucenePassageIndex;
import dateline.search.PassageQuery;
import dateline.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleEditionTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

  @TempDir Path folder;

  private static long lines() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SampleEditionTest.class.getResourceAsStream("/sample/edition.jsonl"),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).count();
    }
  }

  @Test
  void everyArticleIsStoredMarkedAndFoundByItsTitle() throws IOException {
    try (Database database = Database.open(folder);
        LucenePassageIndex index = LucenePassageIndex.open(folder.resolve("index"))) {
      Articles articles = new Articles(database, () -> NOW);
      assertThat(Importer.sampleEdition(articles, () -> NOW))
          .isEqualTo(new ImportSummary(lines(), 0, 0, 0, 0));
      assertThat(articles.samples()).hasSize((int) articles.count());
      new IndexKeeper(articles, index).catchUp();
      for (Articles.Change change : articles.changesAfter(0, 1_000)) {
        Article article = change.article();
        assertThat(article.sample()).isTrue();
        assertThat(
                index.search(PassageQuery.of(article.title(), article.language(), NOW, 3)).hits())
            .as(article.title())
            .extracting(Hit::article)
            .contains(article.id());
      }
    }
  }

  @Test
  void loadingItTwiceAddsNothing() throws IOException {
    try (Database database = Database.open(folder)) {
      Articles articles = new Articles(database, () -> NOW);
      Importer.sampleEdition(articles, () -> NOW);
      assertThat(Importer.sampleEdition(articles, () -> NOW))
          .isEqualTo(new ImportSummary(0, lines(), 0, 0, 0));
    }
  }
}
