package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwinsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://news.example/story",
        "https://www.news.example/story",
        "https://news.example/story/",
        "https://news.example/story/index.html",
        "https://news.example/story/index.htm",
        "https://news.example/story?from=front",
      })
  void onePageUnderAnotherAddressIsTheSamePage(String address) {
    assertThat(Twins.page(address)).isEqualTo(Twins.page("https://news.example/story"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.example/story-2",
        "https://sport.news.example/story",
        "https://news.example/",
        "https://news.example/story/index.html/more",
        "https://news.example/story?id=2",
        "https://news.example/story?lang=en&storyId=2",
      })
  void anotherPageIsAnotherPage(String address) {
    assertThat(Twins.page(address)).isNotEqualTo(Twins.page("https://news.example/story"));
  }

  @Test
  void theAddressWithoutParametersIsThePlainer() {
    assertThat(Twins.isPlainer("https://a.example/s", "https://a.example/s?x=1")).isTrue();
    assertThat(Twins.isPlainer("https://a.example/s?x=1", "https://a.example/s")).isFalse();
  }

  @Test
  void thePlainestTwinComesFirstAndAllElseStays() {
    List<String> found =
        new ArrayList<>(
            List.of(
                "https://b.example/1",
                "https://a.example/s?x=1",
                "https://b.example/2",
                "https://a.example/s"));
    Twins.plainestFirst(found, Function.identity());
    assertThat(found)
        .containsExactly(
            "https://b.example/1",
            "https://a.example/s",
            "https://b.example/2",
            "https://a.example/s?x=1");
  }
}
