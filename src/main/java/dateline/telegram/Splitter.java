package dateline.telegram;

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

  /** Around an entity, its address left out. */
  private static final int MOST_TAG_BYTES = 40;

  /** At least what the server finds: a dot in a word, or a sign that may begin something. */
  private static final Pattern FOUND_BY_SERVER =
      Pattern.compile("[\\p{L}\\d]\\.(?=[\\p{L}\\d])|[@#$/](?=[\\p{L}\\d_])|://|\\d{13,}");

  private static final int LONG_NUMBER = 13;

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
        && (part.entities().isEmpty() || entitiesFit(part))
        && (mostHtmlBytes(part) <= MOST_HTML_BYTES || htmlBytes(part) <= MOST_HTML_BYTES);
  }

  /**
   * As the server counts, which drops without a word what is beyond the hundredth: addresses,
   * commands and the like that it finds by itself count as well.
   */
  private static boolean entitiesFit(MessageText part) {
    int own = pieces(part.entities());
    if (own == 0) {
      // What is dropped then is only what the server would have added.
      return true;
    }
    return entityBytes(part) <= MOST_ENTITY_BYTES
        && (own + mayBeFound(part.plain()) <= MOST_ENTITIES
            || own + found(part.plain()) <= MOST_ENTITIES);
  }

  /** A style that lies over code is cut there. */
  private static int pieces(List<Entity> own) {
    int pieces = own.size();
    for (Entity code : own) {
      for (Entity style : code.kind() == Entity.Kind.CODE ? own : List.<Entity>of()) {
        boolean over = code.offset() < style.end() && style.offset() < code.end();
        pieces += over && style.kind() != Entity.Kind.CODE ? 1 : 0;
      }
    }
    return pieces;
  }

  static int found(String plain) {
    return (int) FOUND_BY_SERVER.matcher(plain).results().count();
  }

  /** No fewer than {@link #found}, in a fraction of the time. */
  static int mayBeFound(String plain) {
    int signs = 0;
    int digits = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' || c == '@' || c == '#' || c == '$' || c == '/' || c == ':') {
        signs++;
      }
    }
    return signs + digits / LONG_NUMBER;
  }

  /** No less than {@link #htmlBytes}: no sign grows to more than six bytes. */
  static int mostHtmlBytes(MessageText part) {
    int tags = MOST_TAG_BYTES * part.entities().size();
    return 6 * (part.plain().length() + entityBytes(part)) + tags;
  }

  /** The length of {@link MessageText#toHtml}, which is not made for it. */
  static int htmlBytes(MessageText part) {
    int bytes = SafeText.escapedBytes(part.plain());
    for (Entity entity : part.entities()) {
      bytes += SafeText.bytes(entity.opening()) + SafeText.bytes(entity.closing());
    }
    return bytes;
  }

  private static int entityBytes(MessageText part) {
    int bytes = 0;
    for (Entity entity : part.entities()) {
      bytes += BYTES_PER_ENTITY + entity.address().map(SafeText::bytes).orElse(0);
    }
    return bytes;
  }
}
