package dateline.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** One vector an article, of its title and first passage, in a folder of its own. */
public final class VectorIndex implements AutoCloseable {
  private static final String ARTICLE = "article";
  private static final String VERSION = "version";
  private static final String VECTOR = "vector";
  private static final String PUBLISHED = "published";
  private static final int CANDIDATES = 200;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private VectorIndex(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, null);
  }

  public static VectorIndex open(Path folder) {
    try {
      Directory directory = FSDirectory.open(folder);
      return new VectorIndex(directory, new IndexWriter(directory, new IndexWriterConfig()));
    } catch (IOException | IllegalArgumentException e) {
      throw new IndexException(
          "The vectors in "
              + folder
              + " cannot be read ("
              + e.getMessage()
              + "). Delete that folder; they are made again.",
          e);
    }
  }

  /** An article at one of its changes. */
  record Version(long article, long change, long published) {
    String key() {
      return article + "." + change + "." + published;
    }
  }

  void put(Version version, String outlet, float[] vector) throws IOException {
    Document document = new Document();
    String article = Long.toString(version.article());
    document.add(new StringField(ARTICLE, article, Field.Store.YES));
    document.add(new StringField(VERSION, version.key(), Field.Store.NO));
    document.add(new StringField(PassageDocuments.OUTLET, outlet, Field.Store.NO));
    document.add(new LongPoint(PUBLISHED, version.published()));
    document.add(new NumericDocValuesField(PUBLISHED, version.published()));
    document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    writer.updateDocument(new Term(ARTICLE, article), document);
  }

  void remove(Collection<Long> articles) throws IOException {
    for (long article : articles) {
      writer.deleteDocuments(new Term(ARTICLE, Long.toString(article)));
    }
    commit();
  }

  void clear() throws IOException {
    writer.deleteAll();
    commit();
  }

  void commit() throws IOException {
    writer.commit();
    searchers.maybeRefreshBlocking();
  }

  boolean has(Version version) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return searcher.count(new TermQuery(new Term(VERSION, version.key()))) > 0;
    } finally {
      searchers.release(searcher);
    }
  }

  /** The articles that have a vector. */
  List<Long> articles() throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return ids(searcher, searcher.search(new MatchAllDocsQuery(), Integer.MAX_VALUE).scoreDocs);
    } finally {
      searchers.release(searcher);
    }
  }

  long count() {
    return writer.getDocStats().numDocs;
  }

  /** The articles nearest in meaning that the query allows, best first, fresh ones preferred. */
  List<Long> nearest(float[] vector, PassageQuery query) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      ScoreDoc[] near =
          searcher.search(
                  new KnnFloatVectorQuery(VECTOR, vector, CANDIDATES, PassageSearch.allowed(query)),
                  CANDIDATES)
              .scoreDocs;
      RecencyPrior prior = RecencyPrior.of(query.words(), query.asked());
      for (ScoreDoc one : near) {
        long published = PassageSearch.number(searcher, one.doc, PUBLISHED);
        one.score *= (float) prior.factor(published);
      }
      return ids(searcher, near);
    } finally {
      searchers.release(searcher);
    }
  }

  private static List<Long> ids(IndexSearcher searcher, ScoreDoc[] near) throws IOException {
    List<ScoreDoc> sorted = new ArrayList<>(List.of(near));
    sorted.sort((one, other) -> Float.compare(other.score, one.score));
    StoredFields stored = searcher.storedFields();
    List<Long> ids = new ArrayList<>();
    for (ScoreDoc one : sorted) {
      ids.add(Long.parseLong(stored.document(one.doc).get(ARTICLE)));
    }
    return ids;
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new IndexException("The vectors cannot be written: " + e.getMessage(), e);
    }
  }
}
