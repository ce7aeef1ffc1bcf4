package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.query.Query;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
}
