package dateline.app;

import java.util.concurrent.ExecutorService;

/** The threads feeds and pages are fetched on. */
record FetchPool(ExecutorService feeds, ExecutorService pages, ExecutorService errands)
    implements AutoCloseable {

  /** What is being fetched is not waited for: nothing of it was kept, so it is fetched again. */
  @Override
  public void close() {
    feeds.shutdownNow();
    pages.shutdownNow();
    errands.shutdownNow();
  }
}
