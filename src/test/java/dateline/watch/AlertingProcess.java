package dateline.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A process of its own that takes articles in, groups and tells them on threads of their own, as
 * the bot does, and asks at each step whether it may go on; until it is killed or all is told.
 */
final class AlertingProcess {
  static final List<String> TOWNS =
      List.of("Velmora", "Kestrin", "Ostrabad", "Brindle", "Tamsin", "Quillon", "Zarnow", "Hedby");

  private static final List<String> PEOPLE = List.of("Ilona Brask", "Marek Dohl", "Sanna Weil");
  private static final int ARTICLES = 60;
  private static final int GROUPED_AT_ONCE = 3;

  /** So that there is something left for the next process to tell. */
  private static final int MOST_AHEAD = 5;

  private AlertingProcess() {}

  public static void main(String... arguments) throws Exception {
    UnaryOperator<Post> telling =
        post ->
            alerts -> {
              say("telling");
              post.put(alerts);
              say("told");
            };
    try (AlertDesk desk = new AlertDesk(Path.of(arguments[0]), telling)) {
      work(desk, AlertingProcess::say);
    }
  }

  /** Goes on when a line comes back. */
  private static synchronized void say(String step) {
    System.out.println(step);
    try {
      System.in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Goes on where a process before it ended. */
  static void work(AlertDesk desk, Consumer<String> said)
      throws InterruptedException, ExecutionException {
    ExecutorService grouping = Executors.newSingleThreadExecutor();
    ExecutorService telling = Executors.newSingleThreadExecutor();
    try {
      for (int i = (int) desk.articles.count(); i < ARTICLES; i++) {
        publish(desk, i);
        said.accept("stored");
        Future<?> grouped = grouping.submit(() -> group(desk, said));
        Future<?> told = telling.submit(desk.round::run);
        if (i % MOST_AHEAD == 0) {
          grouped.get();
          told.get();
        }
      }
      grouping.submit(() -> group(desk, said)).get();
      telling.submit(desk.round::run).get();
    } finally {
      grouping.shutdown();
      telling.shutdown();
    }
  }

  private static void group(AlertDesk desk, Consumer<String> said) {
    while (desk.stories.catchUp(GROUPED_AT_ONCE) == GROUPED_AT_ONCE) {
      said.accept("grouped");
    }
  }

  /** The next article tells of a town what none told before. */
  private static void publish(AlertDesk desk, int number) {
    String town = TOWNS.get(number % TOWNS.size());
    String mayor = PEOPLE.get(number % PEOPLE.size());
    desk.publish(
        "article-" + number,
        town + " earthquake: report " + number,
        """
        A strong earthquake shook the town of %1$s on Monday. Hospitals in %1$s counted %2$d \
        injured after the tremor. The mayor of %1$s, %3$s, said that %4$d houses by the river \
        could not be saved after the earthquake.
        """
            .formatted(town, 200 + number, mayor, 1_000 + 7 * number));
  }
}
