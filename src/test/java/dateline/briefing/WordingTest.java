package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge fell early on Tuesday.",
        "“We heard it fall,” the mayor said.",
        "“Was the captain to blame?”",
        "The mayor said: \"We heard it.\" Nobody else \"heard a thing.\"",
        "وقال مسؤول إن الجسر انهار فجرا.",
        "12 people were on the bridge (all of them workers)."
      })
  void aWholeSentenceCanBeQuoted(String sentence) {
    assertThat(Wording.isQuotable(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge fell early on Tuesday",
        "and then the bridge fell down.",
        "– The bridge fell early on Tuesday.",
        "• The bridge fell early on Tuesday.",
        "“We heard it fall down in the night.",
        "We heard it fall down,” the mayor said.",
        "وقال المسؤول «انهار الجسر فجرا.",
        "Too short.",
        "Was the captain to blame, as some said?",
        "هل كان القبطان هو المسؤول؟",
        "We heard it fall,\" the mayor said. \"It fell at night.",
        "Sign up for our newsletter to know more.",
        "A man looks at the bridge on Tuesday. Jo Doe/Getty Images.",
        "Jo Doe and Max Roe contributed to this report.",
        "Write to us at news@example.org about it.",
        "THE BRIDGE FELL EARLY ON TUESDAY."
      })
  void whatIsNoWholeSentenceOfNewsIsNotQuoted(String text) {
    assertThat(Wording.isQuotable(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"He said so.", "“They fell,” she said.", "But it fell.", "وأضاف أن الجسر انهار."})
  void aSentenceMayLeanOnTheOneBefore(String sentence) {
    assertThat(Wording.leansOnTheSentenceBefore(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Heathrow closed.", "Italy won.", "The mayor said so.", "وقال العمدة ذلك."})
  void aSentenceWithItsOwnSubjectDoesNotLean(String sentence) {
    assertThat(Wording.leansOnTheSentenceBefore(sentence)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "New York (CNN Business) The bridge fell.",
        "(Reuters) - The bridge fell.",
        "The bridge fell."
      })
  void aDatelineIsLeftOut(String text) {
    Span rest = Wording.withoutDateline(text, new Span(0, text.length()));
    assertThat(rest.of(text)).isEqualTo("The bridge fell.");
  }

  @Test
  void aBracketOfTheSentenceItselfStays() {
    String text = "The agency (it was founded in 1990) closed.";
    assertThat(Wording.withoutDateline(text, new Span(0, text.length())).of(text)).isEqualTo(text);
  }
}
