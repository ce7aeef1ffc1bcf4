package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationTest {
  @Test
  void aDayIsShownAsADay() {
    Publication published = Publication.parse(" 2023-10-19 ").orElseThrow();
    assertThat(published.dayOnly()).isTrue();
    assertThat(published.instant()).isEqualTo("2023-10-19T00:00:00Z");
    assertThat(published).hasToString("2023-10-19");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-10-19T14:05:00Z, 2023-10-19T14:05:00Z",
    "2023-10-19T14:05:00+03:00, 2023-10-19T11:05:00Z",
    "2023-10-19T23:30:00.250-05:00, 2023-10-20T04:30:00.250Z",
    "2023-10-19T14:05Z, 2023-10-19T14:05:00Z",
  })
  void aTimeWithItsOffsetIsAnInstant(String text, Instant instant) {
    assertThat(Publication.parse(text)).contains(Publication.at(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2023-02-30",
        "2023-13-01",
        "19/10/2023",
        "2023-10-19T14:05:00",
        "2023-10-19T25:00:00Z",
        "1697724300"
      })
  void whatSaysNoDayOrMomentIsNone(String text) {
    assertThat(Publication.parse(text)).isEmpty();
  }

  @Test
  void theDayIsThatOfUtc() {
    assertThat(Publication.parse("2023-10-19T23:30:00-05:00").orElseThrow().day())
        .isEqualTo(LocalDate.parse("2023-10-20"));
  }

  @Test
  void theDayBeforeAnyEpochIsADayToo() {
    assertThat(Publication.parse("1914-06-28").orElseThrow()).hasToString("1914-06-28");
  }
}
