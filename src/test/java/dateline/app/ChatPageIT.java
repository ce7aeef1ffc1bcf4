package dateline.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dateline.follow.NewsSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer's first minute, in the system's Chromium. */
class ChatPageIT {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  /** Machines that build are busy. */
  private static final double PATIENCE_MILLIS = 30_000;

  @TempDir Path folder;
  private RunningJar dateline;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    Assumptions.assumeTrue(
        Files.exists(CHROMIUM), "Chromium is not installed (apt-get install chromium)");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      playwright.close();
    }
  }

  @BeforeEach
  void serve() throws Exception {
    dateline = RunningJar.serve(folder, Map.of("DATELINE_PRIVATE_NETWORKS", "true"));
  }

  @AfterEach
  void end() throws InterruptedException {
    dateline.close();
  }

  @Test
  void anOfferedQuestionIsAnsweredAndItsCitationLeadsToTheLitPassage() {
    try (Page page = browser.newPage()) {
      page.navigate(dateline.pages().toString());
      assertThat(page.locator(".chip")).hasCount(3);
      page.locator(".chip").first().click();
      Locator answer = page.locator(".row.bot:not(.typing)").last();
      assertThat(answer).containsText("hottest year");
      assertThat(answer).containsText("sample");

      Page article = page.waitForPopup(() -> answer.locator("a").first().click());
      assertThat(article).hasURL(Pattern.compile(".*/a/\\d+#p\\d+"));
      Locator lit = article.locator(":target");
      assertThat(lit).isInViewport();
      String sentence = withoutSpeaker(answer.innerText()).split("\\[1]")[0].strip();
      assertThat(lit.innerText().replaceAll("\\s+", " ")).contains(sentence);
      Object background =
          lit.evaluate(
              "one => [one, ...one.querySelectorAll('*'), one.parentElement]"
                  + ".map(it => getComputedStyle(it).backgroundColor)"
                  + ".find(it => it !== 'rgba(0, 0, 0, 0)')");
      assertThat(background).isNotNull();
    }
  }

  /** Who spoke stands before a message, for those who listen to the page. */
  private static String withoutSpeaker(String message) {
    return message.replaceFirst("^Bot:\\s*", "");
  }

  @Test
  void aQuestionIsTypedAndAnsweredInItsOwnLanguage() {
    try (Page page = browser.newPage()) {
      page.navigate(dateline.pages().toString());
      page.locator("#text").fill("كم عدد قتلى زلزال تركيا؟");
      page.locator("#text").press("Enter");
      Locator answer = page.locator(".row.bot:not(.typing)").last();
      assertThat(answer).containsText("53537");
      assertThat(answer).containsText("المصادر");
    }
  }

  @Test
  void aQuestionSentBeforeThePageIsReadyIsNotLost() {
    try (Page page = browser.newPage()) {
      List<Route> held = new ArrayList<>();
      page.route("**/localchat/suggestions", held::add);
      page.navigate(dateline.pages().toString());
      page.waitForCondition(() -> !held.isEmpty());
      page.locator("#text").fill("Was 2023 the hottest year on record?");
      page.locator("#text").press("Enter");
      held.forEach(Route::resume);
      assertThat(page.locator(".row.bot:not(.typing)").last()).containsText("hottest year");
    }
  }

  @Test
  void aQuestionTheArticlesDoNotAnswerIsNotGuessedAt() {
    try (Page page = browser.newPage()) {
      page.navigate(dateline.pages().toString());
      page.locator("#text").fill("Who won the 2031 underwater chess cup?");
      page.locator("#text").press("Enter");
      assertThat(page.locator(".row.bot:not(.typing)").last()).containsText("do not answer this");
    }
  }

  @Test
  void aFeedIsFollowedShownAskedAboutAndUnfollowed() throws Exception {
    try (NewsSite web = new NewsSite();
        Page page = browser.newPage()) {
      String address = web.address("127.0.0.1", "/rss");
      String link = web.address("127.0.0.1", "/pier");
      String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC));
      String pier = NewsSite.item("1", link, "The pier reopens", date, NewsSite.story("pier", 12));
      web.serve("127.0.0.1", "/rss", "application/rss+xml", NewsSite.feed("The Post", pier));
      page.navigate(dateline.pages().toString());

      ask(page, "/follow " + address);
      Locator answer = page.locator(".row.bot:not(.typing)").last();
      assertThat(answer).containsText("Following");
      assertThat(answer).containsText("The Post");
      assertThat(answer.locator("a[href='" + link + "']")).containsText("The pier reopens");

      ask(page, "/feeds");
      assertThat(answer).containsText("I follow 1 feed");
      assertThat(answer).containsText("well, last visited just now");
      page.navigate(dateline.pages().resolve("status").toString());
      assertThat(page.locator(".feeds")).containsText("The Post");

      page.navigate(dateline.pages().toString());
      ask(page, "/unfollow post");
      assertThat(answer).containsText("No longer following");
      answer.locator("button", new Locator.LocatorOptions().setHasText("Undo")).click();
      assertThat(answer).containsText("again");
    }
  }

  private static void ask(Page page, String words) {
    page.locator("#text").fill(words);
    page.locator("#text").press("Enter");
  }

  @Test
  void theStatusPageCountsTheSampleEdition() {
    try (Page page = browser.newPage()) {
      page.navigate(dateline.pages().resolve("status").toString());
      assertThat(page.locator("main")).containsText("33 articles");
    }
  }
}
