package dateline.app;

import dateline.article.Articles;
import dateline.ingest.ImportSummary;
import dateline.ingest.Importer;
import dateline.search.BackgroundIndexing;
import dateline.search.IndexKeeper;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description =
        "Imports articles from files and folders: .jsonl, .txt as agency copy, .html, feeds as"
            + " .xml .rss .atom .rdf .json, .warc; each plain or .gz.",
    mixinStandardHelpOptions = true)
@Dependent
final class ImportCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
  private List<Path> paths;

  private final Instance<Articles> articles;
  private final Instance<IndexKeeper> keeper;
  private final Instance<SampleEdition> sample;
  private final InstantSource clock;

  @Inject
  ImportCommand(
      Instance<Articles> articles,
      Instance<IndexKeeper> keeper,
      Instance<SampleEdition> sample,
      InstantSource clock) {
    this.articles = articles;
    this.keeper = keeper;
    this.sample = sample;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Progress progress = new Progress("articles stored");
    ImportSummary summary;
    try (BackgroundIndexing indexing = new BackgroundIndexing(keeper.get())) {
      Importer importer =
          new Importer(
              articles.get(),
              clock,
              progress::remark,
              stored -> {
                progress.on(stored);
                indexing.more();
              });
      summary = importer.run(paths);
      progress.end();
    }
    sample.get().retire();
    System.out.println(summary);
    return summary.failed() == 0 ? 0 : 1;
  }
}
