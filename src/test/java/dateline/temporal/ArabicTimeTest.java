package dateline.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicTimeTest {
  /** A Thursday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2023, 10, 19);

  private static List<String> values(String text) {
    return TimeExpressions.of(text, PUBLISHED, "ar").stream().map(TimeExpression::value).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "قال الوزير أمس إن الهدنة بدأت, 2023-10-18",
    "قال الوزير اليوم إن الهدنة بدأت, 2023-10-19",
    "وصل الوفد أول أمس, 2023-10-17",
    "يصل الوفد غدا, 2023-10-20",
    "وقع الهجوم يوم الخميس, 2023-10-19",
    "وقع الهجوم الاثنين الماضي, 2023-10-16",
    "وقع الهجوم الخميس الماضي, 2023-10-12",
    "سيجتمع المجلس يوم الثلاثاء, 2023-10-24",
    "يجتمع المجلس الأحد المقبل, 2023-10-22",
    "وقع الزلزال الأسبوع الماضي, 2023-W41",
    "وقع الزلزال الشهر الماضي, 2023-09",
    "انتهت الحرب العام الماضي, 2022",
    "تبدأ البطولة العام المقبل, 2024",
    "في يونيو 2023 وقع الاتفاق, 2023-06",
    "في حزيران 2023 وقع الاتفاق, 2023-06",
    "في كانون الثاني/يناير 2021 وقع الاتفاق, 2021-01",
    "وقع الاتفاق في ١٢ يونيو ٢٠٢٣, 2023-06-12",
    "وقع الاتفاق الخميس 7 كانون الأول/ديسمبر 2022, 2022-12-07",
    "وقع الاتفاق في 5 آب, 2023-08-05",
    "بدأت الأزمة قبل ثلاثة أيام, 2023-10-16",
    "بدأت الأزمة قبل عامين, 2021",
    "بدأت الأزمة منذ أسبوعين, 2023-W40",
    "بدأت الأزمة في 2011, 2011",
    "بدأت الأزمة عام 2011, 2011",
    "نمو الربع الثالث من عام 2022, 2022-Q3",
    "استمرت الهدنة لمدة ثلاثة أشهر, P3M",
    "وقع الانفجار مساء أمس, 2023-10-18TEV",
    "بتاريخ 19/10/2023 صدر القرار, 2023-10-19",
    "وصل الوفد أول من أمس, 2023-10-17",
    "وقع الهجوم في السابع من سبتمبر, 2023-09-07",
    "وقع الهجوم في الثالث والعشرين من نيسان 2021, 2021-04-23",
    "وقع الزلزال في نوفمبر الماضي, 2022-11",
    "عقدت الجلسة منتصف الشهر, 2023-10",
    "عقدت الجلسة مطلع العام الماضي, 2022",
    "ما جرى خلال الـ48 ساعة الماضية, PT48H",
    "ما جرى خلال الأيام الثلاثة الماضية, P3D",
    "ما جرى في السنوات الأخيرة, PXY",
    "نمو النصف الأول من عام 2022, 2022-H1",
    "وقع الاتفاق في صيف 2021, 2021-SU",
    "بدأت الأزمة في ثمانينيات القرن الماضي, 198X",
    "بني الجسر في القرن التاسع عشر, 18",
    "نتائج انتخابات 2020, 2020"
  })
  void anExpressionMeansItsDate(String text, String value) {
    assertThat(values(text)).containsExactly(value);
  }

  @Test
  void bothEndsOfASpanHaveItsYear() {
    assertThat(values("قتلوا بين مايو ويوليو 2021")).containsExactly("2021-05", "2021-07");
  }

  @Test
  void aWordThatIsAMonthAlsoIsNoDateByItself() {
    assertThat(values("مارس الضغط على الحكومة")).isEmpty();
  }

  @Test
  void hamzasMayBeLeftOut() {
    assertThat(values("وقع الهجوم امس")).containsExactly("2023-10-18");
  }
}
