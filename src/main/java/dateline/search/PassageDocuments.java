package dateline.search;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.Passages;
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

  static String leadField(String language) {
    return "lead_" + Analyzers.group(language);
  }

  static String titleField(String language) {
    return "title_" + Analyzers.group(language);
  }

  static List<Document> of(Article article) {
    List<Document> block = new ArrayList<>();
    List<Passage> passages = Passages.of(article);
    for (Passage passage : passages) {
      block.add(passage(article, passage));
    }
    block.add(article(article, passages));
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

  private static Document article(Article article, List<Passage> passages) {
    long published = article.published().instant().toEpochMilli();
    Document document = new Document();
    document.add(new StringField(ARTICLE, Long.toString(article.id()), Field.Store.NO));
    document.add(new StringField(KIND, ARTICLE, Field.Store.NO));
    document.add(new NumericDocValuesField(ID, article.id()));
    document.add(new LongPoint(PUBLISHED, published));
    document.add(new NumericDocValuesField(PUBLISHED, published));
    document.add(new StringField(OUTLET, article.outlet(), Field.Store.NO));
    document.add(new Field(titleField(article.language()), article.title(), WORDS));
    passages.stream()
        .findFirst()
        .map(lead -> lead.span().of(article.text()))
        .ifPresent(text -> document.add(new Field(leadField(article.language()), text, WORDS)));
    return document;
  }
}
