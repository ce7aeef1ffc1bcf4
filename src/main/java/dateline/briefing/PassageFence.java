package dateline.briefing;

import dateline.article.Article;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Passages as a model is shown them: each between two lines that begin with a mark. The mark is new
 * for every request, so that no article can know it and end its own passage.
 */
final class PassageFence {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MARK_BYTES = 8;

  /** The weekday lets a model write "on Thursday" out as a date. */
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n\\t\\u200C\\u200D]]");

  private final String mark;

  PassageFence() {
    byte[] bytes = new byte[MARK_BYTES];
    RANDOM.nextBytes(bytes);
    this.mark = HexFormat.of().formatHex(bytes);
  }

  String mark() {
    return mark;
  }

  /** Numbered from 1. */
  String around(List<Citation> given) {
    List<String> blocks = new ArrayList<>();
    for (Citation citation : given) {
      Article article = citation.article();
      blocks.add(
          "%s passage %d, %s, published %s%s%n%s%n%s end"
              .formatted(
                  mark,
                  blocks.size() + 1,
                  line(article.outlet()),
                  DAY.format(article.published().instant()),
                  article.updated().isPresent() ? ", updated later" : "",
                  visible(citation.evidence()),
                  mark));
    }
    return String.join("\n\n", blocks);
  }

  /** Texts that are no passages, numbered from 1. */
  String aroundTexts(List<String> texts) {
    List<String> blocks = new ArrayList<>();
    for (String text : texts) {
      blocks.add("%s text %d%n%s%n%s end".formatted(mark, blocks.size() + 1, visible(text), mark));
    }
    return String.join("\n\n", blocks);
  }

  /** Without what a person would not see: text can be hidden from readers, not from a model. */
  static String visible(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }

  private static String line(String name) {
    return visible(name).replaceAll("\\s+", " ");
  }
}
