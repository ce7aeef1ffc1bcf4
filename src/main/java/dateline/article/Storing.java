package dateline.article;

import dateline.text.WordCodes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Stores and removes articles, with what is kept of their texts, within one transaction. */
final class Storing implements AutoCloseable {
  private static final long NOBODY = 0;

  private final Handle handle;
  private final Originals originals;
  private final Instant now;

  Storing(Handle handle, Instant now) {
    this.handle = handle;
    this.originals = new Originals(handle);
    this.now = now;
  }

  private record Stored(long id, String url, String fingerprint, Article article) {}

  Added add(Incoming incoming) {
    Article article = incoming.article();
    Optional<Stored> before =
        stored("url", article.url()).or(() -> incoming.sameAs().flatMap(id -> stored("id", id)));
    if (before.isEmpty()) {
      return insert(article);
    }
    Stored held = before.get();
    boolean lessThanHeld = article.partial() && !held.article().partial();
    if (held.fingerprint().equals(ArticleRows.fingerprint(article)) || lessThanHeld) {
      move(held, article.url());
      return new Added.Known(held.id());
    }
    return revise(held, article);
  }

  private Optional<Stored> stored(String column, Object value) {
    return handle
        .createQuery("select * from article where " + column + " = :value")
        .bind("value", value)
        .map(
            (row, context) ->
                new Stored(
                    row.getLong("id"),
                    row.getString("url"),
                    row.getString("fingerprint"),
                    ArticleRows.read(row, context)))
        .findOne();
  }

  private Added insert(Article article) {
    Originals.Result found = originals.lookUp(article, NOBODY);
    long id = nextNumber();
    ArticleRows.insert(handle, article, id, found.original(), now);
    originals.keep(id, found.numbers());
    return found
        .original()
        .<Added>map(original -> new Added.CopyOf(id, original))
        .orElseGet(() -> new Added.New(id));
  }

  /** The same article at another address: citations are to lead there from now on. */
  private void move(Stored held, String url) {
    if (!held.url().equals(url)) {
      handle
          .createUpdate("update article set url = :url where id = :id")
          .bind("url", url)
          .bind("id", held.id())
          .execute();
    }
  }

  private Added revise(Stored held, Article article) {
    String before = held.article().text();
    if (!CopyRule.isStillTheSame(WordCodes.of(before), WordCodes.of(article.text()))) {
      leaveCopies(held.id());
    }
    originals.forget(held.id(), before);
    Originals.Result found = originals.lookUp(article, held.id());
    ArticleRows.revise(
        handle, seenUpdated(article), held.id(), found.original(), nextNumber(), now);
    originals.keep(held.id(), found.numbers());
    return new Added.Revised(held.id());
  }

  private Article seenUpdated(Article article) {
    return article.updated().isPresent()
        ? article
        : new Article(
            article.id(),
            article.url(),
            article.title(),
            article.text(),
            article.published(),
            Optional.of(Publication.at(now)),
            article.outlet(),
            article.language(),
            article.authors(),
            article.partial(),
            article.sample());
  }

  /** The copy that was published first is the original of the others from now on. */
  private void leaveCopies(long original) {
    List<Long> copies =
        handle
            .createQuery("select id from article where copy_of = :original order by published, id")
            .bind("original", original)
            .mapTo(Long.class)
            .list();
    if (copies.isEmpty()) {
      return;
    }
    long heir = copies.get(0);
    handle.createUpdate("update article set copy_of = null where id = ?").bind(0, heir).execute();
    handle
        .createUpdate("update article set copy_of = :heir where copy_of = :original")
        .bind("heir", heir)
        .bind("original", original)
        .execute();
    Article article = stored("id", heir).orElseThrow().article();
    originals.forget(heir, article.text());
    originals.keep(heir, originals.lookUp(article, heir).numbers());
  }

  void remove(Collection<Long> ids) {
    handle
        .createUpdate("update article set copy_of = null where id in (<ids>)")
        .bindList("ids", List.copyOf(ids))
        .execute();
    for (long id : ids) {
      stored("id", id).ifPresent(held -> originals.forget(id, held.article().text()));
      leaveCopies(id);
      handle.createUpdate("delete from article_version where article = ?").bind(0, id).execute();
      handle.createUpdate("delete from article where id = ?").bind(0, id).execute();
    }
  }

  private long nextNumber() {
    return handle
        .createQuery("update article_counter set last = last + 1 returning last")
        .mapTo(long.class)
        .one();
  }

  @Override
  public void close() {
    originals.close();
  }
}
