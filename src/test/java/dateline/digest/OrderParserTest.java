package dateline.digest;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.digest.Complaint.Why;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderParserTest {
  private final OrderParser parser = new OrderParser(List.of("CNN", "BBC News", "الجزيرة"));

  private Parsed.Draft draft(String order) {
    Parsed parsed = parser.parse(order);
    assertThat(parsed).as(order).isInstanceOf(Parsed.Draft.class);
    return (Parsed.Draft) parsed;
  }

  private Complaint complaint(String order) {
    Parsed parsed = parser.parse(order);
    assertThat(parsed).as(order).isInstanceOf(Parsed.Refused.class);
    return ((Parsed.Refused) parsed).complaint();
  }

  private static Timetable.Hours hours(List<DayOfWeek> days, String... times) {
    return new Timetable.Hours(Arrays.stream(times).map(LocalTime::parse).toList(), days);
  }

  private static final List<DayOfWeek> ALL = List.of(DayOfWeek.values());
  private static final List<DayOfWeek> WORKING =
      List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

  @Test
  void oneLineHoldsTopicsExclusionsAndHours() {
    Parsed.Draft draft = draft("climate, energy -football daily 7:30");
    assertThat(draft.interest().topics()).containsExactly("climate", "energy");
    assertThat(draft.interest().exclusions()).containsExactly("football");
    assertThat(draft.hours()).contains(hours(ALL, "07:30"));
  }

  @Test
  void severalHoursOnWeekdaysAreOneTimetable() {
    assertThat(draft("07:30 and 18:00 on weekdays").hours())
        .contains(hours(WORKING, "07:30", "18:00"));
    assertThat(draft("AI every weekday at 7 and 18").hours())
        .contains(hours(WORKING, "07:00", "18:00"));
    assertThat(draft("AI weekends 9am, 8:15 pm").hours())
        .contains(hours(List.of(SATURDAY, SUNDAY), "09:00", "20:15"));
  }

  @Test
  void daysAreNamedOneByOneOrFromOneToAnother() {
    assertThat(draft("chess on Monday and Thursday at noon").hours())
        .contains(hours(List.of(MONDAY, THURSDAY), "12:00"));
    assertThat(draft("chess sun-thu 6:00").hours())
        .contains(hours(List.of(SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY), "06:00"));
    assertThat(draft("chess Friday to Sunday 6.45").hours())
        .contains(hours(List.of(FRIDAY, SATURDAY, SUNDAY), "06:45"));
  }

  @Test
  void arabicOrdersAreReadAsEnglishOnes() {
    Parsed.Draft draft = draft("المناخ، الطاقة -كرة يوميا ٧:٣٠ صباحًا");
    assertThat(draft.interest().topics()).containsExactly("المناخ", "الطاقة");
    assertThat(draft.interest().exclusions()).containsExactly("كرة");
    assertThat(draft.hours()).contains(hours(ALL, "07:30"));
    assertThat(draft("السودان كل يوم الساعة ٧ و١٨:٠٠").hours())
        .contains(hours(ALL, "07:00", "18:00"));
    assertThat(draft("السودان من الجزيرة بدون الرياضة، الاثنين والخميس ٦ مساء").hours())
        .contains(hours(List.of(MONDAY, THURSDAY), "18:00"));
    assertThat(draft("النفط أيام العمل ٨:٠٠ بتوقيت القاهرة").zone())
        .contains(ZoneId.of("Africa/Cairo"));
    assertThat(draft("السودان من الأحد إلى الخميس 7:00").hours().orElseThrow().days())
        .containsExactly(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, SUNDAY);
  }

  @Test
  void wordsThatCanMeanADayStayWithTheirTopic() {
    assertThat(draft("black friday, sun storms daily 8:00").interest().topics())
        .containsExactly("black friday", "sun storms");
    assertThat(draft("Morning Star").interest().topics()).containsExactly("Morning Star");
  }

  @Test
  void outletsLanguagesAndLengthAreTold() {
    Parsed.Draft draft = draft("climate from bbc news in English, 5 stories daily 8:00");
    assertThat(draft.interest())
        .isEqualTo(new Interest(List.of("climate"), List.of(), List.of("BBC News"), List.of("en")));
    assertThat(draft.length()).contains(5);
    assertThat(draft("from CNN daily 8:00").interest().outlets()).containsExactly("CNN");
    assertThat(draft("letters from prison").interest().topics())
        .containsExactly("letters from prison");
    assertThat(draft("السودان بالإنجليزية").interest().languages()).containsExactly("en");
  }

  @Test
  void exclusionsCanBeSeveralWords() {
    assertThat(draft("sport -\"premier league\" –tennis without golf").interest().exclusions())
        .containsExactly("premier league", "tennis", "golf");
  }

  @Test
  void aZoneStandsBehindTheHours() {
    assertThat(draft("climate 7:30 Cairo time").zone()).contains(ZoneId.of("Africa/Cairo"));
    assertThat(draft("climate 7:30 new york time").zone()).contains(ZoneId.of("America/New_York"));
    assertThat(draft("climate 7:30 Asia/Tokyo").zone()).contains(ZoneId.of("Asia/Tokyo"));
    assertThat(draft("part time work daily 7:30").zone()).isEmpty();
  }

  @Test
  void whatIsNotSaidIsLeftOpen() {
    assertThat(draft("climate").hours()).isEmpty();
    assertThat(draft("daily 7:30").interest()).isEqualTo(Interest.OPEN);
    assertThat(draft("").interest()).isEqualTo(Interest.OPEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"25:00", "24:00", "7:75", "13pm", "0am", "99:99", "٢٥:٠٠"})
  void anImpossibleHourIsNamed(String hour) {
    assertThat(complaint("climate daily " + hour).why()).isEqualTo(Why.IMPOSSIBLE_HOUR);
  }

  @ParameterizedTest
  @CsvSource({"Atlantis time", "Mars/Olympus_Mons", "US/Pacific-New", "بتوقيت أطلانطس"})
  void anUnknownCityAndAZoneThatNoLongerExistsAreNamed(String zone) {
    assertThat(complaint("climate daily 7:30 " + zone).why()).isEqualTo(Why.UNKNOWN_ZONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"news", "everything", "the", "كل شيء", "الأخبار", "latest"})
  void anOrderThatMatchesEverythingIsRefused(String topic) {
    assertThat(complaint(topic + " daily 7:30").why()).isEqualTo(Why.EVERYTHING);
  }

  @Test
  void anOrderThatExcludesWhatItAsksForIsRefused() {
    assertThat(complaint("football -football daily 7:30").why()).isEqualTo(Why.NOTHING);
    assertThat(complaint("womens football, Football -footballs").why()).isEqualTo(Why.NOTHING);
  }

  @Test
  void aTopicOfFourThousandCharactersIsRefused() {
    Complaint complaint = complaint("x".repeat(4000) + " daily 7:30");
    assertThat(complaint.why()).isEqualTo(Why.TOPIC_TOO_LONG);
    assertThat(complaint.words()).hasSizeLessThan(80);
    assertThat(complaint("many words ".repeat(400)).why()).isEqualTo(Why.TOPIC_TOO_LONG);
  }

  @Test
  void tooManyTopicsHoursAndStoriesAreRefused() {
    assertThat(complaint("a1,".repeat(1) + "b,c,d,e,f,g,h,i1,j,k,l,m,n,o,p,q,r,s1,t1,u,v").why())
        .isEqualTo(Why.TOO_MANY_TOPICS);
    assertThat(
            complaint(
                    "climate 1:00 2:00 3:00 4:00 5:00 6:00 7:00 8:00 9:00 10:00 11:00 12:00"
                        + " 13:00")
                .why())
        .isEqualTo(Why.TOO_MANY_HOURS);
    assertThat(complaint("climate, 50 stories daily 7:30").why()).isEqualTo(Why.IMPOSSIBLE_LENGTH);
    assertThat(complaint("climate, from Nowhere Times").why()).isEqualTo(Why.UNKNOWN_OUTLET);
  }
}
