package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Passage;
import dateline.article.Passages;
import dateline.article.Publication;
import dateline.store.Database;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleResourceTest {
  /** Two passages; the second begins in the middle of the second paragraph. */
  private static final String TEXT =
      "One "
          + "two ".repeat(60)
          + "three.\n\nFour "
          + "five ".repeat(45)
          + "six. Here the second one begins. Seven.\n\nEight.";

  @TempDir Path folder;
  private Database database;
  private Articles articles;
  private ArticleResource resource;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    articles = new Articles(database, InstantSource.fixed(Instant.parse("2026-03-01T08:00:00Z")));
    resource =
        new ArticleResource(articles, Templates.get("article.html"), Templates.get("missing.html"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String shown(Article article) {
    long id = articles.add(List.of(article)).get(0).id();
    return resource.page(Long.toString(id)).getEntity().toString();
  }

  private static Article article(String title, String url, String language, boolean sample) {
    return new Article(
        0,
        url,
        title,
        TEXT,
        Publication.parse("2023-10-19T21:30:00Z").orElseThrow(),
        "Reuters",
        language,
        List.of("Mona & Ali"),
        sample);
  }

  private static Article plain() {
    return article("A title", "https://news.example/1?a=1&b=2", "en", false);
  }

  @Test
  void thePageSaysWhatWeHold() {
    String page = shown(plain());
    assertThat(page)
        .contains("<title>A title · Reuters</title>")
        .contains("<article lang=\"en\" dir=\"ltr\">")
        .contains("<time datetime=\"2023-10-19T21:30:00Z\">19 October 2023, 21:30 UTC</time>")
        .contains("Mona &amp; Ali")
        .contains("href=\"https://news.example/1?a=1&amp;b=2\" rel=\"noopener nofollow\"")
        .doesNotContain("class=\"sample\"");
  }

  @Test
  void everyPassageIsOneElementAndParagraphsStayWhole() {
    String page = shown(plain());
    String opening = "One " + "two ".repeat(60) + "three.";
    assertThat(page)
        .contains(
            "id=\"p1\"><p class=\"opens\"><span>"
                + opening
                + "</span></p> <p class=\"opens\"><span>Four ")
        .contains(
            "id=\"p2\"><p><span>Here the second one begins. Seven.</span></p> <p class=\"opens\"><span>Eight.")
        .doesNotContain("id=\"p3\"");
  }

  @Test
  void nothingOfTheTextIsLost() {
    String story = shown(plain()).replaceAll("(?s).*<div class=\"story\">(.*?)</article>.*", "$1");
    assertThat(words(story.replaceAll("<[^>]+>", " "))).isEqualTo(words(TEXT));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  @Test
  void everyIdIsThereOnce() {
    String page = shown(plain());
    List<String> ids =
        Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(m -> m.group(1)).toList();
    List<String> passages =
        Passages.of(plain()).stream()
            .map(Passage::number)
            .map(number -> "p" + number)
            .collect(Collectors.toList());
    assertThat(ids).isEqualTo(passages);
  }

  @Test
  void hostileWordsStayWords() {
    Article hostile =
        new Article(
            0,
            "https://news.example/2",
            "<script>alert(1)</script> \" onload=\"x",
            "<img src=x onerror=alert(1)> & more.",
            Publication.parse("2023-10-19").orElseThrow(),
            "<b>Out</b>let",
            "en\" onclick=\"x",
            List.of("<i>Mona</i>"),
            false);
    String page = shown(hostile);
    assertThat(page)
        .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &quot; onload=&quot;x</h1>")
        .contains("&lt;img src=x onerror=alert(1)&gt; &amp; more.")
        .contains("lang=\"en&quot; onclick=&quot;x\"")
        .doesNotContain("<script")
        .doesNotContain("<img")
        .doesNotContain("<b>")
        .doesNotContain("<i>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "ftp://news.example/1", "file:///etc/passwd"})
  void onlyAWebPageIsLinked(String url) {
    assertThat(shown(article("T", url, "en", false)))
        .doesNotContain("class=\"original\"")
        .doesNotContain(url);
  }

  @Test
  void aSampleIsCalledOneAndHasNoOriginal() {
    assertThat(shown(article("T", "https://sample.example/1", "en", true)))
        .contains("<span class=\"sample\">sample</span>")
        .contains("no news outlet published it")
        .doesNotContain("class=\"original\"");
  }

  @Test
  void aTimeNobodyKnowsIsNotShown() {
    Article article = plain();
    Article dayOnly =
        new Article(
            0,
            article.url(),
            article.title(),
            article.text(),
            Publication.parse("2023-10-19").orElseThrow(),
            "BBC",
            "en",
            List.of(),
            false);
    assertThat(shown(dayOnly))
        .contains("<time datetime=\"2023-10-19\">19 October 2023</time>")
        .doesNotContain("class=\"authors\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar  | <article lang=\"ar\" dir=\"rtl\">",
        "he  | <article lang=\"he\" dir=\"rtl\">",
        "de  | <article lang=\"de\" dir=\"ltr\">",
        "und | <article dir=\"auto\">"
      })
  void theArticleRunsInTheDirectionOfItsLanguage(String language, String element) {
    assertThat(shown(article("T", "https://news.example/1", language, false))).contains(element);
  }

  @Test
  void anArabicArticleHasAnArabicPage() {
    assertThat(shown(article("عنوان", "https://news.example/1", "ar", false)))
        .contains("<html lang=\"ar\" dir=\"rtl\">")
        .contains("19 أكتوبر 2023، 21:30 بتوقيت غرينتش")
        .contains("اقرأ الأصل لدى");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "0", "-1", "abc", "99999999999999999999", "1'--"})
  void anUnknownArticleGetsAKindPage(String number) {
    Response response = resource.page(number);
    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(response.getEntity().toString())
        .contains("There is no article here")
        .contains("لا يوجد مقال هنا");
  }

  @Test
  void aPageRunsNoScriptAndLoadsNothingFromElsewhere() {
    Response response = resource.page("7");
    assertThat(response.getHeaderString("Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'self';")
        .contains("frame-ancestors 'none'");
    assertThat(response.getMediaType().toString()).isEqualToIgnoringCase("text/html;charset=UTF-8");
  }
}
