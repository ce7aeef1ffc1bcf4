package dateline.telegram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text into parts that Telegram takes, at the end of a paragraph, else of a line, a sentence
 * or a word. It works on the text and its entities, never on rendered HTML, so no tag is cut.
 *
 * <p>Telegram counts 4096 code points after parsing; 4096 UTF-16 units is the stricter reading.
 */
public final class Splitter {
  private static final int LONGEST = 4096;
  private static final int MOST_ENTITIES = 100;
  private static final int MOST_HTML_BYTES = 32_768;

  /** The server refuses about 9.5 KB of entities with ENTITIES_TOO_LONG. */
  private static final int MOST_ENTITY_BYTES = 8_000;

  private static final int BYTES_PER_ENTITY = 16;

  /** At least what the server finds: a dot in a word, or a sign that may begin something. */
  private static final Pattern FOUND_BY_SERVER =
      Pattern.compile("[\\p{L}\\d]\\.(?=[\\p{L}\\d])[^\\s.]*|[@#$/](?=[\\p{L}\\d_])|://|\\d{13,}");

  private Splitter() {}

  /** The parts in order, none blank; nothing for a blank text. */
  public static List<MessageText> split(MessageText text) {
    MessageText whole = text.strip();
    if (fits(whole)) {
      return whole.isBlank() ? List.of() : List.of(whole);
    }
    CutPlaces places = new CutPlaces(whole);
    List<MessageText> parts = new ArrayList<>();
    int start = 0;
    while (start < whole.plain().length()) {
      int end = places.cut(start, farthest(whole, start));
      MessageText part = whole.slice(start, end).strip();
      if (!part.isBlank()) {
        parts.add(part);
      }
      start = end;
    }
    return List.copyOf(parts);
  }

  /** The last position up to which one part can reach. */
  private static int farthest(MessageText whole, int start) {
    int reachable = start + 1;
    int tooFar = Math.min(start + LONGEST, whole.plain().length()) + 1;
    while (tooFar - reachable > 1) {
      int middle = (reachable + tooFar) >>> 1;
      if (fits(whole.slice(start, middle))) {
        reachable = middle;
      } else {
        tooFar = middle;
      }
    }
    return reachable;
  }

  static boolean fits(MessageText part) {
    return part.plain().length() <= LONGEST
        && countedEntities(part) <= MOST_ENTITIES
        && entityBytes(part) <= MOST_ENTITY_BYTES
        && part.toHtml().getBytes(StandardCharsets.UTF_8).length <= MOST_HTML_BYTES;
  }

  /**
   * As the server counts, which drops without a word what is beyond the hundredth: a style that
   * lies over code is cut there, and addresses, commands and the like that it finds by itself count
   * as well.
   */
  private static int countedEntities(MessageText part) {
    List<Entity> own = part.entities();
    if (own.isEmpty()) {
      return 0;
    }
    List<Entity> code = own.stream().filter(one -> one.kind() == Entity.Kind.CODE).toList();
    int pieces = 0;
    for (Entity entity : own) {
      pieces += 1;
      if (entity.kind() != Entity.Kind.CODE) {
        pieces +=
            (int)
                code.stream()
                    .filter(one -> one.offset() < entity.end() && entity.offset() < one.end())
                    .count();
      }
    }
    return pieces + (int) FOUND_BY_SERVER.matcher(part.plain()).results().count();
  }

  private static int entityBytes(MessageText part) {
    return part.entities().stream()
        .mapToInt(
            entity ->
                BYTES_PER_ENTITY
                    + entity
                        .address()
                        .map(a -> a.getBytes(StandardCharsets.UTF_8).length)
                        .orElse(0))
        .sum();
  }
}
