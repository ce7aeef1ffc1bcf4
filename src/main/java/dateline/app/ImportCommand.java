package dateline.app;

import dateline.article.Articles;
import dateline.ingest.ImportSummary;
import dateline.ingest.Importer;
import dateline.search.IndexKeeper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description = "Imports articles from files and folders: .jsonl, .jsonl.gz, .txt.",
    mixinStandardHelpOptions = true)
@Dependent
final class ImportCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
  private List<Path> paths;

  private final Articles articles;
  private final IndexKeeper keeper;
  private final SampleEdition sample;
  private final InstantSource clock;

  @Inject
  ImportCommand(Articles articles, IndexKeeper keeper, SampleEdition sample, InstantSource clock) {
    this.articles = articles;
    this.keeper = keeper;
    this.sample = sample;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    Progress progress = new Progress("articles stored");
    IndexWhileStoring indexing = new IndexWhileStoring(keeper);
    ImportSummary summary;
    try {
      Importer importer =
          new Importer(
              articles,
              clock,
              progress::remark,
              stored -> {
                progress.on(stored);
                indexing.more();
              });
      summary = importer.run(paths);
    } finally {
      progress.end();
      indexing.finish();
    }
    sample.retire();
    System.out.println(summary);
    return summary.failed() == 0 ? 0 : 1;
  }

  /** The index takes in on one core what the other core stores. */
  private static final class IndexWhileStoring {
    private final IndexKeeper keeper;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private Future<?> round;

    IndexWhileStoring(IndexKeeper keeper) {
      this.keeper = keeper;
    }

    void more() {
      if (round == null || round.isDone()) {
        round = thread.submit(keeper::takeIn);
      }
    }

    void finish() throws InterruptedException, ExecutionException {
      try {
        thread.submit(keeper::catchUp).get();
      } finally {
        thread.shutdown();
      }
    }
  }
}
