package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFragmentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Two were hurt.                              | Two%20were%20hurt
          A well-known, 1,200-mile road & a river     | A%20well%2Dknown%2C%201%2C200%2Dmile%20road%20%26%20a%20river
          “We won,” said one of the four men who came | We%20won%2C%E2%80%9D%20said%20one%20of%20the%20four%20men
          Öl                                          | %C3%96l
          زلزال قوي                                   | %D8%B2%D9%84%D8%B2%D8%A7%D9%84%20%D9%82%D9%88%D9%8A
          """)
  void theFirstEightWordsAreEncoded(String text, String encoded) {
    assertThat(TextFragment.on("https://a.example/b?c=d", text))
        .isEqualTo("https://a.example/b?c=d#:~:text=" + encoded);
  }

  @Test
  void aMatchEndsWithItsParagraph() {
    assertThat(TextFragment.on("https://a.example/", "One two.\n\nThree four."))
        .isEqualTo("https://a.example/#:~:text=One%20two");
  }

  @Test
  void aFragmentThatIsThereStays() {
    assertThat(TextFragment.on("https://a.example/#top", "One"))
        .isEqualTo("https://a.example/#top:~:text=One");
  }

  @Test
  void withoutWordsOrWhereItGrewTooLongTheAddressStaysPlain() {
    assertThat(TextFragment.on("https://a.example/", "…")).isEqualTo("https://a.example/");
    String longest = "https://a.example/" + "x".repeat(2_020);
    assertThat(TextFragment.on(longest, "One two three four")).isEqualTo(longest);
  }

  @Test
  void aWrittenSentenceIsLitByTheWordsOfItsPassage() {
    var citation = Samples.citation(Samples.article(7, "Reuters"), 1);
    assertThat(CitationLinks.toOriginals().of("In short, it shook.", citation))
        .contains(
            "https://news.example/7#:~:text=The%20ground%20shook%20on%20Monday.%20Nobody%20was%20hurt");
    assertThat(CitationLinks.toOriginals().of("Nobody was hurt.", citation))
        .contains("https://news.example/7#:~:text=Nobody%20was%20hurt");
  }

  @Test
  void onlyAWebPageIsLinked() {
    assertThat(toOriginal("ftp://news.example/7", false)).isEmpty();
    assertThat(toOriginal("javascript:alert(1)", false)).isEmpty();
    assertThat(toOriginal("https://sample.example/7", true)).isEmpty();
  }

  private static java.util.Optional<String> toOriginal(String url, boolean sample) {
    var article = Samples.article(7, url, "Title", "Reuters", "2023-10-19T21:30:00Z", sample);
    return CitationLinks.toOriginals().of("It shook.", Samples.citation(article, 1));
  }

  @Test
  void ourOwnPageIsLinkedAtThePassage() {
    var citation = Samples.citation(Samples.article(7, "Reuters"), 1);
    assertThat(CitationLinks.toOurPages(URI.create("http://127.0.0.1:8080/")).of("x", citation))
        .contains("http://127.0.0.1:8080/a/7#p1");
  }
}
