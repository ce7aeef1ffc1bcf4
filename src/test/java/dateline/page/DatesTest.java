package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Publication;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private final Dates dates = new Dates(() -> HtmlPages.NOW);

  private Optional<String> parsed(String text) {
    return dates.parse(text).map(Publication::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2023-10-19T14:05:00Z; 2023-10-19T14:05:00Z",
        "2023-10-19T14:05:00+03:00; 2023-10-19T11:05:00Z",
        "2023-10-19T14:05:00-0500; 2023-10-19T19:05:00Z",
        "2023-10-19T14:05:00.123+00:00; 2023-10-19T14:05:00.123Z",
        "2023-10-19T14:05+02; 2023-10-19T12:05:00Z",
        "2023-10-19 14:05:00 +0000 UTC; 2023-10-19T14:05:00Z",
        "20231019T140500Z; 2023-10-19T14:05:00Z",
        "Thu, 19 Oct 2023 14:05:00 GMT; 2023-10-19T14:05:00Z",
        "Thu Oct 19 2023 14:05:00 GMT+0300 (Arabia Standard Time); 2023-10-19T11:05:00Z",
        "October 19, 2023 2:05 PM ET; 2023-10-19T18:05:00Z",
        "Jan. 19, 2024, 2:05 p.m. EST; 2024-01-19T19:05:00Z",
        "12:05 a.m. UTC, Oct. 19, 2023; 2023-10-19T00:05:00Z",
        "الخميس 19 أكتوبر 2023 - 14:05 GMT; 2023-10-19T14:05:00Z",
        "1697724300; 2023-10-19T14:05:00Z",
        "1697724300000; 2023-10-19T14:05:00Z",
      })
  void aTimeWithItsZoneIsAMoment(String text, String moment) {
    assertThat(parsed(text)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-10-19",
        "2023/10/19",
        "20231019",
        "19.10.2023",
        "19/10/2023",
        "10/19/2023",
        "October 19, 2023",
        "Oct 19th 2023",
        "Thursday, 19 October 2023",
        "19-Oct-2023",
        "Published: 19 Oct 2023 | 3 min read",
        "19. Oktober 2023",
        "19 de octubre de 2023",
        "19 octobre 2023",
        "19 октября 2023 г.",
        "19 أكتوبر 2023",
        "١٩ أكتوبر ٢٠٢٣",
        "19 تشرين الأول 2023",
        "19 أكتوبر/تشرين الأول 2023",
        "2023年10月19日",
      })
  void aDateAloneIsADay(String text) {
    assertThat(parsed(text)).contains("2023-10-19");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-10-19T14:05:00",
        "19 October 2023, 14:05",
        "October 19, 2023 2:05 PM CST",
        "Oct 19, 2023 10:00 AM ET - 11:00 AM ET",
      })
  void aTimeWhoseZoneIsNotSaidLeavesItsDay(String text) {
    assertThat(parsed(text)).contains("2023-10-19");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "3 hours ago",
        "05/06/2023",
        "5-6-2023",
        "2023-02-30",
        "2023-13-01",
        "31 June 2023",
        "October 2023",
        "Oct 19, 2023 to Oct 21, 2023",
        "19 1445 ربيع الآخر",
        "1402/07/27",
        "0000-00-00T00:00:00Z",
        "2023-10-19T25:61:00Z",
        "2023-10-19T14:05:00+99:00",
        "14:05",
        "99999999999999999999",
        "{{ page.date }}",
      })
  void whatNamesNoSingleDayIsNone(String text) {
    assertThat(parsed(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "1994-12-31", "2024-05-12", "2038-01-01", "0"})
  void theFutureAndTheTimeBeforeTheWebAreNotBelieved(String text) {
    assertThat(parsed(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-05-11T11:00:00Z", "2024-05-11", "1995-01-01"})
  void aDayAheadIsADifferenceOfClocks(String text) {
    assertThat(parsed(text)).isPresent();
  }
}
