package dateline.briefing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.ArrayList;
import java.util.List;

/** The form a model is asked to answer in, and how such an answer is read. */
final class ModelReply {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ModelReply() {}

  static ResponseFormat format() {
    JsonObjectSchema claim =
        JsonObjectSchema.builder()
            .addStringProperty("text")
            .addProperty(
                "passages", JsonArraySchema.builder().items(new JsonIntegerSchema()).build())
            .required("text", "passages")
            .additionalProperties(false)
            .build();
    JsonObjectSchema root =
        JsonObjectSchema.builder()
            .addProperty("claims", JsonArraySchema.builder().items(claim).build())
            .required("claims")
            .additionalProperties(false)
            .build();
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(JsonSchema.builder().name("briefing").rootElement(root).build())
        .build();
  }

  /**
   * The claims of a reply; none where it is not in the form asked for. Models without structured
   * output wrap the JSON in words or a code fence, so only what is between the outermost braces is
   * read.
   */
  static List<Draft.Sentence> sentences(String reply) {
    int start = reply.indexOf('{');
    int end = reply.lastIndexOf('}');
    if (start < 0 || end < start) {
      return List.of();
    }
    try {
      List<Draft.Sentence> sentences = new ArrayList<>();
      for (JsonNode claim : JSON.readTree(reply.substring(start, end + 1)).path("claims")) {
        String text = claim.path("text").asText().strip();
        if (!text.isEmpty()) {
          sentences.add(new Draft.Sentence(text, passages(claim.path("passages"))));
        }
      }
      return sentences;
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }

  private static List<Integer> passages(JsonNode named) {
    List<Integer> numbers = new ArrayList<>();
    named.forEach(number -> numbers.add(number.asInt()));
    return numbers;
  }
}
