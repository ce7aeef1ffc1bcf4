package dateline.briefing;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.model.Errand;
import dateline.model.LanguageModel;
import dateline.model.ModelReply;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets a language model put a follow-up question as it would be asked by itself. */
public final class ModelRewriter implements Rewriter {
  private static final int EXCHANGES = 3;
  private static final int TITLES = 3;
  private static final int MOST_CHARS = 400;

  private static final ResponseFormat FORM =
      ClaimsForm.named(
          "question",
          JsonObjectSchema.builder()
              .addStringProperty("question")
              .required("question")
              .additionalProperties(false)
              .build());

  private final LanguageModel model;
  private final Prompts.Template system;
  private final Prompts.Template user;

  public ModelRewriter(LanguageModel model, Prompts prompts) {
    this.model = model;
    this.system = prompts.template("follow-up-system.txt", Set.of());
    this.user = prompts.template("follow-up.txt", Set.of("earlier", "question"));
  }

  @Override
  public Optional<String> whole(String words, List<Exchange> earlier) {
    ModelReply reply =
        Errand.anew(
            () ->
                model.ask(
                    SystemMessage.from(system.fill(Map.of())),
                    UserMessage.from(
                        user.fill(
                            Map.of(
                                "earlier", told(earlier),
                                "question", PassageFence.visible(words)))),
                    FORM));
    return reply.fold(said -> read(said.text()), silent -> Optional.empty());
  }

  private static String told(List<Exchange> earlier) {
    StringBuilder told = new StringBuilder();
    for (Exchange one : earlier.subList(Math.max(0, earlier.size() - EXCHANGES), earlier.size())) {
      told.append("Asked: ").append(PassageFence.visible(one.question())).append('\n');
      one.titles().stream()
          .limit(TITLES)
          .forEach(title -> told.append("Answered from: ").append(title).append('\n'));
    }
    return told.toString();
  }

  /** One plain line, as a question is; anything else is left to the rules. */
  private static Optional<String> read(String reply) {
    return LooseJson.objects(LooseJson.withoutThoughts(reply)).stream()
        .map(object -> object.path("question"))
        .filter(JsonNode::isTextual)
        .map(it -> PassageFence.visible(it.textValue()).replaceAll("\\s+", " ").strip())
        .filter(it -> !it.isEmpty() && it.length() <= MOST_CHARS)
        .findFirst();
  }
}
