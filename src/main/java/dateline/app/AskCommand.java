package dateline.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.briefing.Answer;
import dateline.briefing.Briefing;
import dateline.briefing.Citation;
import dateline.briefing.Claim;
import dateline.briefing.Dropped;
import dateline.briefing.Question;
import dateline.briefing.Understanding;
import dateline.briefing.WrittenBy;
import dateline.chat.CitationLinks;
import dateline.chat.Replies;
import dateline.chat.Words;
import dateline.search.IndexKeeper;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "ask",
    description = "Answers a question, or a file of them.",
    mixinStandardHelpOptions = true)
@Dependent
final class AskCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "QUESTION", description = "In quotation marks.")
  private Optional<String> words = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "DATE",
      description = "A date or an instant: nothing published later is used.")
  private String at = "";

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "Questions, one JSON object a line: {\"id\",\"question\",\"asked\"}.")
  private Optional<Path> batch = Optional.empty();

  @Option(names = "--out", paramLabel = "FILE", description = "Where the results of a batch go.")
  private Optional<Path> out = Optional.empty();

  private final Instance<Briefing> briefing;
  private final Instance<Understanding> understanding;
  private final Instance<SampleEdition> sample;
  private final Instance<IndexKeeper> keeper;
  private final InstantSource clock;

  @Inject
  AskCommand(
      Instance<Briefing> briefing,
      Instance<Understanding> understanding,
      Instance<SampleEdition> sample,
      Instance<IndexKeeper> keeper,
      InstantSource clock) {
    this.briefing = briefing;
    this.understanding = understanding;
    this.sample = sample;
    this.keeper = keeper;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (words.isPresent() == batch.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "Give one question, or a file of questions with --batch.");
    }
    sample.get().loadWhereEmpty();
    keeper.get().catchUp();
    QuestionBatch lines = new QuestionBatch(clock);
    return batch.isPresent() ? lines.run(batch.get(), out, this::line) : one(lines);
  }

  private int one(QuestionBatch lines) {
    Instant asked =
        lines
            .at(at)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--at wants a date such as 2023-10-19, or an instant such as"
                            + " 2023-10-19T14:00:00Z."));
    Question question = question(words.orElseThrow(), asked);
    Answer answer = briefing.get().answer(question);
    System.out.println(text(question, answer));
    addresses(answer).forEach(System.out::println);
    return 0;
  }

  private Question question(String words, Instant asked) {
    return understanding.get().of(words, asked, ZoneOffset.UTC);
  }

  private static String text(Question question, Answer answer) {
    return new Replies(CitationLinks.toOriginals())
        .answer(answer, question, Words.forReader(question.words(), Optional.empty()))
        .plain();
  }

  /** A terminal shows no links, so the addresses follow, numbered as in the text. */
  private static List<String> addresses(Answer answer) {
    List<String> urls =
        answer
            .fold(Answer.Briefed::claims, one -> List.<Claim>of(), one -> List.<Claim>of())
            .stream()
            .flatMap(claim -> claim.citations().stream())
            .map(citation -> citation.article().url())
            .distinct()
            .toList();
    return IntStream.range(0, urls.size())
        .mapToObj(i -> (i == 0 ? "\n" : "") + "[" + (i + 1) + "] " + urls.get(i))
        .toList();
  }

  private ObjectNode line(QuestionBatch.Asked asked) {
    Question question = question(asked.words(), asked.at());
    long started = System.nanoTime();
    Answer answer = briefing.get().answer(question);
    long millis = (System.nanoTime() - started) / 1_000_000;
    ObjectNode line = Batch.JSON.createObjectNode();
    line.put("id", asked.id()).put("outcome", outcome(answer)).put("text", text(question, answer));
    ArrayNode claims = line.putArray("claims");
    answer
        .fold(Answer.Briefed::claims, one -> List.<Claim>of(), one -> List.<Claim>of())
        .forEach(claim -> write(claim, claims.addObject()));
    ArrayNode dropped = line.putArray("dropped");
    answer
        .fold(Answer.Briefed::dropped, one -> List.<Dropped>of(), Answer.NothingSupported::dropped)
        .forEach(one -> dropped.addObject().put("text", one.text()).put("why", one.why()));
    return line.put("writer", writer(answer)).put("millis", millis);
  }

  private static String outcome(Answer answer) {
    return answer.fold(one -> "briefed", one -> "nothing-found", one -> "nothing-supported");
  }

  private static String writer(Answer answer) {
    boolean model = answer instanceof Answer.Briefed briefed && briefed.writer() == WrittenBy.MODEL;
    return model ? "model" : "extractive";
  }

  private static void write(Claim claim, ObjectNode object) {
    object.put("text", claim.text());
    claim.original().ifPresent(original -> object.put("original", original));
    ArrayNode sources = object.putArray("sources");
    for (Citation citation : claim.citations()) {
      sources
          .addObject()
          .put("url", citation.article().url())
          .put("passage", citation.passageText())
          .put("outlet", citation.article().outlet())
          .put("published", citation.article().published().toString());
    }
  }
}
