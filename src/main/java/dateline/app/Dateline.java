package dateline.app;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line as a whole; without a command it runs the bot. */
@Command(
    name = "dateline",
    description = "Answers questions from the news you follow, every sentence with its source.",
    mixinStandardHelpOptions = true,
    version = "Dateline 0.1",
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      FeedsCommand.class,
      IndexCommand.class,
      SearchCommand.class,
      AskCommand.class,
      CheckCommand.class,
      DigestCommand.class,
      CleanCommand.class,
      ExtractCommand.class,
      FeedCommand.class,
      WhenCommand.class,
      GroupCommand.class
    })
final class Dateline implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine serve = spec.subcommands().get("serve");
    return ((ServeCommand) serve.getCommand()).call();
  }
}
