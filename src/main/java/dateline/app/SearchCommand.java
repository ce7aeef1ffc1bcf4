package dateline.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.briefing.Question;
import dateline.briefing.Retrieved;
import dateline.briefing.Retriever;
import dateline.briefing.Understanding;
import dateline.search.IndexKeeper;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "search",
    description = "Finds the articles that may answer questions, ten for each, best first.",
    mixinStandardHelpOptions = true)
@Dependent
final class SearchCommand implements Callable<Integer> {
  private static final int ARTICLES = 10;

  @Option(
      names = "--batch",
      required = true,
      paramLabel = "FILE",
      description = "Questions, one JSON object a line: {\"id\",\"question\",\"asked\"}.")
  private Path batch;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the results go.")
  private Optional<Path> out = Optional.empty();

  private final Instance<Retriever> retriever;
  private final Instance<Understanding> understanding;
  private final Instance<IndexKeeper> keeper;
  private final InstantSource clock;

  @Inject
  SearchCommand(
      Instance<Retriever> retriever,
      Instance<Understanding> understanding,
      Instance<IndexKeeper> keeper,
      InstantSource clock) {
    this.retriever = retriever;
    this.understanding = understanding;
    this.keeper = keeper;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    keeper.get().catchUp();
    return new QuestionBatch(clock).run(batch, out, this::search);
  }

  private ObjectNode search(QuestionBatch.Asked asked) {
    ObjectNode line = Batch.JSON.createObjectNode().put("id", asked.id());
    ArrayNode results = line.putArray("results");
    Question question = understanding.get().of(asked.words(), asked.at(), ZoneOffset.UTC);
    for (Retrieved found : retriever.get().retrieveWidely(question, ARTICLES)) {
      results
          .addObject()
          .put("url", found.article().url())
          .put("title", found.article().title())
          .put(
              "passage",
              found.passages().stream()
                  .findFirst()
                  .map(passage -> passage.span().of(found.article().text()))
                  .orElse(""))
          .put("published", found.article().published().toString())
          .put("score", found.score());
    }
    return line;
  }
}
