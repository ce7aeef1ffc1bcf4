package dateline.briefing;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.Passages;
import dateline.model.LanguageModel;
import dateline.model.ModelReply;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a language model write the briefing from numbered passages. Whatever goes wrong with the
 * model gives an empty draft that says why, so that the next writer is asked.
 */
public final class ModelWriter implements Writer {
  private static final Logger LOG = LoggerFactory.getLogger(ModelWriter.class);

  private static final int ARTICLES = 6;
  private static final int PASSAGES_PER_ARTICLE = 2;
  private static final int MOST_SENTENCES = 6;

  private final LanguageModel model;
  private final Prompts.Template system;
  private final Prompts.Template user;
  private final Prompts.Template again;

  /**
   * @throws Prompts.PromptException if a prompt is missing or uses a value there is none for
   */
  public ModelWriter(LanguageModel model, Prompts prompts) {
    this.model = model;
    this.system = prompts.template("briefing-system.txt", Set.of("mark", "language"));
    this.user = prompts.template("briefing.txt", Set.of("mark", "asked", "question", "passages"));
    this.again =
        prompts.template("again.txt", Set.of("mark", "asked", "question", "passages", "failed"));
  }

  @Override
  public Draft write(Question question, Retrieval retrieval) {
    List<Citation> given = given(retrieval);
    return draft(question, given, user, Map.of(), MOST_SENTENCES);
  }

  @Override
  public Draft again(Question question, Draft draft, List<Dropped> failed) {
    StringBuilder sentences = new StringBuilder();
    for (Dropped one : failed) {
      sentences.append("- ").append(one.text()).append("\n  Refused: ").append(one.why());
      sentences.append('\n');
    }
    return draft(
        question, draft.given(), again, Map.of("failed", sentences.toString()), failed.size());
  }

  private Draft draft(
      Question question,
      List<Citation> given,
      Prompts.Template asking,
      Map<String, String> more,
      int most) {
    PassageFence fence = new PassageFence();
    Map<String, String> values = new LinkedHashMap<>(more);
    values.put("mark", fence.mark());
    values.put("asked", question.asked().toString());
    values.put("question", PassageFence.visible(question.words()));
    values.put("passages", fence.around(given));
    ModelReply reply =
        model.ask(
            SystemMessage.from(
                system.fill(Map.of("mark", fence.mark(), "language", language(question, given)))),
            UserMessage.from(asking.fill(values)),
            ClaimsForm.of(given.size()));
    return reply.fold(
        said -> read(said, given, most),
        silent -> new Draft(List.of(), given, WrittenBy.MODEL, Optional.of(silent.why())));
  }

  private static Draft read(ModelReply.Said said, List<Citation> given, int most) {
    List<Draft.Sentence> sentences =
        ClaimsReader.read(said.text(), said.whole()).stream().limit(most).toList();
    if (sentences.isEmpty()) {
      LOG.warn("The language model answered without a claim in the form asked for.");
    }
    return new Draft(sentences, given, WrittenBy.MODEL);
  }

  /** A claim can be held against its passages only in their language. */
  private static String language(Question question, List<Citation> given) {
    if (given.stream().anyMatch(one -> !one.article().language().equals(question.language()))) {
      return "the language of the passages it rests on";
    }
    String name = Locale.forLanguageTag(question.language()).getDisplayLanguage(Locale.ENGLISH);
    return name.isBlank() || question.language().equals("und")
        ? "the language of the question"
        : name;
  }

  /** The beginning of each article, which says what it is about, and what matches best in it. */
  private static List<Citation> given(Retrieval retrieval) {
    Set<Citation> given = new LinkedHashSet<>();
    for (Retrieved retrieved : withoutCopies(retrieval.articles())) {
      Article article = retrieved.article();
      List<Passage> all = Passages.of(article);
      all.stream().limit(1).forEach(first -> given.add(new Citation(article, first)));
      retrieved.passages().stream()
          .limit(PASSAGES_PER_ARTICLE)
          .forEach(passage -> given.add(new Citation(article, passage)));
    }
    return List.copyOf(given);
  }

  /** Several outlets may print one wire's story: it is one voice, not many. */
  private static List<Retrieved> withoutCopies(List<Retrieved> found) {
    Copies copies = new Copies();
    List<Retrieved> kept = new ArrayList<>();
    for (int i = 0; i < found.size() && kept.size() < ARTICLES; i++) {
      Article article = found.get(i).article();
      if (kept.stream().noneMatch(other -> copies.same(article, other.article()))) {
        kept.add(found.get(i));
      }
    }
    return kept;
  }
}
