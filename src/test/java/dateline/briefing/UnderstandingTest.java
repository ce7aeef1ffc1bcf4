package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingTest {
  /** A Thursday. */
  private static final Instant ASKED = Instant.parse("2023-10-19T12:00:00Z");

  private static final Instant NOW = ASKED.plusMillis(1);

  private static final List<String> HELD =
      List.of("CNN", "Reuters", "BBC News", "Time", "Nature", "The Week", "USA Today", "الجزيرة");

  private final Understanding understanding = new Understanding(() -> HELD, Optional.empty());

  private Question read(String words) {
    return understanding.of(words, ASKED, ZoneOffset.UTC);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What did the minister say yesterday?|2023-10-18T00:00:00Z|",
        "What did the minister say last week?|2023-10-09T00:00:00Z|2023-10-18T00:00:00Z",
        "What has the minister said since Monday?|2023-10-16T00:00:00Z|",
        "what happened in port ellery on tuesday?|2023-10-17T00:00:00Z|",
        "What shook Port Ellery in June 2023?|2023-06-01T00:00:00Z|2023-07-08T00:00:00Z",
        "Who won the race this morning?|2023-10-19T00:00:00Z|",
        "Who won the race this week?|2023-10-12T12:00:00Z|",
        "Who won in the past three days?|2023-10-16T12:00:00Z|",
        "Who resigned before October 5?|1970-01-01T00:00:00Z|2023-10-05T00:00:00Z",
        "Who resigned between October 5 and October 7?|2023-10-05T00:00:00Z|2023-10-10T00:00:00Z",
        "ماذا قال الوزير أمس؟|2023-10-18T00:00:00Z|",
        "ماذا حدث في درنة الأسبوع الماضي؟|2023-10-09T00:00:00Z|2023-10-18T00:00:00Z",
        "ماذا حدث في درنة في يونيو 2023؟|2023-06-01T00:00:00Z|2023-07-08T00:00:00Z",
        "ماذا قال الوزير منذ يوم الاثنين؟|2023-10-16T00:00:00Z|",
        "ماذا قال الوزير اليوم؟|2023-10-19T00:00:00Z|"
      })
  void wordsOfTimeAreATimeOfPublication(String words, String from, String until) {
    Instant end = Optional.ofNullable(until).map(Instant::parse).orElse(NOW);
    assertThat(read(words).meaning().published()).contains(new Period(Instant.parse(from), end));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Was 2023 the hottest year on record?",
        "Who planned the Oct. 7 attack?",
        "What was the record price, set in the middle of June?",
        "Who led the riot on January 6, 2021?",
        "What will happen on Saturday?",
        "Who may march in the parade?",
        "What is the latest on the strike?"
      })
  void whatIsNoTimeOfPublicationLimitsNothing(String words) {
    assertThat(read(words).meaning().isLimited()).isFalse();
    assertThat(read(words).topic()).isEqualTo(words);
  }

  @Test
  void yesterdayIsThatOfTheReader() {
    Question question =
        understanding.of(
            "Who won yesterday?", Instant.parse("2023-10-19T22:30:00Z"), ZoneId.of("Asia/Dubai"));
    assertThat(question.meaning().published().orElseThrow().from())
        .isEqualTo("2023-10-18T20:00:00Z");
  }

  @Test
  void wordsThatWereUnderstoodAreNotLookedFor() {
    assertThat(
            read("What did Iran say in June 2023 according to CNN?")
                .topic()
                .replaceAll("\\s+", " "))
        .isEqualTo("What did Iran say ?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What shook Port Ellery according to CNN?|CNN",
        "what shook port ellery according to cnn?|CNN",
        "only Reuters: who won the vote?|Reuters",
        "What does the BBC say of the strike?|BBC News",
        "Who won the vote according to Time?|Time",
        "ماذا تقول الجزيرة عن الهدنة؟|الجزيرة",
        "من فاز في الانتخابات وفقا لرويترز؟|Reuters"
      })
  void anOutletThatIsNamedIsTheOnlyOneMeant(String words, String outlet) {
    assertThat(read(words).meaning().outlets()).containsExactly(outlet);
  }

  @Test
  void severalOutletsMayBeNamed() {
    assertThat(read("Who won according to CNN, Reuters and the BBC?").meaning().outlets())
        .isEqualTo(Set.of("CNN", "Reuters", "BBC News"));
  }

  @Test
  void anOutletMayBeLeftOut() {
    Meaning meaning = read("Who won the vote, except CNN?").meaning();
    assertThat(meaning.otherThan()).containsExactly("CNN");
    assertThat(meaning.outlets()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which force of nature struck, and at what time?",
        "Who did time for the theft?",
        "Only time will tell: what did the mayor say from time to time?",
        "Why was CNN sued?",
        "Whom did Time name person of the year?"
      })
  void aNameInPlainProseIsNoOutletToAnswerFrom(String words) {
    assertThat(read(words).meaning().isLimited()).isFalse();
  }

  private Question after(String words, Rewriter... rewriter) {
    Exchange before =
        new Exchange(
            "Who attacked the base in Anbar?",
            List.of("Drones hit Ain al-Asad base, Pentagon says"),
            ASKED.minusSeconds(60));
    return new Understanding(() -> HELD, List.of(rewriter).stream().findFirst())
        .of(words, ASKED, ZoneOffset.UTC, List.of(before));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and what did Iran say?",
        "why?",
        "how many?",
        "What about Iran?",
        "Did they say so?",
        "وماذا عن إيران؟",
        "لماذا؟"
      })
  void aFollowUpTakesTheSubjectOfTheQuestionBefore(String words) {
    Question question = after(words);
    assertThat(question.topic()).startsWith(words).contains("Anbar").contains("Pentagon");
    assertThat(question.meaning().about()).contains("Drones hit Ain al-Asad base, Pentagon says");
    assertThat(question.words()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who won the election in Poland?",
        "How many people died in the Derna flood?",
        "What happened today?"
      })
  void aWholeQuestionTakesNothingOver(String words) {
    assertThat(after(words).meaning().about()).isEmpty();
    assertThat(after(words).topic()).doesNotContain("Anbar");
  }

  @Test
  void aQuestionInAnotherScriptThatFoundNothingIsNotWhatAFollowUpMeans() {
    Exchange answered =
        new Exchange("When did Sweden join NATO?", List.of("Sweden joins"), ASKED.minusSeconds(90));
    Exchange unanswered =
        new Exchange("متى انضمت السويد إلى الناتو؟", List.of(), ASKED.minusSeconds(60));
    Question question =
        new Understanding(() -> HELD, Optional.empty())
            .of("what about Finland?", ASKED, ZoneOffset.UTC, List.of(answered, unanswered));
    assertThat(question.meaning().about()).contains("Sweden joins");
  }

  @Test
  void aRewrittenFollowUpIsReadAsAWholeQuestion() {
    Question question =
        after("and yesterday?", (words, earlier) -> Optional.of("Who attacked Anbar yesterday?"));
    assertThat(question.words()).isEqualTo("Who attacked Anbar yesterday?");
    assertThat(question.meaning().published()).isPresent();
  }
}
