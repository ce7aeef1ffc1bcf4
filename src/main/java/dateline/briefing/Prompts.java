package dateline.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts the language model is given: files of a folder, or where one is missing the same file
 * as it came with the program. A place to fill in is written <code>{{name}}</code>.
 */
public final class Prompts {
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

  private final Path folder;

  public Prompts(Path folder) {
    this.folder = folder;
  }

  /** A prompt cannot be used; the message names its file and says what to do. */
  public static final class PromptException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PromptException(String message) {
      super(message);
    }
  }

  /** A text with places to fill in. */
  static final class Template {
    private final String text;

    private Template(String text) {
      this.text = text;
    }

    /** What a value brings along is never taken for a place to fill in. */
    String fill(Map<String, String> values) {
      return PLACE
          .matcher(text)
          .replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
    }
  }

  /**
   * Reads a file.
   *
   * @param values the names of all values it may use
   * @throws PromptException if it is missing, cannot be read, or uses another name
   */
  Template template(String file, Set<String> values) {
    String text = read(file);
    PLACE
        .matcher(text)
        .results()
        .map((MatchResult place) -> place.group(1))
        .filter(name -> !values.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new PromptException(
                  "prompts/%s uses {{%s}}, for which there is no value. It may use %s."
                      .formatted(file, name, new java.util.TreeSet<>(values)));
            });
    return new Template(text);
  }

  private String read(String file) {
    Path own = folder.resolve(file);
    try (InputStream packed = Prompts.class.getResourceAsStream("/prompts/" + file)) {
      if (Files.exists(own)) {
        return Files.readString(own);
      }
      if (packed != null) {
        return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new PromptException("prompts/" + file + " cannot be read: " + e.getMessage());
    }
    throw new PromptException("prompts/" + file + " is missing. Put it back into " + folder + ".");
  }
}
