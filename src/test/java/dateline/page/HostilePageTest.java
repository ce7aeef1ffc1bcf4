package dateline.page;

import static dateline.page.HtmlPages.FIRST;
import static dateline.page.HtmlPages.p;
import static dateline.page.HtmlPages.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages nobody wrote for readers. What took time by the square of its length would show here. */
class HostilePageTest {
  private static final int LONG = 400_000;

  private static Page readBytes(byte[] bytes) {
    return new PageReader(() -> HtmlPages.NOW)
        .read(bytes, Optional.of("text/html"), HtmlPages.ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>", "<b>", "<a href=x>", "<table>", "<ul><li>", "<p>", "<span class=share>", "<svg>",
        "<select>", "<form>", "<h1>", "<h1>x</h1>", "<div class=author>", "<template>", "<x-y>",
            "<!--",
        "<", "&", "<br>x", "<td>", "<script>", "<title>", "<div id=comments>", "<li><a>x</a></li>",
      })
  void nestedOrRepeatedWithoutEndItIsRead(String tag) {
    String start = "<body><h1>Ferry sinks</h1>" + p(FIRST);
    assertThat(read(start + tag.repeat(LONG / tag.length())).title()).isEqualTo("Ferry sinks");
  }

  @Test
  void anArticleBelowDeepNestingIsFound() {
    assertThat(read("<div>".repeat(20_000) + p(FIRST)).text()).isEqualTo(FIRST);
  }

  @Test
  void anyBytesAreAPage() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      byte[] bytes = new byte[random.nextInt(5_000)];
      random.nextBytes(bytes);
      assertThat(readBytes(bytes).authors()).isEmpty();
    }
  }

  @Test
  void anyMarkupIsAPage() {
    String[] parts = {
      "<",
      ">",
      "</",
      "/>",
      "=",
      "\"",
      "'",
      "p",
      "div",
      "table",
      "a href",
      "script",
      "li",
      "!--",
      "-->",
      "&amp",
      "&#x0;",
      "\0",
      " ",
      "text.",
      "<meta charset=utf-16>",
      "<frameset>",
      "]]>",
      "svg"
    };
    Random random = new Random(11);
    for (int i = 0; i < 200; i++) {
      StringBuilder html = new StringBuilder();
      for (int j = random.nextInt(400); j > 0; j--) {
        html.append(parts[random.nextInt(parts.length)]);
      }
      assertThat(read(html.toString()).published()).isEmpty();
    }
  }

  @Test
  void aTruncatedPageIsReadAsFarAsItGoes() {
    assertThat(read("<html><body><h1>Ferry sinks</h1>" + p(FIRST) + "<p class='par").text())
        .isEqualTo(FIRST);
    assertThat(read("<html><head><title>Ferry si").title()).isEqualTo("Ferry si");
  }

  @Test
  void nulBytesAreLeftOut() {
    assertThat(read("<h1>Ferry</h1>\0" + p(FIRST.replace("ferry", "fe\0rry"))).text())
        .isEqualTo(FIRST);
  }

  @Test
  void oneEndlessLineIsRead() {
    String words = "word and word, ".repeat(LONG / 10);
    assertThat(read("<p>" + words).text()).isEqualTo(words.strip());
  }

  @Test
  void jsonLdWithoutEndIsPassedOver() {
    for (String json : new String[] {"[", "{\"a\":", "\"headline\": \"a ", "{},"}) {
      String script = "<script type=application/ld+json>" + json.repeat(LONG / json.length());
      assertThat(read(script + "</script><h1>Ferry sinks</h1>" + p(FIRST)).text()).isEqualTo(FIRST);
    }
  }

  @Test
  void anEndlessTitleIsCut() {
    assertThat(read("<title>" + "a | b ".repeat(LONG) + "</title>").title()).hasSizeLessThan(501);
  }
}
