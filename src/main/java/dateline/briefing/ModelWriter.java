package dateline.briefing;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.Passages;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a language model write the briefing from numbered passages. Whatever goes wrong with the
 * model gives an empty draft, so that the next writer is asked.
 */
public final class ModelWriter implements Writer {
  private static final Logger LOG = LoggerFactory.getLogger(ModelWriter.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final int ARTICLES = 6;
  private static final int PASSAGES_PER_ARTICLE = 2;
  private static final int MOST_SENTENCES = 5;

  /** So many questions may wait for the model at once; further ones wait within their timeout. */
  private static final int AT_ONCE = 4;

  private final ChatModel model;
  private final Duration timeout;
  private final ExecutorService calls = Executors.newFixedThreadPool(AT_ONCE, ModelWriter::thread);
  private final Prompts.Template system;
  private final Prompts.Template user;

  /**
   * @param timeout after which the model is given up. The client's own time limit is not relied on:
   *     Quarkus' client was seen to wait forever for a server that accepts and stays silent.
   * @throws Prompts.PromptException if a prompt is missing or uses a value there is none for
   */
  public ModelWriter(ChatModel model, Prompts prompts, Duration timeout) {
    this.model = model;
    this.timeout = timeout;
    this.system = prompts.template("briefing-system.txt", Set.of("mark"));
    this.user = prompts.template("briefing.txt", Set.of("mark", "asked", "question", "passages"));
  }

  @Override
  public Draft write(Question question, Retrieval retrieval) {
    List<Citation> given = given(retrieval);
    List<Draft.Sentence> sentences =
        reply(request(question, given)).map(ModelWriter::sentences).orElse(List.of());
    return new Draft(
        sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size())), given, WrittenBy.MODEL);
  }

  /** The beginning of each article, which says what it is about, and what matches best in it. */
  private static List<Citation> given(Retrieval retrieval) {
    Set<Citation> given = new LinkedHashSet<>();
    for (Retrieved retrieved : retrieval.articles().stream().limit(ARTICLES).toList()) {
      Article article = retrieved.article();
      List<Passage> all = Passages.of(article);
      all.stream().limit(1).forEach(first -> given.add(new Citation(article, first)));
      retrieved.passages().stream()
          .limit(PASSAGES_PER_ARTICLE)
          .forEach(passage -> given.add(new Citation(article, passage)));
    }
    return List.copyOf(given);
  }

  private ChatRequest request(Question question, List<Citation> given) {
    String mark = mark();
    return ChatRequest.builder()
        .messages(
            SystemMessage.from(system.fill(Map.of("mark", mark))),
            UserMessage.from(
                user.fill(
                    Map.of(
                        "mark", mark,
                        "asked", question.asked().toString(),
                        "question", question.words(),
                        "passages", passages(given, mark)))))
        .responseFormat(ModelReply.format())
        .build();
  }

  /** New for every request, so that no article can know it and end its own passage. */
  private static String mark() {
    byte[] bytes = new byte[8];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String passages(List<Citation> given, String mark) {
    List<String> blocks = new ArrayList<>();
    for (Citation citation : given) {
      Article article = citation.article();
      blocks.add(
          "%s passage %d, %s, published %s\n%s\n%s end"
              .formatted(
                  mark,
                  blocks.size() + 1,
                  article.outlet().replaceAll("\\s+", " "),
                  article.published(),
                  citation.passageText(),
                  mark));
    }
    return String.join("\n\n", blocks);
  }

  private static List<Draft.Sentence> sentences(String reply) {
    List<Draft.Sentence> sentences = ModelReply.sentences(reply);
    if (sentences.isEmpty()) {
      LOG.warn("The language model answered without a claim in the form asked for.");
    }
    return sentences;
  }

  private static Thread thread(Runnable call) {
    Thread thread = new Thread(call, "language-model");
    thread.setDaemon(true);
    return thread;
  }

  private Optional<String> reply(ChatRequest request) {
    Future<String> call = calls.submit(() -> model.chat(request).aiMessage().text());
    try {
      return Optional.ofNullable(call.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      LOG.warn("The language model did not answer within {} s.", timeout.toMillis() / 1000.0);
    } catch (ExecutionException e) {
      LOG.warn("The language model did not answer: {}", e.getCause().toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    call.cancel(true);
    return Optional.empty();
  }
}
