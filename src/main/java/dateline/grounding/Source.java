package dateline.grounding;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A text that a claim rests on: a passage, or a whole article.
 *
 * @param title of the article; empty where it is not known
 * @param outlet who published it, so that a claim may name it; empty where it is not known
 * @param published the day that "yesterday" and "on Tuesday" in the text are counted from
 */
public record Source(String text, String title, String outlet, Optional<LocalDate> published) {
  public static Source of(String text) {
    return new Source(text, "", "", Optional.empty());
  }
}
