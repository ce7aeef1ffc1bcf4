package dateline.search;

import dateline.article.Articles;
import java.util.Collection;
import java.util.List;

/** Finds passages. What it holds is derived from the articles and can be built anew from them. */
public interface PassageIndex extends AutoCloseable {
  /** The number of the last article change that is in the index for good; 0 for an empty one. */
  long lastChange();

  /**
   * Takes the changes in; a changed article replaces itself. They are found after {@link #show}.
   */
  void put(List<Articles.Change> changes);

  /** All that was put can be found on return. Takes a moment, so not after every few articles. */
  void show();

  /** Forgets these articles. */
  void remove(Collection<Long> articles);

  /** Forgets everything. */
  void clear();

  /** Makes what was put survive the process. */
  void commit();

  Found search(PassageQuery query);

  long articles();

  /** The languages of the articles held, as ISO 639-1 codes, the one most of them are in first. */
  List<String> languages();

  long passages();

  @Override
  void close();
}
