package dateline.app;

import dateline.search.IndexKeeper;
import dateline.search.PassageIndex;
import dateline.search.VectorKeeper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "index",
    description = "Rebuilds the passage index from the database.",
    mixinStandardHelpOptions = true)
@Dependent
final class IndexCommand implements Callable<Integer> {
  @Option(names = "--vectors", description = "Make every vector that is missing, and wait for it.")
  private boolean vectors;

  private final IndexKeeper keeper;
  private final PassageIndex index;
  private final VectorKeeper vectorKeeper;

  @Inject
  IndexCommand(IndexKeeper keeper, PassageIndex index, VectorKeeper vectorKeeper) {
    this.keeper = keeper;
    this.index = index;
    this.vectorKeeper = vectorKeeper;
  }

  @Override
  public Integer call() {
    if (vectors) {
      return makeVectors();
    }
    keeper.rebuild();
    System.out.println(
        "indexed " + index.articles() + " articles, " + index.passages() + " passages");
    return 0;
  }

  private int makeVectors() {
    keeper.catchUp();
    Progress progress = new Progress("articles have a vector");
    long all = vectorKeeper.todo() + vectorKeeper.done();
    while (vectorKeeper.step() > 0) {
      progress.on(vectorKeeper.done(), all);
    }
    progress.end();
    System.out.println("made " + vectorKeeper.done() + " vectors");
    return 0;
  }
}
