package dateline.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedAddressTest {
  @ParameterizedTest
  @CsvSource({
    "bbc.com, https://bbc.com/",
    "  BBC.com/News , https://bbc.com/News",
    "http://Example.org/rss?a=B#top, http://example.org/rss?a=B",
    "feed://example.org/rss, https://example.org/rss",
    "feed:https://example.org/rss, https://example.org/rss",
    "example.org:8443/rss, https://example.org:8443/rss",
    "https://reader:key@example.org/rss, https://reader:key@example.org/rss",
    "https://bücher.example/feed, https://xn--bcher-kva.example/feed",
    "https://example.org/نشرة, https://example.org/%D9%86%D8%B4%D8%B1%D8%A9",
    "https://example.org?feed=rss, https://example.org/?feed=rss"
  })
  void anAddressIsBroughtIntoOneForm(String words, String address) {
    assertThat(FeedAddress.of(words)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "hello",
        "two words",
        "ftp://example.org/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https:///rss",
        "http://exa mple.org",
        "mailto:a@b.c",
        "https://exa<mple.org/"
      })
  void whatIsNoAddressOfTheWebIsRefused(String words) {
    assertThat(FeedAddress.of(words)).isEmpty();
  }

  @Test
  void anAddressIsShownWithoutWhatMayBeSecret() {
    assertThat(FollowedFeed.shown("https://reader:key@example.org/rss/a.xml?token=s3cret#x"))
        .isEqualTo("example.org/rss/a.xml");
  }
}
