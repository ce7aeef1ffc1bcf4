package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
  private static final Instant NOW = Instant.parse("2023-10-20T08:00:00Z");
  private static final String TEXT = "The ferry sank in calm water, the coast guard said.";

  private final Intake intake = new Intake(() -> NOW, false);

  private static RawArticle raw(String url, String title, String text, String published) {
    return new RawArticle(
        url, title, text, published, Optional.empty(), Optional.empty(), List.of());
  }

  private static RawArticle text(String text) {
    return raw("https://news.example/a", "Ferry sinks", text, "2023-10-19");
  }

  private static RawArticle title(String title) {
    return raw("https://news.example/a", title, TEXT, "2023-10-19");
  }

  private static RawArticle published(String time) {
    return raw("https://news.example/a", "Ferry sinks", TEXT, time);
  }

  private Intake.Checked.Accepted accepted(RawArticle raw) {
    Intake.Checked checked = intake.check(raw);
    assertThat(checked).isInstanceOf(Intake.Checked.Accepted.class);
    return (Intake.Checked.Accepted) checked;
  }

  private Article article(RawArticle raw) {
    return accepted(raw).article();
  }

  private String refusal(RawArticle raw) {
    return intake.check(raw).fold(accepted -> "accepted", Intake.Checked.Refused::reason);
  }

  @Test
  void aWholeArticleIsAcceptedWithoutARemark() {
    RawArticle raw =
        new RawArticle(
            "HTTPS://News.Example/a?utm_source=x",
            " Ferry \n sinks ",
            "OSLO, Norway (Reuters) - " + TEXT + "\r\n(Reporting by Ana Silva)",
            "2023-10-19T10:00:00+02:00",
            Optional.of("Harbour News"),
            Optional.empty(),
            List.of("Per Lund"));
    Article article = article(raw);
    assertThat(article.url()).isEqualTo("https://news.example/a");
    assertThat(article.title()).isEqualTo("Ferry sinks");
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(article.published()).hasToString("2023-10-19T08:00:00Z");
    assertThat(article.outlet()).isEqualTo("Harbour News");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.authors()).containsExactly("Per Lund");
    assertThat(article.sample()).isFalse();
    assertThat(accepted(raw).remark()).isEmpty();
  }

  @Test
  void withoutAuthorsThePeopleOfTheCreditLinesAreTheAuthors() {
    assertThat(article(text(TEXT + "\nReporting by Ana Silva and Per Lund")).authors())
        .containsExactly("Ana Silva", "Per Lund");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n\t", "\u00a0", "\u200b \u200e", "\u0000\u0007", "\ufeff"})
  void anArticleWithoutTextIsRefused(String blank) {
    assertThat(refusal(text(blank))).isEqualTo("it has no text");
    assertThat(refusal(raw("https://news.example/a", "", blank, "2023-10-19")))
        .isEqualTo("it has no text");
  }

  @Test
  void anArticleOfNothingButCreditsIsRefused() {
    assertThat(refusal(text("(Reporting by Ana Silva)\nAdvertisement")))
        .isEqualTo("its text holds nothing but credits and captions");
  }

  @Test
  void aPageOfPhotographsKeepsItsCaptions() {
    String captions = "A rescue boat in the harbour of Oslo. Ana Silva/Reuters\n".repeat(6).strip();
    assertThat(article(text(captions)).text()).isEqualTo(captions);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\u200b\n"})
  void withoutATitleTheFirstWordsStandInAndThatIsTold(String blank) {
    assertThat(article(title(blank)).title()).isEqualTo(TEXT);
    assertThat(accepted(title(blank)).remark().orElseThrow()).contains("no title");
  }

  @Test
  void aLongFirstSentenceIsCutBetweenWords() {
    String title =
        article(raw("https://news.example/a", "", "Ferry ".repeat(40) + "sank.", "2023-10-19"))
            .title();
    assertThat(title).hasSizeLessThanOrEqualTo(103).endsWith("Ferry …");
  }

  @Test
  void aTitleIsCutBetweenCharacters() {
    String faces = "x" + "😀".repeat(400);
    assertThat(article(title(faces)).title()).hasSize(499).endsWith("😀");
    assertThat(article(raw("https://news.example/a", "", "x" + faces, "2023-10-19")).title())
        .matches("xx(😀)+ …");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | it has no publication date",
        "soon | its publication date is no ISO 8601 date: soon",
        "2023-10-22 | its publication date is in the future: 2023-10-22",
        "9999-12-31T00:00:00Z | its publication date is in the future: 9999-12-31T00:00:00Z",
        "1969-12-31 | its publication date is before 1970: 1969-12-31",
      })
  void aDateThatCannotBeIsRefused(String date, String reason) {
    assertThat(refusal(published(date))).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01", "2023-10-20", "2023-10-21", "2023-10-21T08:00:00Z"})
  void theFirstDayAndADayAheadAreTaken(String date) {
    assertThat(article(published(date)).published()).hasToString(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | it has no address",
        "news.example/a | its address is no http or https address: news.example/a",
        "javascript:alert(1) | its address is no http or https address: javascript:alert(1)",
      })
  void anAddressThatIsNoneIsRefused(String address, String reason) {
    assertThat(refusal(raw(address, "T", TEXT, "2023-10-19"))).isEqualTo(reason);
  }

  @Test
  void aLongBadAddressIsToldInShort() {
    assertThat(refusal(raw("x".repeat(5_000), "T", TEXT, "2023-10-19"))).hasSizeLessThan(140);
  }

  @Test
  void aTextTooLongIsRefusedWithItsLength() {
    assertThat(refusal(text("x ".repeat(1_000_001))))
        .isEqualTo("its text has 2000002 characters, more than 2000000");
  }

  @Test
  void whatCannotBeShownIsTakenOut() {
    Article article =
        article(text("The \u0000fer\u00adry\u202e \ud83csank\u0085in\u2028calm.\u200b"));
    assertThat(article.text()).isEqualTo("The ferry sank\n\nin\n\ncalm.");
  }

  @Test
  void joinersOfPersianAndEmojiStay() {
    String text = "می‌روم 👨‍👩‍👧";
    assertThat(article(text(text)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"EN, en", "en-US, en", "ar_EG, ar", "sw, sw", "english, en", "'???', en"})
  void aLanguageIsItsShortCodeOrFoundInTheText(String said, String language) {
    RawArticle raw =
        new RawArticle(
            "https://news.example/a",
            "T",
            TEXT,
            "2023-10-19",
            Optional.empty(),
            Optional.of(said),
            List.of());
    assertThat(article(raw).language()).isEqualTo(language);
  }

  @Test
  void anUnnamedOutletIsThatOfTheAddress() {
    assertThat(article(text(TEXT)).outlet()).isEqualTo("news.example");
  }

  @Test
  void anArticleOfTheSampleEditionIsMarked() {
    Intake sample = new Intake(() -> NOW, true);
    assertThat(sample.check(text(TEXT)).<Boolean>fold(it -> it.article().sample(), it -> false))
        .isTrue();
  }
}
