package dateline.briefing;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import java.util.stream.IntStream;

/** The form a model is asked to write in; {@link ClaimsReader} reads it. */
final class ClaimsForm {
  private ClaimsForm() {}

  /** Claims, each with the numbers of passages: no other than those that were given. */
  static ResponseFormat of(int passages) {
    List<String> numbers = IntStream.rangeClosed(1, passages).mapToObj(Integer::toString).toList();
    JsonObjectSchema claim =
        JsonObjectSchema.builder()
            .addStringProperty("text")
            .addProperty(
                "passages",
                JsonArraySchema.builder()
                    .items(JsonEnumSchema.builder().enumValues(numbers).build())
                    .build())
            .required("text", "passages")
            .additionalProperties(false)
            .build();
    return named(
        "briefing",
        JsonObjectSchema.builder()
            .addProperty("claims", JsonArraySchema.builder().items(claim).build())
            .required("claims")
            .additionalProperties(false)
            .build());
  }

  static ResponseFormat named(String name, JsonObjectSchema root) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(JsonSchema.builder().name(name).rootElement(root).build())
        .build();
  }
}
