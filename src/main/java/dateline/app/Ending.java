package dateline.app;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Stops what runs before the framework takes its parts away. The thread that waits for the end is
 * woken too late for it: a message that has just arrived would not be written down, and be sent
 * again after the next start.
 */
@Singleton
final class Ending {
  private volatile Runnable stop = () -> {};

  void beginsWith(Runnable work) {
    stop = work;
  }

  void end(@Observes ShutdownEvent event) {
    stop.run();
  }
}
