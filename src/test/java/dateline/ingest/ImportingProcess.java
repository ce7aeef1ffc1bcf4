package dateline.ingest;

import dateline.article.Articles;
import dateline.search.BackgroundIndexing;
import dateline.search.IndexKeeper;
import dateline.search.LucenePassageIndex;
import dateline.store.DataFolder;
import dateline.store.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** A process of its own that imports a file as the program does and says how far it has come. */
final class ImportingProcess {
  private ImportingProcess() {}

  public static void main(String... arguments) {
    Path folder = Path.of(arguments[0]);
    InstantSource clock = InstantSource.system();
    try (DataFolder held = DataFolder.open(folder);
        Database database = Database.open(held.path());
        LucenePassageIndex index = LucenePassageIndex.open(held.path().resolve("index"))) {
      Articles articles = new Articles(database, clock);
      try (BackgroundIndexing indexing = new BackgroundIndexing(new IndexKeeper(articles, index))) {
        Importer importer =
            new Importer(
                articles,
                clock,
                System.out::println,
                stored -> {
                  indexing.more();
                  System.out.println("stored " + stored);
                  System.out.flush();
                });
        importer.run(List.of(Path.of(arguments[1])));
      }
      System.out.println("done");
    }
  }
}
