package dateline.app;

import dateline.search.IndexKeeper;
import dateline.search.PassageIndex;
import dateline.search.VectorKeeper;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
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

  private final Instance<IndexKeeper> keeper;
  private final Instance<PassageIndex> index;
  private final Instance<VectorKeeper> vectorKeeper;

  @Inject
  IndexCommand(
      Instance<IndexKeeper> keeper,
      Instance<PassageIndex> index,
      Instance<VectorKeeper> vectorKeeper) {
    this.keeper = keeper;
    this.index = index;
    this.vectorKeeper = vectorKeeper;
  }

  @Override
  public Integer call() {
    if (vectors) {
      return makeVectors();
    }
    keeper.get().rebuild();
    System.out.println(
        "indexed " + index.get().articles() + " articles, " + index.get().passages() + " passages");
    return 0;
  }

  private int makeVectors() {
    keeper.get().catchUp();
    VectorKeeper vectorsKept = vectorKeeper.get();
    Progress progress = new Progress("articles have a vector");
    long all = vectorsKept.todo() + vectorsKept.done();
    while (vectorsKept.step() > 0) {
      progress.on(vectorsKept.done(), all);
    }
    progress.end();
    System.out.println("made " + vectorsKept.done() + " vectors");
    return 0;
  }
}
