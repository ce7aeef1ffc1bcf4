package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecencyPriorTest {
  private static final Instant ASKED = Instant.parse("2023-10-20T08:00:00Z");

  private static double factor(String question, int days) {
    return RecencyPrior.of(question, ASKED)
        .factor(ASKED.minus(Duration.ofDays(days)).toEpochMilli());
  }

  @Test
  void theWeeksNewsStandsOnAPlateau() {
    assertThat(factor("Gaza", 5) / factor("Gaza", 0)).isGreaterThan(0.9);
    assertThat(factor("Gaza", 14) / factor("Gaza", 0)).isLessThan(0.5);
  }

  @Test
  void theFactorFallsWithAgeAndNeverBelowOne() {
    for (int days = 0; days < 60; days++) {
      assertThat(factor("latest", days)).isGreaterThanOrEqualTo(factor("latest", days + 1));
    }
    assertThat(factor("latest", 20_000)).isEqualTo(1, within(1e-9));
  }

  @Test
  void theHourOfTheDayMakesNoDifference() {
    RecencyPrior prior = RecencyPrior.of("Gaza", ASKED);
    assertThat(prior.factor(Instant.parse("2023-10-15T00:00:00Z").toEpochMilli()))
        .isEqualTo(prior.factor(Instant.parse("2023-10-15T23:59:59Z").toEpochMilli()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What happened TODAY in Gaza?",
        "news of this week",
        "who won on Thursday",
        "the latest on the strike",
        "ما آخر أخبار غزة",
        "ماذا حدث اليوم"
      })
  void aCueOfFreshnessWeighsMore(String question) {
    assertThat(factor(question, 0)).isGreaterThan(factor("Gaza", 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the budget of last year",
        "two years ago",
        "the election of 2019",
        "the latest of 2021",
        "ماذا حدث العام الماضي"
      })
  void aCueOfThePastWeighsLess(String question) {
    assertThat(factor(question, 0)).isLessThan(factor("Gaza", 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"the budget of 2023", "flight 1234", "nowhere", "knowledge", "2,019 men"})
  void whatOnlyLooksLikeACueIsNone(String question) {
    assertThat(factor(question, 0)).isEqualTo(factor("Gaza", 0));
  }

  @Test
  void anArticleFromBeforeTheEpochIsOld() {
    assertThat(RecencyPrior.of("Gaza", ASKED).factor(-1)).isEqualTo(1, within(1e-9));
  }
}
