package dateline.app;

import dateline.briefing.Prompts;
import dateline.search.IndexException;
import dateline.store.StoreException;
import java.net.BindException;

/** Words for what went wrong, for the person at the terminal or on the status page. */
final class Troubles {
  private Troubles() {}

  static String inWords(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return "The port is in use by another program. Stop that one, or choose another port:"
            + " DATELINE_PORT=8081.";
      }
      if (isFullDisk(cause)) {
        return "The disk is full. Nothing that was said to be done is lost; make room and try again.";
      }
      if (cause instanceof StoreException
          || cause instanceof IndexException
          || cause instanceof Prompts.PromptException) {
        return cause.getMessage();
      }
    }
    return "Something unforeseen went wrong: " + rootOf(failure);
  }

  /** SQLite, Lucene and the JDK each say it in their own way. */
  private static boolean isFullDisk(Throwable cause) {
    String words = String.valueOf(cause.getMessage());
    return words.contains("SQLITE_FULL") || words.contains("No space left on device");
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
