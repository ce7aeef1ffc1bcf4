package dateline.search;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.Passages;
import dateline.text.Sentences;
import dateline.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/**
 * An article as the index holds it: one document a passage, then one for the article itself, in one
 * block, so that a passage is joined to its article without a look-up.
 */
final class PassageDocuments {
  /** On every document of the block: the article's id, to replace or filter it by. */
  static final String ARTICLE = "article";

  /** On the article's document only. */
  static final String KIND = "kind";

  static final String ID = "id";
  static final String NUMBER = "number";
  static final String PUBLISHED = "published";
  static final String OUTLET = "outlet";

  private static final int OPENING_WORDS = 40;
  private static final int HEAD_WORDS = 250;

  private static final FieldType WORDS = words();

  private PassageDocuments() {}

  private static FieldType words() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }

  static String textField(String language) {
    return "text_" + Analyzers.group(language);
  }

  /** Of the first sentences: the news itself. */
  static String openingField(String language) {
    return "opening_" + Analyzers.group(language);
  }

  /** Of the first few paragraphs: what the article is about. */
  static String headField(String language) {
    return "head_" + Analyzers.group(language);
  }

  static String titleField(String language) {
    return "title_" + Analyzers.group(language);
  }

  static List<Document> of(Article article) {
    List<Document> block = new ArrayList<>();
    List<Span> sentences = Sentences.in(article.text(), article.language());
    for (Passage passage : Passages.of(article.text(), sentences)) {
      block.add(passage(article, passage));
    }
    block.add(article(article, sentences));
    return block;
  }

  private static Document passage(Article article, Passage passage) {
    Document document = new Document();
    document.add(new StringField(ARTICLE, Long.toString(article.id()), Field.Store.NO));
    document.add(new NumericDocValuesField(ID, article.id()));
    document.add(new NumericDocValuesField(NUMBER, passage.number()));
    document.add(
        new Field(textField(article.language()), passage.span().of(article.text()), WORDS));
    return document;
  }

  private static Document article(Article article, List<Span> sentences) {
    long published = article.published().instant().toEpochMilli();
    Document document = new Document();
    document.add(new StringField(ARTICLE, Long.toString(article.id()), Field.Store.NO));
    document.add(new StringField(KIND, ARTICLE, Field.Store.NO));
    document.add(new NumericDocValuesField(ID, article.id()));
    document.add(new LongPoint(PUBLISHED, published));
    document.add(new NumericDocValuesField(PUBLISHED, published));
    document.add(new StringField(OUTLET, article.outlet(), Field.Store.NO));
    document.add(new Field(titleField(article.language()), article.title(), WORDS));
    String language = article.language();
    // Lucene writes the lengths of a field twice as fast where each document has it, though empty.
    document.add(new Field(textField(language), "", WORDS));
    document.add(
        new Field(openingField(language), opening(article, sentences, OPENING_WORDS), WORDS));
    document.add(new Field(headField(language), opening(article, sentences, HEAD_WORDS), WORDS));
    return document;
  }

  /** Whole sentences from the start until there are so many words. */
  private static String opening(Article article, List<Span> sentences, int words) {
    String text = article.text();
    int end = 0;
    int counted = 0;
    for (Span sentence : sentences) {
      end = sentence.end();
      counted += Passages.words(text, sentence);
      if (counted >= words) {
        break;
      }
    }
    return text.substring(0, end);
  }
}
