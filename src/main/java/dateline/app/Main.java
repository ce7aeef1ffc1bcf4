package dateline.app;

import dateline.search.Terms;
import dateline.text.Sentences;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** The way in: runs the bot, or one command of the workbench. */
@QuarkusMain
public final class Main implements QuarkusApplication {
  @Inject Instance<Object> beans;

  public static void main(String... arguments) {
    List<String> troubles = SettingsCheck.troubles();
    if (!troubles.isEmpty()) {
      troubles.forEach(System.err::println);
      System.exit(2);
    }
    if (arguments.length > 0 && !arguments[0].equals("serve")) {
      workbench();
    }
    warmUp();
    Quarkus.run(Main.class, (exit, failure) -> leave(exit, failure), arguments);
  }

  /** A command serves no pages, and says on standard error only what its reader must know. */
  private static void workbench() {
    System.setProperty("quarkus.http.host-enabled", "false");
    System.setProperty("quarkus.log.level", "WARN");
  }

  /** Loads on the second core what the first question needs, while the first core starts up. */
  private static void warmUp() {
    Thread thread =
        new Thread(
            () -> {
              Sentences.in("Who said so? The mayor did.", "en");
              Terms.ofQuestion("Who said so?", "en");
            },
            "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private static void leave(int exit, Throwable failure) {
    if (failure != null) {
      System.err.println(Troubles.inWords(failure));
    }
    System.exit(failure == null ? exit : 1);
  }

  @Override
  public int run(String... arguments) {
    IFactory factory =
        new IFactory() {
          @Override
          public <T> T create(Class<T> type) throws Exception {
            Instance<T> bean = beans.select(type);
            return bean.isResolvable() ? bean.get() : CommandLine.defaultFactory().create(type);
          }
        };
    return new CommandLine(Dateline.class, factory)
        .setExecutionExceptionHandler(Main::explain)
        .execute(arguments);
  }

  private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
    line.getErr().println(Troubles.inWords(failure));
    return 1;
  }
}
