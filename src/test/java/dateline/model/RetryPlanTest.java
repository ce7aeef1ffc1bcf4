package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPlanTest {
  private static final Duration LEFT = Duration.ofSeconds(60);

  private static Failure status(int status, Optional<Duration> retryAfter) {
    return Failure.of(new RuntimeException(new ModelHttpException(status, "", retryAfter)));
  }

  private static Optional<Duration> pause(int status, int tried) {
    return RetryPlan.pause(status(status, Optional.empty()), tried, LEFT);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 529})
  void whatMayPassIsTriedAgain(int status) {
    assertThat(pause(status, 1)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 422})
  void aRefusalIsNotTriedAgain(int status) {
    assertThat(pause(status, 1)).isEmpty();
  }

  @Test
  void aConnectionThatBreaksIsTriedAgain() {
    Failure reset = Failure.of(new UncheckedIOException(new IOException("Connection reset")));
    assertThat(RetryPlan.pause(reset, 1, LEFT)).isPresent();
  }

  @Test
  void thereAreThreeTriesWithGrowingPauses() {
    assertThat(pause(500, 2).orElseThrow()).isGreaterThan(pause(500, 1).orElseThrow());
    assertThat(pause(500, 3)).isEmpty();
  }

  @Test
  void theServersOwnWishIsWaitedFor() {
    Failure busy = status(429, Optional.of(Duration.ofSeconds(7)));
    assertThat(RetryPlan.pause(busy, 1, LEFT)).contains(Duration.ofSeconds(7));
  }

  @Test
  void aWishThatTakesMostOfTheTimeIsNot() {
    Failure busy = status(429, Optional.of(Duration.ofSeconds(31)));
    assertThat(RetryPlan.pause(busy, 1, LEFT)).isEmpty();
  }
}
