package dateline.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {
  private static final Prose SOURCE =
      new Prose(
          "“We have planned this bridge for ten years, with the help of many, and we will open it"
              + " in May,” Ines Calder said. “I do not think that the costs were ever hidden from"
              + " the ‘people of Velmont’.” She called the delays a huge nuisance.",
          Optional.empty());

  private static boolean stands(String claim) {
    return Quotations.in(claim).stream().allMatch(one -> Quotations.standsIn(one, SOURCE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She said they had \"planned this bridge for ten years\".",
        "She spoke of \"planning this bridge for ten years\".",
        "“We have planned this bridge ... and we will open it in May,” she said.",
        "“We have planned [the] bridge for ten years.”",
        "“We have planned this bridge for ten years and we will open it.”",
        "The costs were not \"hidden from the 'people of Velmont'\".",
        "The delays were a \"nuisance\", a 'huge delay'."
      })
  void aQuotationWithOtherEdgesMarksOrOmissionsIsNotInvented(String claim) {
    assertThat(stands(claim)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We have planned this tunnel for ten years,” she said.",
        "“We planned to have this bridge in ten years,” she said.",
        "“I do think that the costs were ever hidden,” she said.",
        "“I do not think that we will open it,” she said.",
        "She called it \"scandalous\".",
        "The costs were \"not huge\"."
      })
  void aQuotationOfWordsNobodySaidIsInvented(String claim) {
    assertThat(stands(claim)).isFalse();
  }
}
