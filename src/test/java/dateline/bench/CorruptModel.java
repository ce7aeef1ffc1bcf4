package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dateline.model.ModelServer;
import dateline.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model that writes faithful sentences from the passages it is given, and among them some that it
 * corrupts. It remembers which are which, and asked to mend one it says it again.
 */
final class CorruptModel implements Function<JsonNode, ModelServer.Answer> {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FAITHFUL = 3;
  private static final int CORRUPTED = 2;

  private static final Pattern BLOCK =
      Pattern.compile(
          "(?m)^(?<mark>[0-9a-f]{16}) passage (?<number>\\d+), (?<outlet>.*), published (?<day>\\w+"
              + " \\d+ \\w+ \\d{4}).*\\R(?<text>(?s:.*?))\\R\\k<mark> end$");

  private final Map<String, Optional<Corruption>> labels = new ConcurrentHashMap<>();
  private final List<String> elsewhere;
  private final long seed;
  private volatile Corruption kind = Corruption.NUMBER;
  private volatile String previous = "";

  /**
   * @param elsewhere sentences of articles no question is about
   */
  CorruptModel(List<String> elsewhere, long seed) {
    this.elsewhere = elsewhere;
    this.seed = seed;
  }

  private record Passage(String number, String outlet, String text) {}

  private record Written(String text, String passage) {}

  /** What the next answer is corrupted by. */
  void errsBy(Corruption next) {
    kind = next;
    labels.clear();
  }

  /** Nothing for a sentence it never wrote; an empty label for a faithful one. */
  Optional<Optional<Corruption>> label(String text) {
    return Optional.ofNullable(labels.get(key(text)));
  }

  long written(boolean faithful) {
    return labels.values().stream().filter(it -> it.isEmpty() == faithful).count();
  }

  private static String key(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  @Override
  public ModelServer.Answer apply(JsonNode request) {
    String user = ModelServer.user(request);
    if (user.contains("were written from the passages and refused")) {
      return ModelServer.Answer.saying(previous);
    }
    List<Passage> passages = new ArrayList<>();
    Matcher block = BLOCK.matcher(user);
    while (block.find()) {
      passages.add(new Passage(block.group("number"), block.group("outlet"), block.group("text")));
    }
    Random random = new Random(seed ^ user.replaceAll("[0-9a-f]{16}", "").hashCode());
    List<Written> claims = new ArrayList<>(faithful(passages, random));
    List<Written> wrong = corrupted(passages, random);
    for (Written one : wrong) {
      claims.add(random.nextInt(claims.size() + 1), one);
    }
    return answer(claims, wrong, random);
  }

  private List<Written> faithful(List<Passage> passages, Random random) {
    List<Written> claims = new ArrayList<>();
    for (int tries = 0; tries < 60 && claims.size() < FAITHFUL; tries++) {
      Passage passage = passages.get(random.nextInt(passages.size()));
      List<String> sentences = sentences(passage.text());
      if (!sentences.isEmpty()) {
        String text = rephrased(pick(sentences, random), passage, random);
        if (labels.putIfAbsent(key(text), Optional.empty()) == null) {
          claims.add(new Written(text, passage.number()));
        }
      }
    }
    return claims;
  }

  /** Lightly: who reports it, or a word for another. */
  private static String rephrased(String sentence, Passage passage, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> sentence;
      case 1 -> passage.outlet() + " reported: " + sentence;
      case 2 ->
          sentence
              .replaceFirst("\\bsaid\\b(?! to)", "stated")
              .replaceFirst("\\bmore than\\b", "over")
              .replaceFirst("^(?:But|And|However|Meanwhile|Still),? (\\p{L})", "$1");
      default -> "According to " + passage.outlet() + ", " + Corruption.lowered(sentence);
    };
  }

  private List<Written> corrupted(List<Passage> passages, Random random) {
    List<Written> claims = new ArrayList<>();
    for (int tries = 0; tries < 200 && claims.size() < CORRUPTED; tries++) {
      Passage passage = passages.get(random.nextInt(passages.size()));
      List<String> sentences = sentences(passage.text());
      if (!sentences.isEmpty()) {
        kind.of(pick(sentences, random), passage.text(), pick(elsewhere, random), random)
            .filter(text -> !passage.text().contains(text))
            .or(
                () ->
                    kind == Corruption.CITATION
                        ? Optional.of(pick(sentences, random))
                        : Optional.empty())
            .filter(text -> labels.putIfAbsent(key(text), Optional.of(kind)) == null)
            .ifPresent(text -> claims.add(new Written(text, number(passage, passages, random))));
      }
    }
    return claims;
  }

  private String number(Passage passage, List<Passage> passages, Random random) {
    return kind == Corruption.CITATION
        ? Integer.toString(passages.size() + 1 + random.nextInt(90))
        : passage.number();
  }

  private ModelServer.Answer answer(List<Written> claims, List<Written> wrong, Random random) {
    String json = json(claims);
    previous = json(wrong);
    if (kind == Corruption.BROKEN_JSON) {
      return ModelServer.Answer.saying(broken(json, claims, random));
    }
    if (kind == Corruption.HALF_A_STREAM) {
      return ModelServer.Answer.saying(half(json, claims)).cutOff();
    }
    return ModelServer.Answer.saying(json);
  }

  private static String json(List<Written> claims) {
    ArrayNode list = JSON.createArrayNode();
    claims.forEach(
        one -> list.addObject().put("text", one.text()).putArray("passages").add(one.passage()));
    return JSON.createObjectNode().set("claims", list).toString();
  }

  /** The last claim ends in the middle, and what follows is lost. */
  private String half(String json, List<Written> claims) {
    String last = claims.get(claims.size() - 1).text();
    String cut = last.substring(0, last.length() / 2);
    labels.put(key(cut), Optional.of(kind));
    labels.remove(key(last));
    return json.substring(0, json.lastIndexOf(quoted(last)) + quoted(cut).length());
  }

  private static String quoted(String text) {
    String quoted = JSON.getNodeFactory().textNode(text).toString();
    return quoted.substring(1, quoted.length() - 1);
  }

  private String broken(String json, List<Written> claims, Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> half(json, claims) + "}]}";
      case 1 -> "```json\n" + json.substring(0, json.length() - 2) + "\n```\nI hope this helps!";
      case 2 -> half(json, claims);
      case 3 -> json.replace("\"passages\":", "\"passages\" ");
      default -> json.replace("{\"claims\":", "Sure! \"claims\":").replace("]}]}", "]},");
    };
  }

  private static List<String> sentences(String text) {
    return Sentences.in(text, "en").stream()
        .map(span -> span.of(text).strip())
        .filter(it -> it.split("\\s+").length >= 8 && it.split("\\s+").length <= 40)
        .filter(it -> it.matches("(?s)\\p{Lu}.*[.]") && !it.contains("\n"))
        .filter(
            it ->
                !it.toLowerCase(Locale.ROOT)
                    .matches(".*\\b(?:you|your)\\b.*|.*[@/].*|.*\\.(?:com|org|net)\\b.*"))
        .toList();
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
