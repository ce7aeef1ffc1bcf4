package dateline.app;

import dateline.chat.AnswerChecks;
import dateline.chat.ModelNotices;
import dateline.model.Usage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** What is done again and again about the language model and the answers of the last days. */
final class ModelRounds {
  private static final Duration USAGE_KEPT = Duration.ofDays(400);
  private static final Duration CHECKS_KEPT = Duration.ofDays(7);

  private final Optional<ModelNotices> notices;
  private final Usage usage;
  private final AnswerChecks checks;
  private final InstantSource clock;

  ModelRounds(
      Optional<ModelNotices> notices, Usage usage, AnswerChecks checks, InstantSource clock) {
    this.notices = notices;
    this.usage = usage;
    this.checks = checks;
    this.clock = clock;
  }

  void tellTroubles() {
    notices.ifPresent(ModelNotices::tell);
  }

  void forget() {
    usage.forget(clock.instant().minus(USAGE_KEPT));
    checks.forget(clock.instant().minus(CHECKS_KEPT));
  }
}
