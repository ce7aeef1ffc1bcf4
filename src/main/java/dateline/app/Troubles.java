package dateline.app;

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
      if (cause instanceof StoreException || cause instanceof IndexException) {
        return cause.getMessage();
      }
    }
    return "Something unforeseen went wrong: " + failure;
  }
}
