package dateline.briefing;

import dateline.article.Article;
import dateline.text.Likeness;
import dateline.text.WordCodes;

/** Tells whether two articles are one wire's story, printed twice: then they are one voice. */
final class Copies {
  private static final double SHARED = 0.8;

  private Copies() {}

  static boolean same(Article one, Article other) {
    if (one.id() == other.id() || one.text().equals(other.text())) {
      return true;
    }
    Likeness likeness = Likeness.of(WordCodes.of(one.text()), WordCodes.of(other.text()));
    return likeness.shorter() > 0 && likeness.shared() >= SHARED * likeness.shorter();
  }
}
