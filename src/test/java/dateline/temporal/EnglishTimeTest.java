package dateline.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTimeTest {
  /** A Thursday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 10, 19);

  private static List<TimeExpression> in(String text) {
    return TimeExpressions.of(text, PUBLISHED, "en");
  }

  private static List<String> values(String text) {
    return in(text).stream().map(TimeExpression::value).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It killed many between May and July 2021.|2021-05|2021-07",
        "It killed many from November to March 2021.|2020-11|2021-03",
        "It runs from March 3 to March 5, 2025.|2025-03-03|2025-03-05",
        "It ran from 3 to 5 March.|2023-03-03|2023-03-05",
        "The 2019-2022 plan was cut.|2019|2022"
      })
  void bothEndsOfASpanHaveItsYear(String text, String begin, String end) {
    assertThat(values(text)).containsExactly(begin, end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "April Smith won the race.",
        "The fall of Kabul shocked allies.",
        "The fall in prices went on.",
        "Flight 1990 was diverted.",
        "Call 2019-555 for help."
      })
  void aNameOrANumberIsNoTime(String text) {
    assertThat(values(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The minister said on Tuesday the truce held.|2023-10-17",
        "The minister will meet them on Tuesday.|2023-10-24",
        "The minister said Thursday the truce held.|2023-10-19",
        "It opens next Monday.|2023-10-23",
        "It opened last Monday.|2023-10-16",
        "They met yesterday.|2023-10-18",
        "They met last week.|2023-W41",
        "They met earlier this month.|2023-10",
        "They met two years ago.|2021",
        "They met three weeks ago.|2023-W39",
        "They met ten days ago.|2023-10-09",
        "They met on Nov. 2, 1989.|1989-11-02",
        "They met on 2 November 1989.|1989-11-02",
        "They met on Friday, Oct. 6.|2023-10-06",
        "They will meet on Dec. 6.|2023-12-06",
        "They met in September.|2023-09",
        "They will meet in January.|2024-01",
        "They met in June 2021.|2021-06",
        "Profit rose in the third quarter of 2022.|2022-Q3",
        "Profit rose in the third quarter.|2023-Q3",
        "It was so in the early 1990s.|199X",
        "It was so in 1987.|1987",
        "They met over the weekend.|2023-W41-WE",
        "They left last night.|2023-10-18TNI",
        "They left at 8:30 a.m. EDT Tuesday.|2023-10-17T08:30",
        "It took two and a half hours.|PT2H30M",
        "It took three days.|P3D",
        "He reads it daily.|P1D",
        "They met on Thanksgiving Day.|2022-11-24",
        "They met on Black Friday.|2022-11-25",
        "They met the week before last.|2023-W40",
        "They will meet the month after next.|2023-12",
        "They will meet this coming weekend.|2023-W42-WE",
        "They met last November.|2022-11",
        "They met in July last year.|2022-07",
        "They met in the summer.|2023-SU",
        "They will meet in the fall.|2023-FA",
        "They met on 2022-02-24.|2022-02-24",
        "They met on 24/02/2022.|2022-02-24",
        "They met on 24.2.2022.|2022-02-24",
        "Sales rose in H1 2023.|2023-H1",
        "Sales will rise in the second half of the year.|2023-H2",
        "It was built in the nineteen-sixties.|196X",
        "The bank will cut rates in November.|2023-11",
        "They spoke ahead of Tuesday's vote.|2023-10-24",
        "Allies said they would fight Tuesday's ruling.|2023-10-17",
        "The 9/11 attacks.|2001-09-11"
      })
  void anExpressionMeansItsDate(String text, String value) {
    assertThat(values(text)).contains(value);
  }

  @Test
  void aYearAgoMeansTheSameQuarterWhereAQuarterIsToldOf() {
    assertThat(values("Net rose in the third quarter to $3 million from $2 million a year ago."))
        .containsExactly("2023-Q3", "2022-Q3");
    assertThat(values("The war began a year ago.")).containsExactly("2022");
  }

  @Test
  void theSpanIsThatOfTheWholeExpression() {
    String text = "A truce was agreed earlier this month.";
    assertThat(in(text))
        .extracting(one -> one.span().of(text))
        .containsExactly("earlier this month");
  }

  @Test
  void whatOnlyLooksLikeATimeIsNone() {
    assertThat(values("A 6-year-old may march with 1500 people to the Sunday Times.")).isEmpty();
  }

  @Test
  void aLanguageWithoutWordsHasNone() {
    assertThat(TimeExpressions.of("Gestern war Freitag.", PUBLISHED, "de")).isEmpty();
  }
}
