package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionKindTest {
  @ParameterizedTest
  @CsvSource({
    "How many people died?, NUMBER",
    "What was the death toll?, NUMBER",
    "كم عدد القتلى؟, NUMBER",
    "When did it happen?, DATE",
    "متى وقع الزلزال؟, DATE",
    "Where did it happen?, PLACE",
    "Which country won?, PLACE",
    "أين وقع الزلزال؟, PLACE",
    "Who won?, PERSON",
    "من فاز؟, PERSON",
    "Why did it fall?, REASON",
    "لماذا انهار الجسر؟, REASON",
    "Which company bought it?, NAME",
    "What happened?, OTHER",
    "ماذا حدث؟, OTHER",
    "خرج من المدينة؟, OTHER"
  })
  void theWordsOfAQuestionTellWhatWouldAnswerIt(String question, QuestionKind kind) {
    assertThat(QuestionKind.of(question)).isEqualTo(kind);
  }

  @Test
  void theSentenceThatAsksTellsTheKind() {
    String asking = "How many passengers were hurt?";
    assertThat(QuestionKind.of("A man who stopped a train was held. " + asking, asking))
        .isEqualTo(QuestionKind.NUMBER);
    assertThat(QuestionKind.of("Who stopped the train? Tell me.", "Tell me."))
        .isEqualTo(QuestionKind.PERSON);
  }

  @Test
  void aPriceWithManyWordsBeforeItIsANumber() {
    assertThat(QuestionKind.of("What was the record high average price of a ticket?"))
        .isEqualTo(QuestionKind.NUMBER);
  }
}
