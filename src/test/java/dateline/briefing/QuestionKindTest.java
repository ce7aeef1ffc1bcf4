package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

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
}
