package dateline.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefreshPlanTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private final RefreshPlan plan = new RefreshPlan(0);

  @Test
  void aFeedThatBringsNewsIsVisitedMoreOften() {
    RefreshPlan.Next next = plan.read(NOW, Duration.ofHours(2), 3, Optional.empty(), false);
    assertThat(next.every()).isEqualTo(Duration.ofHours(1));
    assertThat(next.at()).isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void aQuietFeedIsVisitedLessOftenUpToTwiceADay() {
    Duration every = RefreshPlan.FIRST;
    for (int visit = 0; visit < 50; visit++) {
      Duration next = plan.read(NOW, every, 0, Optional.empty(), false).every();
      assertThat(next).isGreaterThanOrEqualTo(every);
      every = next;
    }
    assertThat(every).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void noFeedIsVisitedMoreOftenThanEveryTenMinutes() {
    assertThat(plan.read(NOW, Duration.ofMinutes(11), 99, Optional.empty(), false).at())
        .isEqualTo(NOW.plus(Duration.ofMinutes(10)));
  }

  @Test
  void whatTheHostPromisesIsKeptToUpToAnHour() {
    Optional<Duration> half = Optional.of(Duration.ofMinutes(30));
    assertThat(plan.read(NOW, Duration.ofMinutes(10), 1, half, false).at())
        .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    Optional<Duration> year = Optional.of(Duration.ofDays(365));
    assertThat(plan.read(NOW, Duration.ofMinutes(10), 1, year, false).at())
        .isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void aHubThatTellsTheNewsSparesVisits() {
    assertThat(plan.read(NOW, Duration.ofMinutes(10), 1, Optional.empty(), true).at())
        .isEqualTo(NOW.plus(Duration.ofHours(3)));
  }

  @Test
  void retryAfterIsKeptToUpToADay() {
    Optional<Duration> hours = Optional.of(Duration.ofHours(5));
    assertThat(plan.tooOften(NOW, Duration.ofMinutes(10), hours).at())
        .isEqualTo(NOW.plus(Duration.ofHours(5)));
    Optional<Duration> year = Optional.of(Duration.ofDays(365));
    assertThat(plan.tooOften(NOW, Duration.ofMinutes(10), year).at())
        .isEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(plan.tooOften(NOW, Duration.ofMinutes(10), Optional.empty()).at())
        .isEqualTo(NOW.plus(Duration.ofMinutes(20)));
  }

  @Test
  void eachFailureInARowDoublesTheWaitUpToADay() {
    Duration last = Duration.ZERO;
    for (int failures = 1; failures <= 40; failures++) {
      Duration wait = Duration.between(NOW, plan.failed(NOW, RefreshPlan.FIRST, failures).at());
      Duration expected = last.isZero() ? Duration.ofMinutes(10) : last.multipliedBy(2);
      assertThat(wait)
          .isEqualTo(expected.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : expected);
      last = wait;
    }
  }

  @Test
  void aFeedThatIsGoneIsStillAskedOnceAWeek() {
    assertThat(plan.gone(NOW, RefreshPlan.FIRST).at()).isEqualTo(NOW.plus(Duration.ofDays(7)));
  }

  @Test
  void visitsAreSpreadByUpToATenthAndNeverComeEarly() {
    Instant latest =
        new RefreshPlan(1).read(NOW, Duration.ofHours(2), 1, Optional.empty(), false).at();
    assertThat(latest).isEqualTo(NOW.plus(Duration.ofMinutes(66)));
  }
}
