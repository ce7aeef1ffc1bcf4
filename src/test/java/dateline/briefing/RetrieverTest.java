package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.query.Query;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrieverTest {
  private static final String FLOOD = "How many people died in the Derna flood?";

  @TempDir Path folder;
  private SampleNews news;

  @BeforeEach
  void open() {
    news = SampleNews.in(folder);
  }

  @AfterEach
  void close() {
    news.close();
  }

  @Test
  void aContentNamesTheArticleAndThePassageItStandsIn() {
    List<Content> contents =
        news.retriever.retrieve(Retriever.query(SampleNews.question(FLOOD, SampleNews.NOW)));
    TextSegment best = contents.get(0).textSegment();
    assertThat(best.text()).contains("Derna");
    assertThat(best.metadata().toMap())
        .containsKeys("article", "passage", "url", "title", "outlet", "published");
  }

  @Test
  void theAskingTimeGoesAlongWithTheQuery() {
    Instant before = Instant.parse("2023-09-17T12:00:00Z");
    List<Content> contents =
        news.retriever.retrieve(Retriever.query(SampleNews.question(FLOOD, before)));
    assertThat(contents)
        .isNotEmpty()
        .allSatisfy(
            content ->
                assertThat(content.textSegment().metadata().getString("published"))
                    .isLessThan(before.toString()));
  }

  @Test
  void aPlainQueryFindsWithoutAnAskingTime() {
    assertThat(news.retriever.retrieve(Query.from(FLOOD))).isNotEmpty();
  }

  @Test
  void onlyWhatTheQuestionMeansIsFound() {
    Instant evening = Instant.parse("2023-09-17T16:00:00Z");
    assertThat(outlets(Optional.of(new Period(evening, SampleNews.NOW)), Set.of(), Set.of()))
        .containsExactly("Sample World Desk");
    assertThat(outlets(Optional.of(new Period(Instant.EPOCH, evening)), Set.of(), Set.of()))
        .isNotEmpty()
        .doesNotContain("Sample World Desk");
    Set<String> world = Set.of("Sample World Desk");
    assertThat(outlets(Optional.empty(), world, Set.of())).isEqualTo(world);
    assertThat(outlets(Optional.empty(), Set.of(), world))
        .isNotEmpty()
        .doesNotContain("Sample World Desk");
  }

  private Set<String> outlets(
      Optional<Period> published, Set<String> outlets, Set<String> otherThan) {
    Meaning meaning = new Meaning("Derna flood", published, outlets, otherThan, Optional.empty());
    Question question = new Question(FLOOD, SampleNews.NOW, ZoneOffset.UTC, "en", meaning);
    return news.retriever.retrieve(question, 10).articles().stream()
        .map(found -> found.article().outlet())
        .collect(Collectors.toSet());
  }
}
