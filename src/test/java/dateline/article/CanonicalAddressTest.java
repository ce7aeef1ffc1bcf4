package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.Example.COM/World/Story?utm_source=a&UTM_Medium=b,"
        + "https://www.example.com/World/Story",
    "https://example.com/a?fbclid=1&id=7&gclid=2, https://example.com/a?id=7",
    "https://example.com/a?b=2&a=1, https://example.com/a?b=2&a=1",
    "https://example.com/a?&&x=1&, https://example.com/a?x=1",
    "https://example.com/a?flag, https://example.com/a?flag",
    "https://example.com/a#comments, https://example.com/a",
    "https://example.com/a?#top, https://example.com/a",
    "HTTPS://example.com, https://example.com/",
    "https://example.com:443/a, https://example.com/a",
    "http://example.com:80/a, http://example.com/a",
    "http://example.com:443/a, http://example.com:443/a",
    "https://example.com:8443/a, https://example.com:8443/a",
    "https://reader:secret@example.com/a, https://example.com/a",
    "https://example.com/caf%C3%A9?q=%D8%A8, https://example.com/caf%C3%A9?q=%D8%A8",
    "'  https://example.com/a  ', https://example.com/a",
  })
  void whatNamesNoOtherPageIsOff(String address, String canonical) {
    assertThat(CanonicalAddress.of(address)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/a?q=1&x=%20",
        "http://example.com:8080/",
        "https://example.com/بغداد",
        "https://[2001:db8::1]/a"
      })
  void aCanonicalAddressStaysAsItIs(String address) {
    assertThat(CanonicalAddress.of(address)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "example.com/a",
        "ftp://example.com/a",
        "file:///etc/hosts",
        "javascript:alert(1)",
        "http://",
        "https:///path",
        "https://exa mple.com/a",
        "http:example.com",
        "mailto:desk@example.com",
        "\u0000",
        "https://example.com/%zz"
      })
  void whatIsNoWebAddressHasNone(String text) {
    assertThat(CanonicalAddress.of(text)).isEmpty();
  }

  @Test
  void anAddressLongerThanBrowsersTakeIsNone() {
    assertThat(CanonicalAddress.of("https://example.com/" + "a".repeat(2_029))).isEmpty();
    assertThat(CanonicalAddress.of("https://example.com/" + "a".repeat(2_028))).isPresent();
  }

  @Test
  void theSiteIsTheHostWithoutWww() {
    assertThat(CanonicalAddress.site("https://www.bbc.co.uk/news")).isEqualTo("bbc.co.uk");
    assertThat(CanonicalAddress.site("https://edition.cnn.com:8443/a"))
        .isEqualTo("edition.cnn.com");
  }
}
