package dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.NewsArticle;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandingQueriesTest {
  private static final Article QUAKE =
      NewsArticle.at("a")
          .title("Earthquakes shake Velmora")
          .text("The White House offered help after the tremor. Football was called off.")
          .outlet("BBC News")
          .article();

  private static WatchQuery query(String words) {
    return parsed(words).orElseThrow();
  }

  private static Optional<WatchQuery> parsed(String words) {
    return WatchQuery.parse(words).fold(Optional::of, trouble -> Optional.empty());
  }

  private static WatchQuery.Trouble trouble(String words) {
    return WatchQuery.parse(words)
        .fold(
            query -> {
              throw new AssertionError("usable: " + words);
            },
            trouble -> trouble);
  }

  private static boolean matches(String words, Article article) {
    StandingQueries queries = new StandingQueries();
    queries.put(query(words));
    return !queries.match(article).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "earthquake, true",
    "EARTHQUAKE velmora, true",
    "earthquake kestrel, false",
    "velmora -football, false",
    "velmora -cricket, true",
    "'\"white house\"', true",
    "'\"house white\"', false",
    "house white, true",
    "velmora outlet:bbc, true",
    "velmora outlet:reuters, false",
    "'velmora outlet:\"bbc news\"', true",
    "'velmora -\"white house\"', false",
  })
  void aQueryWantsAllItsWordsAndNoneItExcludes(String words, boolean matches) {
    assertThat(matches(words, QUAKE)).isEqualTo(matches);
  }

  @Test
  void whatStandsOnlyFarDownIsNotWhatAnArticleIsAbout() {
    String far = "The mayor spoke of roads. ".repeat(60) + "Kestrel was named once.";
    assertThat(matches("kestrel", NewsArticle.at("a").text(far).article())).isFalse();
  }

  @Test
  void arabicWordsAreFoundInTheirForms() {
    Article article =
        NewsArticle.at("a").title("زلزال يضرب المدينة").text("نص.").language("ar").article();
    assertThat(matches("مدينة زلزال", article)).isTrue();
  }

  @Test
  void namesAreFoundInLanguagesTheBotDoesNotSpeak() {
    Article article =
        NewsArticle.at("a").title("Beben in Velmora").text("Text.").language("de").article();
    assertThat(matches("velmora", article)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"climate energy, Energy CLIMATE", "a -b climate, climate -b a"})
  void equalWishesAreOneQuery(String one, String other) {
    StandingQueries queries = new StandingQueries();
    queries.put(query(one));
    queries.put(query(other));
    assertThat(queries.size()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"climate", "\"white house\" -football outlet:bbc", "مدينة -زلزال"})
  void theCanonicalFormReadsAsTheSameQuery(String words) {
    assertThat(query(query(words).canonical())).isEqualTo(query(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "*", "the of and", "-football", "outlet:bbc", "!!!", "\"\"", "x y"})
  void whatNearlyEveryArticleHasIsNoWish(String words) {
    assertThat(trouble(words)).isEqualTo(WatchQuery.Trouble.SAYS_NOTHING);
  }

  @Test
  void nothingAndFarTooMuchAreToldApart() {
    assertThat(trouble("  ")).isEqualTo(WatchQuery.Trouble.EMPTY);
    assertThat(trouble("word ".repeat(800))).isEqualTo(WatchQuery.Trouble.TOO_LONG);
    assertThat(trouble("climate -climate")).isEqualTo(WatchQuery.Trouble.EXCLUDES_ITSELF);
  }

  @Test
  void aRemovedQueryIsFoundNoMoreAndTheOthersAre() {
    StandingQueries queries = new StandingQueries();
    queries.put(query("velmora earthquake"));
    queries.put(query("earthquake"));
    queries.put(query("velmora \"white house\""));
    queries.remove(query("earthquake velmora").canonical());
    queries.remove("never put");
    assertThat(queries.size()).isEqualTo(2);
    assertThat(queries.match(QUAKE))
        .containsExactlyInAnyOrder(
            query("earthquake").canonical(), query("velmora \"white house\"").canonical());
  }
}
