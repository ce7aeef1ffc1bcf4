package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/**
 * The published description of the Bot API, as a judge of calls and answers. It lies beside the
 * project, not in it; where it is missing, the tests that need it are skipped and say so.
 */
public final class BotApiSchema {
  private static final Path FILE = Path.of("../shared/data/botapi/api-10.1.json");
  private static final String ARRAY = "Array of ";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode types;
  private final Map<String, JsonNode> methods = new HashMap<>();

  private BotApiSchema(JsonNode description) {
    types = description.path("types");
    description
        .path("methods")
        .fields()
        .forEachRemaining(
            method -> methods.put(method.getKey().toLowerCase(Locale.ROOT), method.getValue()));
  }

  public static BotApiSchema orSkip() {
    Assumptions.assumeTrue(
        Files.exists(FILE), "skipped: the description of the Bot API is not at " + FILE);
    try {
      return new BotApiSchema(MAPPER.readTree(FILE.toFile()));
    } catch (IOException e) {
      throw new IllegalStateException(FILE + " cannot be read", e);
    }
  }

  /** What is wrong with recorded calls and answers, one sentence each; empty where all is well. */
  public List<String> problems(List<Exchange> exchanges) {
    List<String> problems = new ArrayList<>();
    for (Exchange exchange : exchanges) {
      problems.addAll(requestProblems(exchange.method(), exchange.arguments()));
      problems.addAll(answerProblems(exchange.method(), exchange.answer()));
    }
    return problems;
  }

  /** A call: a known method, known parameters of the right types, none missing. */
  public List<String> requestProblems(String method, Map<String, String> arguments) {
    JsonNode known = methods.get(method.toLowerCase(Locale.ROOT));
    if (known == null) {
      return List.of("There is no method " + method);
    }
    List<String> problems = new ArrayList<>();
    Set<String> names = new HashSet<>(Set.of("method"));
    for (JsonNode field : known.path("fields")) {
      String name = field.path("name").asText();
      names.add(name);
      String at = method + "." + name;
      if (arguments.containsKey(name)) {
        problems.addAll(argumentProblems(at, arguments.get(name), field.path("types")));
      } else if (field.path("required").asBoolean()) {
        problems.add(at + " is missing");
      }
    }
    arguments.keySet().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> problems.add(method + " has no parameter " + name));
    return problems;
  }

  /** An answer: {@code {"ok":true,"result":...}} of the type the method returns, or an error. */
  public List<String> answerProblems(String method, JsonNode envelope) {
    if (!envelope.path("ok").asBoolean()) {
      boolean sound =
          envelope.path("error_code").isInt() && envelope.path("description").isTextual();
      return sound ? List.of() : List.of(method + " failed without a code and a description");
    }
    JsonNode known = methods.get(method.toLowerCase(Locale.ROOT));
    if (known == null) {
      return List.of("There is no method " + method);
    }
    return valueProblems(method, envelope.path("result"), known.path("returns"));
  }

  /** An object of a named type: known fields, none missing, each of its type. */
  public List<String> objectProblems(String at, String type, JsonNode value) {
    JsonNode known = types.path(type);
    if (known.path("subtypes").size() > 0) {
      return valueProblems(at, value, known.path("subtypes"));
    }
    if (!value.isObject()) {
      return List.of(at + " is no " + type + " but " + value);
    }
    List<String> problems = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode field : known.path("fields")) {
      String name = field.path("name").asText();
      names.add(name);
      if (value.has(name)) {
        problems.addAll(valueProblems(at + "." + name, value.get(name), field.path("types")));
      } else if (field.path("required").asBoolean()) {
        problems.add(at + "." + name + " is missing");
      }
    }
    value
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                problems.add(at + ": " + type + " has no field " + name);
              }
            });
    return problems;
  }

  private List<String> argumentProblems(String at, String text, JsonNode allowed) {
    for (JsonNode type : allowed) {
      if (type.asText().equals("String")) {
        return List.of();
      }
    }
    try {
      return valueProblems(at, MAPPER.readTree(text), allowed);
    } catch (IOException e) {
      return List.of(at + " is none of " + allowed + " but " + text);
    }
  }

  private List<String> valueProblems(String at, JsonNode value, JsonNode allowed) {
    List<String> fewest = List.of(at + " is none of " + allowed + " but " + value);
    boolean first = true;
    for (JsonNode type : allowed) {
      List<String> problems = problemsAs(at, value, type.asText());
      if (first || problems.size() < fewest.size()) {
        fewest = problems;
      }
      first = false;
    }
    return fewest;
  }

  private List<String> problemsAs(String at, JsonNode value, String type) {
    if (type.startsWith(ARRAY)) {
      return arrayProblems(at, value, type.substring(ARRAY.length()));
    }
    boolean fits =
        switch (type) {
          case "Integer" -> value.isIntegralNumber();
          case "Float" -> value.isNumber();
          case "String" -> value.isTextual();
          case "Boolean" -> value.isBoolean();
          case "True" -> value.isBoolean() && value.asBoolean();
          default -> types.has(type);
        };
    if (!fits) {
      return List.of(at + " is no " + type + " but " + value);
    }
    return types.has(type) ? objectProblems(at, type, value) : List.of();
  }

  private List<String> arrayProblems(String at, JsonNode value, String type) {
    if (!value.isArray()) {
      return List.of(at + " is no array but " + value);
    }
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      problems.addAll(problemsAs(at + "[" + i + "]", value.get(i), type));
    }
    return problems;
  }
}
