package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlinesMeantTest {
  /** A Tuesday. */
  private static final Instant NOW = Instant.parse("2024-03-19T10:00:00Z");

  private static final List<String> OUTLETS = List.of("CNN", "The Verge", "الجزيرة", "Reuters");
  private static final Understanding UNDERSTANDING =
      new Understanding(() -> OUTLETS, Optional.empty());

  private static Question question(String words) {
    return UNDERSTANDING.of(words, NOW, ZoneOffset.UTC);
  }

  private static Optional<HeadlinesMeant> meant(String words) {
    return HeadlinesMeant.in(question(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What's the news?",
        "what’s new?",
        "WHAT IS THE LATEST",
        "any news?",
        "Latest news from CNN",
        "what's going on in the world right now?",
        "Please give me the top stories",
        "Did I miss anything?",
        "catch me up",
        "Hi! What happened?",
        "breaking news",
        "what does Reuters report? any news",
        "news",
        "ما الأخبار؟",
        "ما الجديد",
        "آخِر الأخبار",
        "ما هي أهم الأخبار؟",
        "هل هناك أخبار جديدة؟",
        "شو الأخبار",
        "ماذا يجري في العالم الآن؟",
        "أبرز العناوين من فضلك",
        "أخبار من الجزيرة"
      })
  void aQuestionOfGeneralWordsAsksForTheNewsAsSuch(String words) {
    assertThat(meant(words))
        .contains(
            new HeadlinesMeant(Optional.empty(), words.matches(".*\\p{IsArabic}.*") ? "ar" : "en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What happened in Derna?",
        "news about Apple",
        "latest on the trial",
        "What is the latest iPhone?",
        "any news from the US?",
        "What happened to her?",
        "what happened there",
        "Who won yesterday?",
        "What did he say today?",
        "news on climate change this week",
        "What will happen tomorrow?",
        "top 10 movies",
        "is it new",
        "new stories by Alice Munro",
        "What are the new rules?",
        "yesterday",
        "what is it?",
        "is there anything about the world cup",
        "ماذا حدث في درنة؟",
        "آخر أخبار آبل",
        "من هو الرئيس الجديد؟",
        "ما أسعار النفط اليوم؟",
        "هل هناك هدنة جديدة في غزة؟",
        "?",
        ""
      })
  void aQuestionWithATopicDoesNot(String words) {
    assertThat(meant(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "What happened yesterday?,2024-03-18T00:00:00Z,2024-03-19T00:00:00Z",
    "ماذا حدث أمس؟,2024-03-18T00:00:00Z,2024-03-19T00:00:00Z",
    "ماذا حدث امس,2024-03-18T00:00:00Z,2024-03-19T00:00:00Z",
    "What are today's headlines?,2024-03-19T00:00:00Z,2024-03-20T00:00:00Z",
    "Any news today?,2024-03-19T00:00:00Z,2024-03-20T00:00:00Z",
    "ما الأخبار اليوم؟,2024-03-19T00:00:00Z,2024-03-20T00:00:00Z",
    "What happened on 7 March 2024?,2024-03-07T00:00:00Z,2024-03-08T00:00:00Z",
    "top stories last week,2024-03-11T00:00:00Z,2024-03-18T00:00:00Z",
    "what happened in June 2023?,2023-06-01T00:00:00Z,2023-07-01T00:00:00Z",
    "what happened in 2023?,2023-01-01T00:00:00Z,2024-01-01T00:00:00Z",
    "top stories this week,2024-03-12T10:00:00Z,2024-03-19T10:00:00.001Z",
    "أهم أحداث هذا الأسبوع,2024-03-12T10:00:00Z,2024-03-19T10:00:00.001Z",
    "news since Sunday,2024-03-17T00:00:00Z,2024-03-19T10:00:00.001Z",
    "news of the last 3 days,2024-03-16T10:00:00Z,2024-03-19T10:00:00.001Z",
  })
  void theTimeIsThatOfTheWordsWithoutTheDaysAfterIt(String words, Instant from, Instant until) {
    assertThat(meant(words).flatMap(HeadlinesMeant::time)).contains(new Period(from, until));
  }

  @Test
  void daysAreThoseOfTheReadersZone() {
    Question question =
        UNDERSTANDING.of("What happened yesterday?", NOW, ZoneId.of("Africa/Cairo"));
    assertThat(HeadlinesMeant.in(question).flatMap(HeadlinesMeant::time))
        .contains(
            new Period(
                Instant.parse("2024-03-17T22:00:00Z"), Instant.parse("2024-03-18T22:00:00Z")));
  }

  @Test
  void outletsStayThoseOfTheQuestion() {
    assertThat(question("latest news from CNN").meaning().outlets()).containsExactly("CNN");
  }

  private static Question after(String words, String before, String... titles) {
    return UNDERSTANDING.of(
        words, NOW, ZoneOffset.UTC, List.of(new Exchange(before, List.of(titles), NOW)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"top stories this week", "any news?", "هل هناك أخبار؟", "and yesterday?"})
  void itIsNoFollowUpOfATopicButAnotherTimeOfTheNewsIs(String words) {
    String before = words.startsWith("and") ? "What happened today?" : "What happened in Derna?";
    assertThat(HeadlinesMeant.in(after(words, before, "Floods in Derna"))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "tell me more about the second,Elections in Senegal",
    "more about number 2,Elections in Senegal",
    "More on the first one?,Floods in Derna",
    "tell me more about it,Floods in Derna",
    "tell me about the last one,Storm off Madeira",
    "المزيد عن الخبر الثاني,Elections in Senegal",
  })
  void aStoryOfTheListIsAskedForByItsPlace(String words, String title) {
    Question question =
        after(
            words,
            "What's the news?",
            "Floods in Derna",
            "Elections in Senegal",
            "Storm off Madeira");
    assertThat(question.topic()).contains(title);
    assertThat(question.meaning().about()).contains(title);
    assertThat(HeadlinesMeant.in(question)).isEmpty();
  }

  @Test
  void wordsOfItsOwnAreAnOrdinaryQuestionAfterTheNews() {
    Question question =
        after("tell me more about the elections", "What's the news?", "Floods in Derna");
    assertThat(question.topic()).isEqualTo("tell me more about the elections");
    assertThat(question.meaning().about()).isEmpty();
  }
}
