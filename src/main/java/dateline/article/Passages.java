package dateline.article;

import dateline.text.Sentences;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an article into passages: whole sentences in order, until about {@link #WORDS} words. The
 * same text always gives the same passages, so they are not stored.
 */
public final class Passages {
  /** A news paragraph or three; what the first such passage says is what the article is about. */
  static final int WORDS = 100;

  private Passages() {}

  public static List<Passage> of(Article article) {
    return of(article.text(), Sentences.in(article.text(), article.language()));
  }

  /** The same for one who has the sentences already. */
  public static List<Passage> of(String text, List<Span> sentences) {
    List<Passage> passages = new ArrayList<>();
    int start = -1;
    int words = 0;
    int end = 0;
    for (Span sentence : sentences) {
      start = start < 0 ? sentence.start() : start;
      end = sentence.end();
      words += words(text, sentence);
      if (words >= WORDS) {
        passages.add(new Passage(passages.size() + 1, new Span(start, end)));
        start = -1;
        words = 0;
      }
    }
    if (start >= 0) {
      passages.add(new Passage(passages.size() + 1, new Span(start, end)));
    }
    return passages;
  }

  /** The words of a stretch of a text, by its spaces. */
  public static int words(String text, Span span) {
    int words = 1;
    for (int i = span.start(); i < span.end(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }
}
