package dateline.search;

import dateline.article.Articles;
import java.util.List;

/** Keeps the passage index up to date with the articles, in work proportional to what changed. */
public final class IndexKeeper {
  private static final int BATCH = 1_000;
  private static final int COMMIT_EVERY = 5_000;

  private final Articles articles;
  private final PassageIndex index;

  /** The index is ahead of a database that was put back or begun anew: it holds other articles. */
  private boolean foreign;

  private long taken;
  private int uncommitted;

  public IndexKeeper(Articles articles, PassageIndex index) {
    this.articles = articles;
    this.index = index;
    this.taken = index.lastChange();
    this.foreign = taken > articles.lastChange();
  }

  /** Takes in all changes there are. On return they can be found and survive the process. */
  public synchronized void catchUp() {
    takeIn();
    if (taken > index.lastChange()) {
      index.commit();
      index.show();
    }
  }

  /**
   * The same, but the last of them are found and survive only after the next {@link #catchUp}:
   * while many come, showing each few would take longer than taking them in.
   */
  public synchronized void takeIn() {
    if (foreign) {
      forget();
    }
    for (List<Articles.Change> next = next(); !next.isEmpty(); next = next()) {
      index.put(next);
      taken = next.get(next.size() - 1).number();
      uncommitted += next.size();
      if (uncommitted >= COMMIT_EVERY) {
        index.commit();
        index.show();
        uncommitted = 0;
      }
    }
  }

  /** Forgets the index and fills it anew from the articles. */
  public synchronized void rebuild() {
    forget();
    catchUp();
  }

  private void forget() {
    index.clear();
    taken = 0;
    foreign = false;
  }

  private List<Articles.Change> next() {
    return articles.changesAfter(taken, BATCH);
  }
}
