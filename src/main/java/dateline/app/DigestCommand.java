package dateline.app;

import dateline.article.Articles;
import dateline.briefing.Citation;
import dateline.chat.CitationLinks;
import dateline.chat.EditionMessage;
import dateline.chat.OrderWords;
import dateline.chat.Words;
import dateline.digest.Complaint;
import dateline.digest.DigestRound;
import dateline.digest.Order;
import dateline.digest.OrderParser;
import dateline.digest.Parsed;
import dateline.digest.Written;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "digest",
    description = "Shows the edition an order would bring, as its reader would see it.",
    mixinStandardHelpOptions = true)
@Dependent
final class DigestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--preview",
      required = true,
      paramLabel = "ORDER",
      description = "As after /subscribe: \"climate, energy -football daily 7:30\".")
  private String line = "";

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "When it is delivered: the news of the day before that moment.")
  private String at = "";

  private final Instance<DigestRound> round;
  private final Instance<Articles> articles;
  private final InstantSource clock;

  @Inject
  DigestCommand(Instance<DigestRound> round, Instance<Articles> articles, InstantSource clock) {
    this.round = round;
    this.articles = articles;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Instant moment =
        new QuestionBatch(clock)
            .at(at)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--at wants a date such as 2023-10-19, or an instant such as"
                            + " 2023-10-19T14:00:00Z."));
    List<String> outlets =
        articles.get().outlets().stream().map(Articles.OutletCount::outlet).toList();
    return new OrderParser(outlets).parse(line).fold(draft -> show(draft, moment), this::refuse);
  }

  private Integer refuse(Complaint complaint) {
    throw new ParameterException(spec.commandLine(), OrderWords.complaint(complaint, words()));
  }

  private Words words() {
    return Words.forReader(line, Optional.empty());
  }

  private Integer show(Parsed.Draft draft, Instant moment) {
    if (draft.interest().isOpen()) {
      throw new ParameterException(
          spec.commandLine(), "Name a topic or an outlet: \"climate, energy -football\".");
    }
    int stories = draft.length().orElse(Order.Manner.USUAL.stories());
    Written edition = round.get().preview(draft.interest(), stories, moment);
    System.out.println(
        new EditionMessage(CitationLinks.toOriginals())
            .text(OrderWords.interest(draft.interest(), words()), edition, words())
            .plain());
    addresses(edition).forEach(System.out::println);
    return 0;
  }

  /** A terminal shows no links, so the addresses follow. */
  private static List<String> addresses(Written edition) {
    return edition.stories().stream()
        .flatMap(story -> story.claims().stream())
        .flatMap(claim -> claim.citations().stream())
        .map(Citation::article)
        .map(article -> article.outlet() + ": " + article.url())
        .distinct()
        .toList();
  }
}
