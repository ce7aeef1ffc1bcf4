package dateline.bench;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.store.Database;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Articles come in while others are grouped and others told, each on a thread of its own with the
 * pauses of the application.
 */
final class AlertFlow implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration LOOK = Duration.ofMillis(2);

  private final Database database;
  private final Articles articles;
  private final ScheduledExecutorService grouping = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledExecutorService telling = Executors.newSingleThreadScheduledExecutor();
  private final Deque<Stored> untold = new ArrayDeque<>();
  private final List<Double> waits = new ArrayList<>();
  private int open;
  private volatile boolean broken;

  private record Stored(long lastChange, int count, long since) {}

  AlertFlow(Database database, Articles articles, Runnable group, Runnable tell) {
    this.database = database;
    this.articles = articles;
    repeat(grouping, group);
    repeat(telling, tell);
  }

  private void repeat(ScheduledExecutorService thread, Runnable work) {
    Runnable watched =
        () -> {
          try {
            work.run();
          } catch (RuntimeException e) {
            broken = true;
            throw e;
          }
        };
    thread.scheduleWithFixedDelay(watched, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** As fast as they are told; the seconds until all were. */
  double rush(List<Article> news, int atOnce, int mostUntold) {
    long started = System.nanoTime();
    for (int from = 0; from < news.size(); from += atOnce) {
      while (open > mostUntold - atOnce) {
        look();
      }
      store(news.subList(from, Math.min(news.size(), from + atOnce)), System.nanoTime());
    }
    while (open > 0) {
      look();
    }
    return (System.nanoTime() - started) / 1e9;
  }

  /** So many at each beat, whether they can be told or not; the seconds each article waited. */
  List<Double> steadily(List<Article> news, int atOnce, Duration beat) {
    waits.clear();
    long due = System.nanoTime();
    for (int from = 0; from < news.size(); from += atOnce) {
      while (System.nanoTime() < due) {
        look();
      }
      store(news.subList(from, Math.min(news.size(), from + atOnce)), due);
      due += beat.toNanos();
    }
    while (open > 0) {
      look();
    }
    return List.copyOf(waits);
  }

  private void store(List<Article> some, long since) {
    articles.add(some);
    untold.add(new Stored(articles.lastChange(), some.size(), since));
    open += some.size();
  }

  /** Notes what was told meanwhile. */
  private void look() {
    if (broken) {
      throw new IllegalStateException("Grouping or telling failed");
    }
    long told =
        database.read(
            handle ->
                handle.createQuery("select taken from watch_counter").mapTo(long.class).one());
    long now = System.nanoTime();
    while (!untold.isEmpty() && untold.peek().lastChange <= told) {
      Stored done = untold.remove();
      open -= done.count;
      for (int i = 0; i < done.count; i++) {
        waits.add((now - done.since) / 1e9);
      }
    }
    try {
      Thread.sleep(LOOK.toMillis());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    grouping.shutdown();
    telling.shutdown();
    try {
      grouping.awaitTermination(10, TimeUnit.SECONDS);
      telling.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
