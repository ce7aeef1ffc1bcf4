package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Publication;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is quoted of a few articles made for the case. */
class ExtractiveWriterTest {
  private static final String FALL =
      "Four people died when the Ostrava bridge fell on Tuesday, the mayor said.";

  @TempDir Path folder;
  private SampleNews news;

  @BeforeEach
  void open() {
    news = SampleNews.empty(folder);
  }

  @AfterEach
  void close() {
    news.close();
  }

  private static Article article(String url, String outlet, String text) {
    return new Article(
        0,
        url,
        "The Ostrava bridge",
        text,
        Publication.at(Instant.parse("2025-05-05T10:00:00Z")),
        outlet,
        "en",
        List.of(),
        false);
  }

  @Test
  void aSentenceThatTwoOutletsPrintIsQuotedOnceWithBothSources() {
    news.add(
        article("https://one.example/a", "One", FALL + "\n\nRescue teams searched the river."),
        article("https://two.example/b", "Two", FALL + "\n\nIt was built in the year 1960."));
    Answer answer = news.ask("How many people died when the Ostrava bridge fell?");
    assertThat(SampleNews.claims(answer)).extracting(Claim::text).containsOnlyOnce(FALL);
    assertThat(SampleNews.outlets(answer)).containsExactlyInAnyOrder("One", "Two");
  }

  @Test
  void onePageUnderTwoAddressesIsOneSource() {
    news.add(
        article("https://one.example/a/index.html", "One", FALL),
        article("https://one.example/a", "One", FALL));
    Answer answer = news.ask("How many people died when the Ostrava bridge fell?");
    assertThat(SampleNews.claims(answer).get(0).citations()).hasSize(1);
  }

  @Test
  void outletsThatGiveDifferentFiguresAreBothQuoted() {
    news.add(
        article(
            "https://one.example/a",
            "One",
            FALL
                + " The four people who died on the Ostrava bridge were workers."
                + " Another four people on the Ostrava bridge were hurt when it fell."),
        article(
            "https://two.example/b",
            "Two",
            "Six people died when the Ostrava bridge fell, the police said."));
    String text = SampleNews.text(news.ask("How many people died when the Ostrava bridge fell?"));
    assertThat(text).contains("Four people").contains("Six people");
  }

  @Test
  void aQuotationIsNeverLeftOpen() {
    news.add(
        article(
            "https://one.example/a",
            "One",
            "“The Ostrava bridge fell at night. Nobody saw the bridge fall,” the mayor said."));
    assertThat(SampleNews.text(news.ask("When did the Ostrava bridge fall at night?")))
        .satisfiesAnyOf(
            text -> assertThat(text).isEmpty(),
            text -> assertThat(text).startsWith("“").contains("”"));
  }

  @Test
  void whereNoSentenceCanBeQuotedNothingIsSupported() {
    news.add(article("https://one.example/a", "One", "the Ostrava bridge fell, four people dead"));
    assertThat(news.ask("How many people died when the Ostrava bridge fell?"))
        .isInstanceOf(Answer.NothingSupported.class);
  }

  @Test
  void aSentenceThatLeansOnTheOneBeforeComesAfterIt() {
    news.add(
        article(
            "https://one.example/a",
            "One",
            "Mayor Jana Nova spoke to reporters at noon. She said four people died when the Ostrava"
                + " bridge fell on Tuesday."));
    List<Claim> claims =
        SampleNews.claims(news.ask("How many people died when the Ostrava bridge fell?"));
    assertThat(claims)
        .extracting(Claim::text)
        .containsExactly(
            "Mayor Jana Nova spoke to reporters at noon.",
            "She said four people died when the Ostrava bridge fell on Tuesday.");
  }

  @Test
  void aSentenceThatPointsBackComesAfterTheOneThatExplainsIt() {
    String shook = "A tremor of magnitude five shook the Ostrava bridge early on Monday.";
    String killed = "The tremor killed four people on the bridge.";
    news.add(
        article("https://one.example/a", "One", "Police closed the road. " + shook + " " + killed));
    Answer answer = news.ask("How many people were killed on the Ostrava bridge?");
    assertThat(SampleNews.claims(answer))
        .extracting(Claim::text)
        .containsSubsequence(shook, killed);
  }

  @Test
  void theSentenceThatAsksCountsMoreThanItsBackground() {
    String engineer = "Jana Novotna drew the plans of the old bridge.";
    news.add(
        article(
            "https://one.example/a",
            "One",
            "The Ostrava bridge fell into the river on Monday after a storm, police said."
                + " The storm on Monday brought down trees near the Ostrava river, Petr Kral said."
                + " The river carried parts of the Ostrava bridge to Bohumin on Monday."
                + " "
                + engineer));
    Answer answer =
        news.ask(
            "The Ostrava bridge fell into the river on Monday. Who drew the plans of it? Thanks.");
    assertThat(SampleNews.claims(answer)).extracting(Claim::text).contains(engineer);
  }

  @Test
  void whereASuperlativeIsAskedForTheSentenceThatSaysItIsQuoted() {
    String most = "The most bridges stand in Ostrava, Jan Novy said.";
    news.add(
        article(
            "https://one.example/a",
            "One",
            "Bridges of stone stand in the town of Brno, Petr Kral said."
                + " Bridges of steel stand in Zlin, Jana Novotna said."
                + " Bridges of wood stand in Opava, Karel Vlk said."
                + " Bridges of brick stand in Cheb, Eva Mala said. "
                + most));
    Answer answer = news.ask("Which town has the most bridges?");
    assertThat(SampleNews.claims(answer)).extracting(Claim::text).contains(most);
  }
}
