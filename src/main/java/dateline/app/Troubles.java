package dateline.app;

import java.net.BindException;

/** Words for what keeps the program from starting. */
final class Troubles {
  private Troubles() {}

  static String inWords(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return "The port is in use by another program. Stop that one, or choose another port:"
            + " DATELINE_PORT=8081.";
      }
    }
    return "Dateline cannot start: " + failure;
  }
}
