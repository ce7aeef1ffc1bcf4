package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon, 06 May 2024 09:30:00 +0200         | 2024-05-06T07:30:00Z",
        "Mon, 6 May 2024 09:30:00 GMT            | 2024-05-06T09:30:00Z",
        "Friday, 06 May 2024 09:30 EST           | 2024-05-06T14:30:00Z",
        "06 May 24 09:30:00 PDT                  | 2024-05-06T16:30:00Z",
        "06 May 99 09:30:00 Z                    | 1999-05-06T09:30:00Z",
        "Mon,06 May 2024 09:30:00+0200           | 2024-05-06T07:30:00Z",
        "Mon, 06-May-2024 09:30:00 UTC           | 2024-05-06T09:30:00Z",
        "Mon, 06 May 2024 24:00:00 GMT           | 2024-05-07T00:00:00Z",
        "Mon, 06 May 2024 23:59:60 GMT           | 2024-05-06T23:59:59Z",
        "Mon May  6 09:30:00 2024                | 2024-05-06T09:30:00Z",
        "Mon May 6 09:30:00 UTC 2024             | 2024-05-06T09:30:00Z",
        "Mon May 06 2024 09:30:00 GMT+0200 (Central European Summer Time) | 2024-05-06T07:30:00Z",
        "May 6, 2024 9:30 PM                     | 2024-05-06T21:30:00Z",
        "May 6th, 2024 12:05 a.m. EDT            | 2024-05-06T04:05:00Z",
        "6 May 2024                              | 2024-05-06T00:00:00Z",
        "Sept. 6, 2024                           | 2024-09-06T00:00:00Z",
        "2024-05-06                              | 2024-05-06T00:00:00Z",
        "2024-05-06T09:30Z                       | 2024-05-06T09:30:00Z",
        "2024-05-06T09:30:00                     | 2024-05-06T09:30:00Z",
        "2024-05-06T09:30:00.123456+03:00        | 2024-05-06T06:30:00.123456Z",
        "2024-05-06 09:30:00 +0300               | 2024-05-06T06:30:00Z",
        "2024-05-06 09:30:00 -0500               | 2024-05-06T14:30:00Z",
        "2024-05-06 09:30:00-05                  | 2024-05-06T14:30:00Z",
        "2024-05-06 09:30:00 Europe/Berlin       | 2024-05-06T07:30:00Z",
        "2024/05/06 09:30                        | 2024-05-06T09:30:00Z",
        "20240506T093000Z                        | 2024-05-06T09:30:00Z",
        "20240506                                | 2024-05-06T00:00:00Z",
        "06.05.2024 09:30                        | 2024-05-06T09:30:00Z",
        "13/05/2024 09:30                        | 2024-05-13T09:30:00Z",
        "05/13/2024                              | 2024-05-13T00:00:00Z",
        "1714987800                              | 2024-05-06T09:30:00Z",
        "1714987800000                           | 2024-05-06T09:30:00Z",
        "Mo, 06 Mai 2024 09:30:00 MESZ           | 2024-05-06T07:30:00Z",
        "6. März 2024, 09:30 Uhr                 | 2024-03-06T09:30:00Z",
        "lun., 06 févr. 2024 09:30:00 +0100      | 2024-02-06T08:30:00Z",
        "1er août 2024                           | 2024-08-01T00:00:00Z",
        "Seg, 06 Set 2024 09:30:00 -0300         | 2024-09-06T12:30:00Z",
        "6 de mayo de 2024 09:30                 | 2024-05-06T09:30:00Z",
        "Пн, 06 мая 2024 09:30:00 +0300          | 2024-05-06T06:30:00Z",
        "الاثنين، 6 مايو 2024 09:30              | 2024-05-06T09:30:00Z",
        "٦ مايو ٢٠٢٤                             | 2024-05-06T00:00:00Z",
        "6 كانون الثاني 2024 09:30               | 2024-01-06T09:30:00Z",
        "2024年5月6日 09:30                       | 2024-05-06T09:30:00Z",
      })
  void aDateIsReadAsItIsMeant(String written, String meant) {
    assertThat(FeedDate.read(written)).contains(Instant.parse(meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2024",
        "May 2024",
        "03/04/2024",
        "31 Feb 2024",
        "2024-13-01",
        "2024-05-06T25:30:00Z",
        "Mon, 06 May 2024 09:30:00 IST",
        "Mon, 06 May 2024 09:30:00 +9900",
        "0001-01-01T00:00:00Z",
        "-0001-11-30T00:00:00+00:00",
        "Mon, 06 Foo 2024 09:30:00 GMT",
        "12345",
      })
  void whatMeansNoDateOrTwoIsEmpty(String written) {
    assertThat(FeedDate.read(written)).isEmpty();
  }
}
