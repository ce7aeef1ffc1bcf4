package dateline.search;

import dateline.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The analyzer of each language; a language without one has its words lower-cased only. */
final class Analyzers {
  private static final Analyzer OTHER = new StandardAnalyzer();
  private static final Map<String, Analyzer> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("en", new English()),
          Map.entry("ar", new ArabicAnalyzer()),
          Map.entry("de", new GermanAnalyzer()),
          Map.entry("es", new SpanishAnalyzer()),
          Map.entry("fa", new PersianAnalyzer()),
          Map.entry("fr", new FrenchAnalyzer()),
          Map.entry("hi", new HindiAnalyzer()),
          Map.entry("it", new ItalianAnalyzer()),
          Map.entry("ja", new CJKAnalyzer()),
          Map.entry("ko", new CJKAnalyzer()),
          Map.entry("nl", new DutchAnalyzer()),
          Map.entry("pt", new PortugueseAnalyzer()),
          Map.entry("ru", new RussianAnalyzer()),
          Map.entry("tr", new TurkishAnalyzer()),
          Map.entry("zh", new CJKAnalyzer()));

  private Analyzers() {}

  static Analyzer of(String language) {
    return BY_LANGUAGE.getOrDefault(language, OTHER);
  }

  /** The analyzer of a field is that of the language its name ends with, as in {@code text_en}. */
  static Analyzer byField() {
    return new ByField();
  }

  private static final class ByField extends DelegatingAnalyzerWrapper {
    ByField() {
      super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return of(field.substring(field.indexOf('_') + 1));
    }
  }

  /** The language itself where it has an analyzer, else one name for all others. */
  static String group(String language) {
    return has(language) ? language : "other";
  }

  /** Of one language; {@link #group} has a name for all those without. */
  static boolean has(String language) {
    return BY_LANGUAGE.containsKey(language);
  }

  /** The terms of a text in order, as the index holds them, and where they stand. */
  static List<Terms.Located> terms(String text, String language) {
    List<Terms.Located> terms = new ArrayList<>();
    try (TokenStream tokens = of(language).tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(
            new Terms.Located(term.toString(), new Span(place.startOffset(), place.endOffset())));
      }
      tokens.end();
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory cannot fail to be read", e);
    }
    return terms;
  }

  /** As Lucene's own, with the newer Snowball stemmer and "Beyoncé" found by "Beyonce". */
  private static final class English extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream terms = new EnglishPossessiveFilter(words);
      terms = new ASCIIFoldingFilter(new LowerCaseFilter(terms));
      terms = new StopFilter(terms, EnglishAnalyzer.getDefaultStopSet());
      return new TokenStreamComponents(words, new StemFilter(terms, new EnglishStemmer()));
    }
  }
}
