package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions to the sample edition: what a reader who tries the program gets. */
class BriefingTest {
  @TempDir static Path folder;
  private static SampleNews news;

  @BeforeAll
  static void open() {
    news = SampleNews.in(folder);
  }

  @AfterAll
  static void close() {
    news.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Was 2023 the hottest year on record?|1.48 degrees",
        "Was 2023 the hottest year on record?|1.45 degrees",
        "What happened to the Key Bridge in Baltimore?|collapsed",
        "What happened at Ain al-Asad air base on October 19, 2023?|drones and missiles",
        "What happened at Ain al-Asad air base on October 19, 2023?|not yet clear",
        "How many missiles were fired at US forces near Baghdad airport?|two missiles",
        "How many missiles were fired at US forces near Baghdad airport?|An American official",
        "What death toll did Fuat Oktay give for the February 2023 earthquake?|3,419",
        "What magnitude was the first Turkey earthquake of February 6, 2023?|7.8",
        "How many people died in the Hatay earthquake of February 20, 2023?|three people",
        "How many workers were on the Francis Scott Key Bridge when it fell?|Eight workers",
        "Was the captain detained after the ship hit the bridge in Guangzhou?|captain was detained",
        "When did Chandrayaan-3 land on the Moon, and where?|August 23, 2023",
        "When did Chandrayaan-3 land on the Moon, and where?|near the south pole",
        "Who said \"This success belongs to all of humanity\"?|Modi said",
        "When did Sweden join NATO?|March 7, 2024",
        "What did COP28 decide about fossil fuels?|transitioning away from fossil fuels",
        "ماذا حدث في قاعدة عين الأسد؟|مسيّرات وصواريخ",
        "ماذا قال المسؤول الأمريكي عن الهجوم قرب مطار بغداد؟|صاروخين",
        "كم عدد الحضور في نهائي كأس العالم 2022؟|88966",
        "ماذا قرر مؤتمر كوب 28 بشأن الوقود الأحفوري؟|التحول عن الوقود الأحفوري",
        "كم عدد قتلى زلزال المغرب؟|2012 شخصا",
        "من وقّع الاتفاق بين السعودية وإيران؟|شمخاني",
        "كم استغرقت مهمة سلطان النيادي للسير في الفضاء؟|سبع ساعات ودقيقة",
        "ما سبب تحطم مروحية رئيسي؟|ولم تذكر السلطات على الفور سبب التحطم",
        "Iraq?|Iraq",
        "NATO|NATO",
        "latest on Turkey earthquake|Turkey",
        "زلزال تركيا|تركيا",
      })
  void aQuestionTheEditionAnswersGetsTheFact(String question, String fact) {
    assertThat(SampleNews.text(news.ask(question))).contains(fact);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who won the men's 100 metres at the Paris Olympics?",
        "How much did it cost to rebuild the Key Bridge?",
        "Which group claimed the attack on Ain al-Asad?",
        "When did Chandrayaan-3's rover find sulphur on the Moon?",
        "من فاز بالانتخابات الرئاسية الإيرانية عام 2024؟",
        "What is the best way to boil an egg?",
        "Which chess opening did Magnus Torvald invent in 1731?",
        "How do I configure a Kubernetes ingress with TLS termination?",
        "ما هي عاصمة أستراليا؟",
      })
  void aQuestionTheEditionDoesNotAnswerGetsNothing(String question) {
    assertThat(news.ask(question)).isInstanceOf(Answer.NothingFound.class);
  }

  @Test
  void nothingFoundShowsTheNewestArticleThatComesNear() {
    Answer answer = news.ask("Who won the men's 100 metres at the Paris Olympics?");
    assertThat(((Answer.NothingFound) answer).nearest())
        .map(Article::title)
        .contains("Paris Olympics open on a rainy Seine");
  }

  @Test
  void aTollThatWasCorrectedIsShownWithItsCorrectionFirst() {
    List<Claim> claims = SampleNews.claims(news.ask("How many people died in the Derna flood?"));
    assertThat(claims.get(0).text()).contains("withdrawn its figure of 11,300").contains("3,958");
    assertThat(claims).hasSizeGreaterThan(1);
  }

  @Test
  void figuresOfDifferentOutletsAreBothShown() {
    Answer answer = news.ask("كم عدد قتلى زلزال تركيا؟");
    assertThat(SampleNews.text(answer)).contains("53537").contains("3549");
    assertThat(SampleNews.outlets(answer)).hasSize(2);
  }

  @Test
  void nothingPublishedAfterTheAskingTimeIsUsed() {
    String text =
        SampleNews.text(
            news.ask(
                "How many people died in the Derna flood?", Instant.parse("2023-09-17T00:00:00Z")));
    assertThat(text).contains("11,300").contains("Red Crescent").doesNotContain("3,958");
  }

  @Test
  void anEarlyQuestionGetsTheEarlyFigure() {
    String text =
        SampleNews.text(
            news.ask(
                "How many people had been killed in Turkey by the earthquake, according to"
                    + " Erdogan?",
                Instant.parse("2023-02-06T12:00:00Z")));
    assertThat(text).contains("912 people").doesNotContain("3,419");
  }

  @Test
  void whatIsSaidOfOneBaseIsNotSaidOfAnother() {
    assertThat(
            SampleNews.text(news.ask("What happened at Ain al-Asad air base on October 19, 2023?")))
        .doesNotContain("Nobody was hurt at the airport");
  }

  @Test
  void aBriefingNamesNoCulpritWhereNobodyIsNamed() {
    assertThat(
            SampleNews.text(
                news.ask("Who set the fires on France's railways before the Olympics opened?")))
        .contains("fires set at several places");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What happened to the Key Bridge in Baltimore?",
        "How many people died in the Derna flood?",
        "When did Sweden join NATO?",
        "كم عدد قتلى زلزال تركيا؟",
        "Iraq?"
      })
  void aBriefingIsAtMostThreeSentencesEachWordForWordInItsPassage(String question) {
    List<Claim> claims = SampleNews.claims(news.ask(question));
    assertThat(claims).hasSizeBetween(1, 3);
    for (Claim claim : claims) {
      assertThat(claim.citations().get(0).passageText()).contains(claim.text());
    }
  }

  @Test
  void sentencesOfOneArticleStandTogetherAndInItsOrder() {
    List<Claim> claims =
        SampleNews.claims(
            news.ask("How many missiles were fired at US forces near Baghdad airport?"));
    String text = claims.get(0).citations().get(0).article().text();
    assertThat(claims)
        .extracting(claim -> text.indexOf(claim.text()))
        .isSorted()
        .doesNotContain(-1);
  }

  private Answer ask(String words) {
    return news.briefing()
        .answer(
            new Understanding(List::of, Optional.empty())
                .of(words, SampleNews.NOW, ZoneOffset.UTC));
  }

  @Test
  void whatTheNamedTimeDoesNotHoldIsAnsweredFromAnotherTime() {
    Answer inTime = ask("How many people died in the Derna flood in September 2023?");
    assertThat(SampleNews.text(inTime)).contains("Derna");
    Answer other = ask("How many people died in the Derna flood in March 2024?");
    assertThat(SampleNews.claims(other))
        .flatExtracting(Claim::citations)
        .extracting(citation -> citation.article().published().day().getYear())
        .containsOnly(2023);
  }
}
