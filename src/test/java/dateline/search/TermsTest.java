package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermsTest {
  @Test
  void termsAreLowerCasedStemmedAndWithoutTheSmallestWords() {
    assertThat(Terms.of("The Striking Workers of Beyoncé's", "en"))
        .containsExactly("strike", "worker", "beyonc");
  }

  @Test
  void everyTermKnowsWhereItsWordStands() {
    String text = "Two bases, 900 soldiers.";
    assertThat(Terms.located(text, "en"))
        .extracting(located -> located.word().of(text))
        .containsExactly("Two", "bases", "900", "soldiers");
  }

  @Test
  void aQuestionIsAboutWhatIsLeftWithoutItsQuestionWords() {
    assertThat(Terms.ofQuestion("What is the latest on the strikes, and who strikes?", "en"))
        .containsExactly("strike");
    assertThat(Terms.ofQuestion("ماذا حدث في العراق؟", "ar")).containsExactly("عراق");
  }

  @Test
  void aQuestionOfQuestionWordsKeepsThem() {
    assertThat(Terms.ofQuestion("what happened?", "en")).isNotEmpty();
  }
}
