package dateline.search;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.SnowballStemmer;

/**
 * As Lucene's {@code SnowballFilter}, but the stems of words met first are remembered: a few
 * thousand words are most of a text, and finding a stem takes as long as all else done with a word.
 */
final class StemFilter extends TokenFilter {
  private static final int REMEMBERED = 4_000;

  private final SnowballStemmer stemmer;
  private final CharArrayMap<char[]> stems = new CharArrayMap<>(256, false);
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  StemFilter(TokenStream words, SnowballStemmer stemmer) {
    super(words);
    this.stemmer = stemmer;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] stem = stems.get(term.buffer(), 0, term.length());
    if (stem == null) {
      stem = stem();
    }
    term.copyBuffer(stem, 0, stem.length);
    return true;
  }

  private char[] stem() {
    String word = term.toString();
    stemmer.setCurrent(word);
    stemmer.stem();
    char[] stem = stemmer.getCurrent().toCharArray();
    if (stems.size() < REMEMBERED) {
      stems.put(word, stem);
    }
    return stem;
  }
}
