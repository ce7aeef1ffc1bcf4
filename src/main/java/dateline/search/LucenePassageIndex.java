package dateline.search;

import dateline.article.Article;
import dateline.article.Articles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The passage index in a folder. One process writes it; searches never wait for writes.
 *
 * <p>A damaged folder is emptied at {@link #open}: {@link #lastChange} is 0 then, and whoever keeps
 * the index up to date fills it from the database.
 */
public final class LucenePassageIndex implements PassageIndex {
  private static final Logger LOG = LoggerFactory.getLogger(LucenePassageIndex.class);
  private static final String LAST_CHANGE = "lastChange";

  /** To be raised when documents or analyzers change, so that old folders are built anew. */
  private static final String FORMAT = "1";

  private static final double BUFFER_MEGABYTES = 48;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile long put;
  private volatile long committed;

  private LucenePassageIndex(Directory directory, IndexWriter writer) throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.searchers = new SearcherManager(writer, null);
    this.committed = lastChange(writer);
    this.put = committed;
  }

  /**
   * Opens the index in the folder, makes it where it is missing, and empties it where it is damaged
   * or of an older form.
   *
   * @throws IndexException if the folder cannot be written
   */
  public static LucenePassageIndex open(Path folder) {
    try {
      return checked(folder);
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | java.nio.file.NoSuchFileException
        | java.io.FileNotFoundException
        | java.io.EOFException
        | RuntimeException e) {
      LOG.warn(
          "The passage index in {} is damaged or of another form ({}). It is built anew from the"
              + " database now; nothing is lost.",
          folder,
          e.getMessage());
      return anew(folder);
    } catch (IOException e) {
      throw failure("opened", folder, e);
    }
  }

  private static LucenePassageIndex checked(Path folder) throws IOException {
    LucenePassageIndex index = unchecked(folder);
    try {
      IndexSearcher searcher = index.searchers.acquire();
      try {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
          leaf.reader().checkIntegrity();
        }
      } finally {
        index.searchers.release(searcher);
      }
      return index;
    } catch (IOException | RuntimeException e) {
      IOUtils.closeWhileHandlingException(index.searchers, index.writer::rollback, index.directory);
      throw e;
    }
  }

  private static LucenePassageIndex unchecked(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    List<Closeable> opened = new ArrayList<>(List.of(directory));
    try {
      IndexWriter writer = new IndexWriter(directory, configuration());
      opened.add(0, writer::rollback);
      if (DirectoryReader.indexExists(directory) && !FORMAT.equals(commitData(writer, "format"))) {
        throw new IllegalArgumentException("format " + commitData(writer, "format"));
      }
      return new LucenePassageIndex(directory, writer);
    } catch (IOException | RuntimeException e) {
      // A writer left open would hold the folder's lock against the one that makes it anew.
      IOUtils.closeWhileHandlingException(opened);
      throw e;
    }
  }

  private static LucenePassageIndex anew(Path folder) {
    try {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
      return unchecked(folder);
    } catch (IOException e) {
      throw failure("emptied", folder, e);
    }
  }

  private static IndexWriterConfig configuration() {
    return new IndexWriterConfig(Analyzers.byField())
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setMaxFullFlushMergeWaitMillis(0);
  }

  private static long lastChange(IndexWriter writer) {
    String number = commitData(writer, LAST_CHANGE);
    return number.isEmpty() ? 0 : Long.parseLong(number);
  }

  private static String commitData(IndexWriter writer, String key) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(key)) {
          return entry.getValue();
        }
      }
    }
    return "";
  }

  @Override
  public long lastChange() {
    return committed;
  }

  @Override
  public void put(List<Articles.Change> changes) {
    try {
      for (Articles.Change change : changes) {
        Article article = change.article();
        writer.updateDocuments(
            new Term(PassageDocuments.ARTICLE, Long.toString(article.id())),
            PassageDocuments.of(article));
        put = Math.max(put, change.number());
      }
    } catch (IOException e) {
      throw failure("written", e);
    }
  }

  @Override
  public void show() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw failure("read", e);
    }
  }

  @Override
  public void remove(Collection<Long> articles) {
    try {
      for (long article : articles) {
        writer.deleteDocuments(new Term(PassageDocuments.ARTICLE, Long.toString(article)));
      }
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw failure("written", e);
    }
  }

  @Override
  public void clear() {
    try {
      writer.deleteAll();
      put = 0;
      commit();
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw failure("written", e);
    }
  }

  @Override
  public void commit() {
    try {
      long change = put;
      writer.setLiveCommitData(
          Map.of(LAST_CHANGE, Long.toString(change), "format", FORMAT).entrySet());
      writer.commit();
      committed = change;
    } catch (IOException e) {
      throw failure("written", e);
    }
  }

  @Override
  public Found search(PassageQuery query) {
    return read(searcher -> new PassageSearch(searcher, query).run());
  }

  @Override
  public long articles() {
    return read(
        searcher ->
            (long)
                searcher.count(
                    new TermQuery(new Term(PassageDocuments.KIND, PassageDocuments.ARTICLE))));
  }

  @Override
  public long passages() {
    return read(searcher -> (long) searcher.getIndexReader().numDocs()) - articles();
  }

  @Override
  public List<String> languages() {
    return read(LanguagesHeld::byArticles);
  }

  private interface Reading<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  private <T> T read(Reading<T> reading) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.of(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw failure("read", e);
    }
  }

  /**
   * What was not committed is dropped. Else merges under way are ended and kept: a start would
   * begin them again.
   */
  @Override
  public void close() {
    try {
      searchers.close();
      if (put == committed) {
        commit();
        writer.close();
      } else {
        writer.rollback();
      }
      directory.close();
    } catch (IOException e) {
      throw failure("closed", e);
    }
  }

  private IndexException failure(String what, IOException cause) {
    return failure(what, ((FSDirectory) directory).getDirectory(), cause);
  }

  private static IndexException failure(String what, Path folder, IOException cause) {
    return new IndexException(
        "The passage index in " + folder + " cannot be " + what + ": " + cause.getMessage(), cause);
  }
}
