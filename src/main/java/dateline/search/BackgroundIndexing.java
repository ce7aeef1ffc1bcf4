package dateline.search;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Takes articles into the index on one thread while another stores more of them. */
public final class BackgroundIndexing implements AutoCloseable {
  private final IndexKeeper keeper;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private Future<?> round;

  public BackgroundIndexing(IndexKeeper keeper) {
    this.keeper = keeper;
    this.round = thread.submit(() -> {});
  }

  /** There are more articles; returns at once. */
  public void more() {
    if (round.isDone()) {
      round = thread.submit(keeper::takeIn);
    }
  }

  /** Waits until all articles can be found and survive the process. */
  @Override
  public void close() {
    Future<?> last = thread.submit(keeper::catchUp);
    thread.shutdown();
    try {
      last.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Stopped before all articles were indexed");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
