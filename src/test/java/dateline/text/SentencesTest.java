package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static List<String> english(String text) {
    return sentences(text, "en");
  }

  private static List<String> sentences(String text, String language) {
    return Sentences.in(text, language).stream().map(span -> span.of(text)).toList();
  }

  @Test
  void aStopEndsASentence() {
    assertThat(english("The dam broke. Nobody was hurt! Was it old? It was."))
        .containsExactly("The dam broke.", "Nobody was hurt!", "Was it old?", "It was.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr. Smith met Mrs. Jones and Dr. Brown in St. Louis.",
        "Officials in the U.S. Senate and the U.N. Security Council agreed.",
        "Former president George W. Bush spoke to J.K. Rowling.",
        "Sen. Elizabeth Warren and Rep. Adam Schiff wrote to Gen. Mark Milley.",
        "Shares of Acme Inc. fell 3.5 percent to $1.25 on Oct. 3 in New York.",
        "The rate rose to 3.5% from 2.75% a year earlier.",
        "The court heard Roe vs. Wade and case No. 18 on Sept. 4.",
        "He said (Lt. Col. Jane Doe agreed) that it was over.",
      })
  void aStopThatBelongsToAnAbbreviationOrANumberEndsNoSentence(String sentence) {
    assertThat(english(sentence + " It rained.")).containsExactly(sentence, "It rained.");
  }

  @Test
  void anAbbreviationBeforeAWordThatBeginsASentenceEndsOne() {
    assertThat(english("He has lived in the U.S. The Senate knows it."))
        .containsExactly("He has lived in the U.S.", "The Senate knows it.");
  }

  @Test
  void theAnswerNoIsASentence() {
    assertThat(english("Was it legal? No. Was it wise?"))
        .containsExactly("Was it legal?", "No.", "Was it wise?");
  }

  @Test
  void aQuotationMarkBehindAStopBelongsToTheSentence() {
    assertThat(english("“The deal is off.” He left at once. \"Why?\" she asked."))
        .startsWith("“The deal is off.”", "He left at once.");
  }

  @Test
  void anEllipsisInsideASentenceEndsNone() {
    assertThat(english("He waited … and then went on. Nobody came."))
        .containsExactly("He waited … and then went on.", "Nobody came.");
  }

  @Test
  void arabicMarksEndSentences() {
    assertThat(sentences("وصل الوفد إلى بغداد. هل بدأت المحادثات؟ نعم! انتهت الجلسة.", "ar"))
        .containsExactly("وصل الوفد إلى بغداد.", "هل بدأت المحادثات؟", "نعم!", "انتهت الجلسة.");
  }

  @Test
  void chineseMarksEndSentencesWithoutSpaces() {
    assertThat(sentences("他来了。她走了！", "zh")).containsExactly("他来了。", "她走了！");
  }

  @Test
  void aLineBreakEndsASentence() {
    assertThat(english("A headline without a stop\nThe text begins\r\n\n  and ends here"))
        .containsExactly("A headline without a stop", "The text begins", "and ends here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\t \u00a0 \n \u2003"})
  void whatIsBlankHasNoSentence(String blank) {
    assertThat(Sentences.in(blank, "en")).isEmpty();
  }

  @Test
  void everyCharacterThatIsNotBlankIsInExactlyOneSentence() {
    String[] pieces = {
      "Mr. ", "U.S. ", "The ", "war", " ", "\n", "\r\n", "\u00a0", ". ", "! ", "؟ ", "… ", "3.5",
      "“No.” ", "(a.m.) ", "قال ", "😀", "\ud83c", "。", "W. ", "\t", "No. ", ".", "'"
    };
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(30);
      for (int i = 0; i < length; i++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      coversAll(text.toString(), random.nextBoolean() ? "en" : "ar");
    }
  }

  private static void coversAll(String text, String language) {
    int end = 0;
    for (Span span : Sentences.in(text, language)) {
      assertThat(blank(text.substring(end, span.start()))).as("left out of: %s", text).isTrue();
      assertThat(blank(text.substring(span.start(), span.start() + 1))).isFalse();
      assertThat(blank(text.substring(span.end() - 1, span.end()))).isFalse();
      end = span.end();
    }
    assertThat(blank(text.substring(end))).as("left out at the end of: %s", text).isTrue();
  }

  private static boolean blank(String text) {
    return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
