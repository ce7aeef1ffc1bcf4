package dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fetch.FetchRequest.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostSpacingTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final String PAGE = "https://www.example.org/a";

  private final HostSpacing spacing = HostSpacing.standard();

  private Optional<Instant> reserve(String address, Instant now) {
    return spacing.reserve(address, Kind.PAGE, Optional.empty(), now);
  }

  @Test
  void aHostIsAskedOnceASecond() {
    assertThat(spacing.earliest(PAGE, NOW)).isEmpty();
    assertThat(reserve(PAGE, NOW)).isEmpty();
    assertThat(reserve(PAGE, NOW)).contains(NOW.plusSeconds(1));
    assertThat(spacing.earliest(PAGE, NOW.plusMillis(999))).contains(NOW.plusSeconds(1));
    assertThat(reserve(PAGE, NOW.plusSeconds(1))).isEmpty();
    assertThat(reserve(PAGE, NOW.plusSeconds(1))).contains(NOW.plusSeconds(2));
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/, true",
    "https://EXAMPLE.org:8443/b, true",
    "https://feeds.example.org/rss, true",
    "https://example.com/, false",
    "https://notexample.org/, false"
  })
  void allHostsOfASiteAreOne(String other, boolean same) {
    reserve(PAGE, NOW);
    assertThat(spacing.earliest(other, NOW).isPresent()).isEqualTo(same);
  }

  /** They have one owner each, though they share the end of the name. */
  @Test
  void sitesUnderAPublicSuffixAreDifferentOnes() {
    reserve("https://one.co.uk/", NOW);
    reserve("https://one.blogspot.com/", NOW);
    reserve("http://192.0.2.1/", NOW);
    assertThat(spacing.earliest("https://two.co.uk/", NOW)).isEmpty();
    assertThat(spacing.earliest("https://two.blogspot.com/", NOW)).isEmpty();
    assertThat(spacing.earliest("http://192.0.2.2/", NOW)).isEmpty();
    assertThat(spacing.earliest("https://news.one.co.uk/", NOW)).isPresent();
  }

  @Test
  void feedsAndPagesHaveTheirOwnGaps() {
    HostSpacing other = new HostSpacing(Duration.ofMillis(100), Duration.ofSeconds(3));
    other.reserve(PAGE, Kind.FEED, Optional.empty(), NOW);
    assertThat(other.earliest(PAGE, NOW)).contains(NOW.plusMillis(100));
    other.reserve(PAGE, Kind.PAGE, Optional.empty(), NOW.plusMillis(100));
    assertThat(other.earliest(PAGE, NOW.plusMillis(100))).contains(NOW.plusMillis(3_100));
  }

  @Test
  void aCrawlDelayIsALongerGapBetweenPages() {
    spacing.reserve(PAGE, Kind.PAGE, Optional.of(Duration.ofSeconds(20)), NOW);
    assertThat(spacing.earliest(PAGE, NOW)).contains(NOW.plusSeconds(20));
    Instant later = NOW.plusSeconds(20);
    spacing.reserve(PAGE, Kind.FEED, Optional.of(Duration.ofSeconds(20)), later);
    assertThat(spacing.earliest(PAGE, later)).contains(later.plusSeconds(1));
    Instant last = NOW.plusSeconds(40);
    spacing.reserve(PAGE, Kind.PAGE, Optional.of(Duration.ofMillis(1)), last);
    assertThat(spacing.earliest(PAGE, last)).contains(last.plusSeconds(1));
  }

  @Test
  void aHostThatAskedToComeBackLaterIsLeftAloneUntilThen() {
    reserve(PAGE, NOW);
    spacing.pause(PAGE, Duration.ofMinutes(5), NOW);
    spacing.pause(PAGE, Duration.ofMinutes(2), NOW);
    assertThat(reserve(PAGE, NOW.plusSeconds(299))).contains(NOW.plusSeconds(300));
    assertThat(reserve(PAGE, NOW.plusSeconds(300))).isEmpty();
  }

  @Test
  void noHostLocksUsOutForMoreThanADay() {
    spacing.pause(PAGE, Duration.ofDays(365), NOW);
    assertThat(spacing.earliest(PAGE, NOW)).contains(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void hostsThatMayBeAskedAreForgotten() {
    for (int i = 0; i < 11_000; i++) {
      reserve("https://site" + i + ".example/", NOW.plusMillis(i));
    }
    assertThat(spacing.size()).isLessThan(6_000);
    assertThat(spacing.earliest("https://site10999.example/", NOW.plusMillis(11_000))).isPresent();
  }

  @Test
  void aPauseIsNotForgottenBeforeItEnds() {
    spacing.pause(PAGE, Duration.ofHours(1), NOW);
    for (int i = 0; i < 11_000; i++) {
      reserve("https://site" + i + ".example/", NOW.plusMillis(i));
    }
    assertThat(spacing.earliest(PAGE, NOW.plusSeconds(60))).contains(NOW.plusSeconds(3_600));
  }
}
