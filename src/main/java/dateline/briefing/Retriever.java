package dateline.briefing;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Passage;
import dateline.article.Passages;
import dateline.article.Twins;
import dateline.search.Found;
import dateline.search.Hit;
import dateline.search.PassageIndex;
import dateline.search.PassageQuery;
import dateline.text.Languages;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.invocation.InvocationParameters;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the articles and passages a question may be answered from. As a LangChain4j {@link
 * ContentRetriever} it gives each passage as a content, with its article's address, title, outlet
 * and time as metadata; make the query with {@link #query}, so that the asking time goes along.
 */
public final class Retriever implements ContentRetriever {
  private static final int ARTICLES = 10;
  private static final String QUESTION = "question";

  /** Without an asking time everything is old enough to be found, and nothing is fresh. */
  private static final Instant END_OF_TIME = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final PassageIndex index;
  private final Articles articles;

  public Retriever(PassageIndex index, Articles articles) {
    this.index = index;
    this.articles = articles;
  }

  /**
   * At most so many articles, best first; one page under several addresses stands next to itself.
   */
  public Retrieval retrieve(Question question, int atMost) {
    Found found =
        index.search(
            new PassageQuery(
                question.topic(),
                question.language(),
                question.asked(),
                question.meaning().scope(),
                atMost));
    Map<Long, Article> byId =
        articles.find(found.hits().stream().map(Hit::article).toList()).stream()
            .collect(Collectors.toMap(Article::id, Function.identity()));
    List<Retrieved> retrieved = new ArrayList<>();
    for (Hit hit : found.hits()) {
      Article article = byId.get(hit.article());
      if (article != null) {
        retrieved.add(new Retrieved(article, hit.score(), passages(article, hit)));
      }
    }
    Twins.plainestFirst(retrieved, one -> one.article().url());
    return new Retrieval(retrieved, found.rarity());
  }

  /** The languages there are articles in, the one most of them are in first. */
  List<String> languages() {
    return index.languages();
  }

  /** The same, and behind them, where there is room, those of other times and outlets. */
  public List<Retrieved> retrieveWidely(Question question, int atMost) {
    List<Retrieved> found = new ArrayList<>(retrieve(question, atMost).articles());
    if (found.size() < atMost && question.meaning().isLimited()) {
      Set<Long> known = found.stream().map(one -> one.article().id()).collect(Collectors.toSet());
      retrieve(question.unlimited(), atMost).articles().stream()
          .filter(one -> !known.contains(one.article().id()))
          .limit(atMost - found.size())
          .forEach(found::add);
    }
    return found;
  }

  /** The question as LangChain4j passes it on. */
  public static Query query(Question question) {
    return Query.from(
        question.words(),
        Metadata.builder()
            .chatMessage(UserMessage.from(question.words()))
            .invocationContext(
                InvocationContext.builder()
                    .invocationParameters(InvocationParameters.from(QUESTION, question))
                    .build())
            .build());
  }

  @Override
  public List<Content> retrieve(Query query) {
    Question question =
        Optional.ofNullable(query.metadata())
            .map(Metadata::invocationParameters)
            .map(parameters -> parameters.<Question>get(QUESTION))
            .orElseGet(() -> new Question(query.text(), END_OF_TIME, Languages.of(query.text())));
    return retrieve(question, ARTICLES).articles().stream()
        .flatMap(found -> found.passages().stream().map(passage -> content(found, passage)))
        .toList();
  }

  private static Content content(Retrieved found, Passage passage) {
    Article article = found.article();
    return Content.from(
        TextSegment.from(
            passage.span().of(article.text()),
            new dev.langchain4j.data.document.Metadata()
                .put("article", article.id())
                .put("passage", passage.number())
                .put("url", article.url())
                .put("title", article.title())
                .put("outlet", article.outlet())
                .put("published", article.published().toString())));
  }

  private static List<Passage> passages(Article article, Hit hit) {
    List<Passage> all = Passages.of(article);
    return hit.passages().stream()
        .filter(passage -> passage.number() <= all.size())
        .map(passage -> all.get(passage.number() - 1))
        .toList();
  }
}
