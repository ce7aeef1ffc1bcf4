package dateline.briefing;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the claims of a model's reply: in the form of {@link ClaimsForm} or near it, else prose
 * with marks such as {@code [1]}. What cannot be read whole is left out; a claim whose passages
 * cannot be read names none.
 */
final class ClaimsReader {
  private static final List<String> TEXTS = List.of("text", "claim", "sentence", "content");
  private static final List<String> PASSAGES =
      List.of("passages", "passage", "sources", "source", "citations", "citation", "refs");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  /** {@code [1]}, {@code [1, 2]}, {@code 【3】}, {@code (passages 1 and 2)}. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\s*(?:[\\[【]\\s*(?:(?:passages?|sources?)\\s*)?(?<a>\\d{1,3}(?:\\s*(?:,|;|and|&|-)\\s*\\d{1,3})*)\\s*[\\]】]"
              + "|\\((?:passages?|sources?)\\s+(?<b>\\d{1,3}(?:\\s*(?:,|;|and|&)\\s*\\d{1,3})*)\\s*\\))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BULLET =
      Pattern.compile("^\\s*(?:[-*•–]\\s+|\\d{1,2}[.)]\\s+)?\\**\\s*");

  private ClaimsReader() {}

  /**
   * @param whole false where the reply broke off: then its last words may be half a sentence
   */
  static List<Draft.Sentence> read(String reply, boolean whole) {
    String words = LooseJson.withoutThoughts(reply);
    List<Draft.Sentence> sentences = new ArrayList<>();
    LooseJson.objects(words).forEach(object -> collect(object, sentences));
    if (!sentences.isEmpty() || words.contains("\"claims\"") || words.contains("\"text\"")) {
      return sentences;
    }
    return MARK.matcher(words).find() ? prose(words, whole) : List.of();
  }

  private static void collect(JsonNode node, List<Draft.Sentence> sentences) {
    Optional<String> text =
        TEXTS.stream()
            .map(node::path)
            .filter(JsonNode::isTextual)
            .map(it -> it.textValue().strip())
            .filter(it -> !it.isEmpty())
            .findFirst();
    if (text.isPresent()) {
      sentences.add(claim(text.get(), numbers(node)));
    } else {
      node.forEach(inner -> collect(inner, sentences));
    }
  }

  /** Marks in the words of a claim count only where it names its passages in no other way. */
  private static Draft.Sentence claim(String text, List<Integer> named) {
    Matcher mark = MARK.matcher(text);
    List<Integer> marked = mark.results().flatMap(it -> numbers(it.group())).toList();
    String bare = mark.reset().replaceAll("").strip();
    return new Draft.Sentence(
        oneLine(bare.isEmpty() ? text : bare), named.isEmpty() ? marked : named);
  }

  private static List<Integer> numbers(JsonNode claim) {
    return PASSAGES.stream()
        .map(claim::path)
        .filter(it -> !it.isMissingNode())
        .findFirst()
        .map(named -> named.isArray() ? elements(named) : numbers(named.asText()).toList())
        .orElse(List.of());
  }

  private static List<Integer> elements(JsonNode named) {
    List<Integer> numbers = new ArrayList<>();
    named.forEach(one -> numbers(one.asText()).limit(1).forEach(numbers::add));
    return numbers;
  }

  /** Any digits: "2", "passage 2", "[2]". A minus sign makes a number nobody gave. */
  private static Stream<Integer> numbers(String words) {
    return words.contains("-") && words.strip().startsWith("-")
        ? Stream.empty()
        : NUMBER.matcher(words).results().map(it -> Integer.parseInt(it.group()));
  }

  private static List<Draft.Sentence> prose(String words, boolean whole) {
    List<Draft.Sentence> sentences = new ArrayList<>();
    for (String line : words.split("\\R")) {
      String bare = BULLET.matcher(line.replace("**", "")).replaceFirst("");
      // A mark behind the full stop belongs to the sentence before it.
      String marksFirst = bare.replaceAll("([.!?؟])((?:\\s*[\\[【][^\\]】]{1,20}[\\]】])+)", "$2$1");
      Sentences.in(marksFirst, "und").stream()
          .map(span -> span.of(marksFirst).strip())
          .filter(it -> it.codePoints().anyMatch(Character::isLetter))
          .map(it -> claim(it, List.of()))
          .forEach(sentences::add);
    }
    boolean lastIsHalf = !whole && !words.stripTrailing().matches("(?s).*[.!?؟\\]】]");
    return lastIsHalf && !sentences.isEmpty()
        ? sentences.subList(0, sentences.size() - 1)
        : sentences;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("\\s+([.,;!?])", "$1");
  }
}
