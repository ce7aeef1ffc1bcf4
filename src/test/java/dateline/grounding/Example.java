package dateline.grounding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A claim that people have judged, read. */
public record Example(String set, String claim, String source, boolean supported, Reading reading) {
  /** The sets of {@code shared/data/grounding}. */
  public static final List<String> SETS = List.of("summedits-news", "qags-cnndm", "qags-xsum");

  static Path file(Path folder, String set) {
    return folder.resolve(set + ".jsonl");
  }

  public static List<Example> all(Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Example> examples = new ArrayList<>();
    for (String set : SETS) {
      for (String line : Files.readAllLines(file(folder, set))) {
        JsonNode one = json.readTree(line);
        String claim = one.path("claim").asText();
        String source = one.path("source").asText();
        examples.add(
            new Example(
                set,
                claim,
                source,
                one.path("supported").booleanValue(),
                Reading.of(claim, List.of(Source.of(source)))));
      }
    }
    return examples;
  }

  /** The share of the claim's words that stand in its source: the plainest check there is. */
  public double overlap() {
    var said = words(source).collect(Collectors.toSet());
    List<String> words = words(claim).toList();
    return words.stream().filter(said::contains).count() / (double) Math.max(1, words.size());
  }

  private static Stream<String> words(String text) {
    return Tokens.of(text).stream().map(Token::norm);
  }
}
