package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.tartarus.snowball.ext.EnglishStemmer;

class StemFilterTest {
  /** More words than are remembered, each of them twice. */
  private static final String TEXT =
      IntStream.range(0, 12_000)
          .map(i -> i % 6_000)
          .mapToObj(i -> "run" + letters(i) + "nings")
          .collect(Collectors.joining(" ", "running runs ran generously skies ", " running"));

  private static String letters(int number) {
    return Integer.toString(number)
        .chars()
        .mapToObj(digit -> Character.toString(digit - '0' + 'a'))
        .collect(Collectors.joining());
  }

  private static List<String> terms(Tokenizer words, TokenStream terms) throws IOException {
    words.setReader(new StringReader(TEXT));
    CharTermAttribute term = terms.addAttribute(CharTermAttribute.class);
    List<String> found = new ArrayList<>();
    terms.reset();
    while (terms.incrementToken()) {
      found.add(term.toString());
    }
    return found;
  }

  @Test
  void stemsAreThoseOfLucenesFilterWhetherTheyAreRememberedOrNot() throws IOException {
    Tokenizer ours = new WhitespaceTokenizer();
    Tokenizer theirs = new WhitespaceTokenizer();
    assertThat(terms(ours, new StemFilter(ours, new EnglishStemmer())))
        .startsWith("run", "run", "ran", "generous", "sky")
        .isEqualTo(terms(theirs, new SnowballFilter(theirs, new EnglishStemmer())));
  }
}
