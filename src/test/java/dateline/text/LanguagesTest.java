package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | What is the latest on the ceasefire?",
        "en | Explosion in Beirut",
        "ar | ما آخر أخبار الهجوم على القاعدة في العراق؟",
        "fa | چه خبر از گفتگوهای هسته‌ای ایران؟",
        "fr | Que se passe-t-il dans le nord du pays ?",
        "de | Was ist mit dem Haushalt für das nächste Jahr?",
        "es | ¿Qué pasó con las elecciones en el país?",
        "ru | Что произошло в Москве?",
        "ja | 東京で何が起きましたか",
        "zh | 北京发生了什么",
        "ko | 서울에서 무슨 일이 있었나요",
        "he | מה קרה בתל אביב",
        "el | Τι έγινε στην Αθήνα;",
      })
  void aFewWordsAreEnough(String language, String text) {
    assertThat(Languages.of(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "da | Ministeren siger, at han ikke kender noget til sagen.",
        "no | Ministeren sier at han ikke kjenner noe til saken.",
        "sv | Ministern säger att han inte känner till något om saken.",
        "cs | Ministr řekl, že o té věci nic neví.",
        "sk | Minister povedal, že o tej veci nič nevie.",
        "es | El ministro dijo que no sabe nada del asunto.",
        "pt | O ministro disse que não sabe nada do assunto.",
        "ca | El ministre ha dit que no sap res de l'afer.",
        "uk | Міністр сказав, що нічого не знає про цю справу.",
        "bg | Министърът каза, че не знае нищо по въпроса.",
        "ur | وزیر نے کہا کہ انہیں اس معاملے کا علم نہیں۔",
        "hr | Ministar je rekao da prije tjedan dana nije znao ništa o tome.",
        "sr | Ministar je rekao da pre nedelju dana nije znao ništa o tome.",
        "fi | Tutkijat löysivät vuoristosta uuden sammakkolajin.",
      })
  void languagesMuchAlikeAreToldApart(String language, String text) {
    assertThat(Languages.of(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Messi", "Angela Merkel", "Port Ellery", "Gaza ceasefire"})
  void aNameSpeaksForNoLanguage(String name) {
    assertThat(Languages.of(name)).isEqualTo(Languages.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "12 345", "😀😀😀", "?!", "Xqz Brrr", "\ud83c"})
  void whatSpeaksForNoLanguageIsUnknown(String text) {
    assertThat(Languages.of(text)).isEqualTo(Languages.UNKNOWN);
  }

  @Test
  void aForeignWordChangesNoLanguage() {
    assertThat(Languages.of("The word for it is すし, and the shop is in the north of the city."))
        .isEqualTo("en");
    assertThat(Languages.of("قال رئيس صحيفة کیهان في طهران إن المحادثات لم تنته بعد وإن الوفد عاد"))
        .isEqualTo("ar");
  }

  @Test
  void aTextCutInTheMiddleOfACharacterIsRead() {
    assertThat(Languages.of("a".repeat(1_999) + "😀")).isEqualTo(Languages.UNKNOWN);
  }
}
