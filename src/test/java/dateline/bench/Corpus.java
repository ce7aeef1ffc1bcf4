package dateline.bench;

import dateline.article.Articles;
import dateline.ingest.Importer;
import dateline.search.BackgroundIndexing;
import dateline.search.IndexKeeper;
import dateline.search.LucenePassageIndex;
import dateline.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A database and an index in {@code target/bench}, filled with the real articles. */
final class Corpus implements AutoCloseable {
  static final Path FOLDER = Path.of("target", "bench", "data");

  final Database database;
  final Articles articles;
  final LucenePassageIndex index;
  final IndexKeeper keeper;

  private Corpus(Path folder) {
    database = Database.open(folder);
    articles = new Articles(database, InstantSource.system());
    index = LucenePassageIndex.open(folder.resolve("index"));
    keeper = new IndexKeeper(articles, index);
  }

  /** An empty one. */
  static Corpus empty() throws IOException {
    return empty(FOLDER);
  }

  static Corpus empty(Path folder) throws IOException {
    Files.createDirectories(emptied(folder).resolve("index"));
    return new Corpus(folder);
  }

  /** The folder, with nothing in it. */
  static Path emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  /** One that is there already. */
  static Corpus open(Path folder) {
    return new Corpus(folder);
  }

  /** The real articles, imported now where they are not there from an earlier run. */
  static Corpus filled() throws IOException {
    Files.createDirectories(FOLDER.resolve("index"));
    Corpus corpus = new Corpus(FOLDER);
    if (corpus.articles.count() == 0) {
      corpus.importAll();
    }
    corpus.keeper.catchUp();
    return corpus;
  }

  /** Returns when every article can be found. */
  void importAll() {
    try (BackgroundIndexing indexing = new BackgroundIndexing(keeper)) {
      new Importer(articles, InstantSource.system(), remark -> {}, stored -> indexing.more())
          .run(List.of(NewsQuestions.articles()));
    }
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }
}
