package dateline.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What a failed connection means. */
final class Failures {
  private Failures() {}

  /** How far a call had come; what the same exception means depends on it. */
  static final class Progress {
    private volatile boolean connected;
    private volatile boolean answered;

    void connected() {
      connected = true;
    }

    void answered() {
      answered = true;
    }
  }

  static Trouble trouble(IOException failure, Progress progress) {
    return Trouble.of(kind(failure, progress));
  }

  private static Trouble.Kind kind(IOException failure, Progress progress) {
    if (isCausedBy(failure, TooLarge.class)) {
      return Trouble.Kind.TOO_LARGE;
    }
    if (isCausedBy(failure, AddressGuard.PrivateAddress.class)) {
      return Trouble.Kind.PRIVATE_ADDRESS;
    }
    if (isCausedBy(failure, UnknownHostException.class)) {
      return Trouble.Kind.UNKNOWN_HOST;
    }
    if (isCausedBy(failure, InterruptedIOException.class)) {
      boolean connecting = !progress.connected && isCausedBy(failure, SocketTimeoutException.class);
      return connecting ? Trouble.Kind.UNREACHABLE : Trouble.Kind.TOO_SLOW;
    }
    if (progress.answered) {
      return Trouble.Kind.BROKEN;
    }
    return unanswered(failure, progress);
  }

  private static Trouble.Kind unanswered(IOException failure, Progress progress) {
    boolean refused =
        isCausedBy(failure, ConnectException.class)
            || isCausedBy(failure, NoRouteToHostException.class)
            || isCausedBy(failure, SocketException.class);
    if (refused) {
      return Trouble.Kind.UNREACHABLE;
    }
    if (!progress.connected) {
      return isCausedBy(failure, SSLException.class)
          ? Trouble.Kind.UNTRUSTED
          : Trouble.Kind.UNREACHABLE;
    }
    return Trouble.Kind.BROKEN;
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
    return Optional.ofNullable(failure)
        .filter(it -> kind.isInstance(it) || isCausedBy(it.getCause(), kind))
        .isPresent();
  }
}
