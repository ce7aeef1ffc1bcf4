package dateline.briefing;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.model.LanguageModel;
import dateline.model.ModelReply;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lets a language model put sentences into another language. What it says is not checked here. */
public final class Translator {
  private static final ResponseFormat FORM =
      ClaimsForm.named(
          "translations",
          JsonObjectSchema.builder()
              .addProperty(
                  "translations", JsonArraySchema.builder().items(new JsonStringSchema()).build())
              .required("translations")
              .additionalProperties(false)
              .build());

  private final LanguageModel model;
  private final Prompts.Template system;
  private final Prompts.Template user;

  /**
   * @throws Prompts.PromptException if a prompt is missing or uses a value there is none for
   */
  public Translator(LanguageModel model, Prompts prompts) {
    this.model = model;
    this.system = prompts.template("translate-system.txt", Set.of("mark", "language"));
    this.user = prompts.template("translate.txt", Set.of("texts"));
  }

  /**
   * One translation for each text, in their order; nothing where the model does not answer so.
   *
   * @param language an ISO 639-1 code
   */
  Optional<List<String>> translate(List<String> texts, String language) {
    PassageFence fence = new PassageFence();
    String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    ModelReply reply =
        model.ask(
            SystemMessage.from(system.fill(Map.of("mark", fence.mark(), "language", name))),
            UserMessage.from(user.fill(Map.of("texts", fence.aroundTexts(texts)))),
            FORM);
    return reply.fold(said -> read(said.text(), texts.size()), silent -> Optional.empty());
  }

  private static Optional<List<String>> read(String reply, int texts) {
    for (JsonNode object : LooseJson.objects(LooseJson.withoutThoughts(reply))) {
      List<String> read = new ArrayList<>();
      object
          .path("translations")
          .forEach(
              one -> read.add(PassageFence.visible(one.asText()).replaceAll("\\s+", " ").strip()));
      if (read.size() == texts && read.stream().noneMatch(String::isEmpty)) {
        return Optional.of(read);
      }
    }
    return Optional.empty();
  }
}
