package dateline.app;

import dateline.telegram.Inbox;
import dateline.telegram.Reception;
import dateline.web.Readiness;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Ready is a bot whose database answers and which updates reach. */
final class ReadinessCheck implements Supplier<Readiness> {
  private final Inbox inbox;
  private final Reception reception;
  private final InstantSource clock;

  ReadinessCheck(Inbox inbox, Reception reception, InstantSource clock) {
    this.inbox = inbox;
    this.reception = reception;
    this.clock = clock;
  }

  @Override
  public Readiness get() {
    try {
      inbox.nextOffset();
    } catch (RuntimeException e) {
      return new Readiness(Optional.of("The database cannot be read"));
    }
    Reception.State state = reception.state();
    return new Readiness(
        state.isWell(clock.instant())
            ? Optional.empty()
            : Optional.of(state.trouble().orElse("Nothing has come in from Telegram yet")));
  }
}
