package dateline.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sweden joined NATO on March 7, 2024. | انضمت السويد إلى الناتو في 7 مارس 2024.",
        "Sweden joined NATO on Thursday, March 7, 2024. | انضمت السويد إلى الناتو يوم الخميس 7"
            + " مارس/آذار 2024.",
        "At least 11,300 people died. | قُتل ما لا يقل عن 11300 شخص.",
        "At least 11,300 people died. | قُتل ما لا يقل عن ١١٣٠٠ شخص.",
        "It cost 2.5 million dollars. | بلغت تكلفته 2.5 مليون دولار.",
        "Prices rose by 4.2% in May. | ارتفعت الأسعار بنسبة 4.2 في المئة في مايو.",
        "Three people were hurt. | أصيب ثلاثة أشخاص.",
        "Two missiles hit the base. | أصاب صاروخان القاعدة.",
        "Sweden joined NATO. | Schweden ist der Nato beigetreten.",
        "Prices rose by 4.2 per cent. | ارتفعت الأسعار بنسبة 4.2 بالمئة.",
      })
  void aSentenceAndItsTranslationSayTheSame(String one, String other) {
    assertThat(Figures.same(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sweden joined NATO on March 7, 2024. | انضمت السويد إلى الناتو في 9 مارس 2024.",
        "Sweden joined NATO on March 7, 2024. | انضمت السويد إلى الناتو في 7 أبريل 2024.",
        "Sweden joined NATO on March 7, 2024. | انضمت السويد إلى الناتو.",
        "Sweden joined NATO. | انضمت السويد إلى الناتو في 7 مارس 2024.",
        "At least 11,300 people died. | قُتل ما لا يقل عن 1300 شخص.",
        "It cost 2.5 million dollars. | بلغت تكلفته 2.5 مليار دولار.",
        "Prices rose by 4.2%. | ارتفعت الأسعار بنسبة 42 في المئة.",
        "Three people were hurt. | أصيب أربعة أشخاص.",
        "Two missiles hit the base. | أصابت ثلاثة صواريخ القاعدة.",
        "Five missiles hit the base. | أصابت الصواريخ القاعدة.",
      })
  void anotherNumberOrDateIsSeen(String one, String other) {
    assertThat(Figures.same(one, other)).isFalse();
  }
}
