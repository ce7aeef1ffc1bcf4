package dateline.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelativeDaysTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 10, 19);

  private static List<LocalDate> firsts(String sentence, String language) {
    return RelativeDays.in(sentence, PUBLISHED, language).stream()
        .map(one -> one.days().first())
        .toList();
  }

  @Test
  void aDayThatIsNamedOnlyByItsDistanceIsResolved() {
    assertThat(firsts("The army said on Tuesday that a base was hit yesterday.", "en"))
        .containsExactly(LocalDate.of(2023, 10, 17), LocalDate.of(2023, 10, 18));
    assertThat(firsts("قال الجيش أمس إن قاعدة تعرضت لهجوم.", "ar"))
        .containsExactly(LocalDate.of(2023, 10, 18));
  }

  @Test
  void aWeekIsResolvedToItsFirstAndLastDay() {
    Days week = RelativeDays.in("It rained last week.", PUBLISHED, "en").get(0).days();
    assertThat(week).isEqualTo(new Days(LocalDate.of(2023, 10, 9), LocalDate.of(2023, 10, 15)));
  }

  @Test
  void aDateThatIsWrittenOutNeedsNoResolving() {
    assertThat(firsts("It said so on Tuesday, Oct. 17, 2023, and in 2021.", "en")).isEmpty();
  }

  @Test
  void valuesWithoutDaysNameNone() {
    assertThat(Days.of("P2D")).isEmpty();
    assertThat(Days.of("PRESENT_REF")).isEmpty();
    assertThat(Days.of("2023-Q3"))
        .contains(new Days(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 9, 30)));
  }
}
