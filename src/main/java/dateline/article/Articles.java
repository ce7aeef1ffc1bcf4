package dateline.article;

import dateline.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The articles we hold. */
public final class Articles {
  private static final String AUTHOR_SEPARATOR = "\n";

  private final Database database;
  private final InstantSource clock;

  public Articles(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Stores all of them or, if the database fails, none. The answers stand in the same order. */
  public List<Added> add(List<Article> articles) {
    return database.inTransaction(
        handle -> {
          List<Added> added = new ArrayList<>();
          for (Article article : articles) {
            added.add(add(handle, article));
          }
          return added;
        });
  }

  private Added add(Handle handle, Article article) {
    String fingerprint = fingerprint(article);
    Optional<Stored> before =
        handle
            .createQuery("select id, fingerprint from article where url = :url")
            .bind("url", article.url())
            .map((row, context) -> new Stored(row.getLong(1), row.getString(2)))
            .findOne();
    if (before.isEmpty()) {
      return insert(handle, article, fingerprint);
    }
    if (before.get().fingerprint().equals(fingerprint)) {
      return new Added.Known(before.get().id());
    }
    return revise(handle, before.get().id(), article, fingerprint);
  }

  private record Stored(long id, String fingerprint) {}

  private Added insert(Handle handle, Article article, String fingerprint) {
    long id = nextNumber(handle);
    handle
        .createUpdate(
            """
            insert into article (id, change_number, url, title, body, published,
              published_day_only, outlet, language, authors, fingerprint, sample, stored)
            values (:id, :id, :url, :title, :body, :published,
              :dayOnly, :outlet, :language, :authors, :fingerprint, :sample, :stored)
            """)
        .bind("id", id)
        .bind("url", article.url())
        .bind("title", article.title())
        .bind("body", article.text())
        .bind("published", article.published().instant().toEpochMilli())
        .bind("dayOnly", article.published().dayOnly())
        .bind("outlet", article.outlet())
        .bind("language", article.language())
        .bind("authors", String.join(AUTHOR_SEPARATOR, article.authors()))
        .bind("fingerprint", fingerprint)
        .bind("sample", article.sample())
        .bind("stored", clock.millis())
        .execute();
    return new Added.New(id);
  }

  private Added revise(Handle handle, long id, Article article, String fingerprint) {
    handle
        .createUpdate(
            """
            insert into article_version (article, change_number, title, body, published,
              published_day_only, stored)
            select id, change_number, title, body, published, published_day_only, stored
            from article where id = :id
            """)
        .bind("id", id)
        .execute();
    handle
        .createUpdate(
            """
            update article set change_number = :change, title = :title, body = :body,
              published = :published, published_day_only = :dayOnly, language = :language,
              authors = :authors, fingerprint = :fingerprint, stored = :stored
            where id = :id
            """)
        .bind("id", id)
        .bind("change", nextNumber(handle))
        .bind("title", article.title())
        .bind("body", article.text())
        .bind("published", article.published().instant().toEpochMilli())
        .bind("dayOnly", article.published().dayOnly())
        .bind("language", article.language())
        .bind("authors", String.join(AUTHOR_SEPARATOR, article.authors()))
        .bind("fingerprint", fingerprint)
        .bind("stored", clock.millis())
        .execute();
    return new Added.Revised(id);
  }

  private static long nextNumber(Handle handle) {
    return handle
        .createQuery("update article_counter set last = last + 1 returning last")
        .mapTo(long.class)
        .one();
  }

  public Optional<Article> find(long id) {
    return find(List.of(id)).stream().findFirst();
  }

  /** Those of them we hold, in no particular order. */
  public List<Article> find(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database.read(
        handle ->
            handle
                .createQuery("select * from article where id in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map(Articles::read)
                .list());
  }

  /** A change to an article, for those who keep something derived from articles up to date. */
  public record Change(long number, Article article) {}

  /** The next changes after the given number, in order. An article stands at its last change. */
  public List<Change> changesAfter(long number, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from article where change_number > :number
                    order by change_number limit :limit
                    """)
                .bind("number", number)
                .bind("limit", limit)
                .map((row, context) -> new Change(row.getLong("change_number"), read(row, context)))
                .list());
  }

  /** An article by its id, the number of its last change, and when it was published. */
  public record Listed(long id, long change, Instant published) {}

  /** The articles of a language, newest first, after the given one. */
  public List<Listed> newestFirst(String language, Optional<Listed> after, int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select id, change_number, published from article
                    where language = :language
                      and (published < :published or (published = :published and id < :id))
                    order by published desc, id desc limit :limit
                    """)
                .bind("language", language)
                .bind(
                    "published",
                    after.map(one -> one.published().toEpochMilli()).orElse(Long.MAX_VALUE))
                .bind("id", after.map(Listed::id).orElse(Long.MAX_VALUE))
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Listed(
                            row.getLong(1), row.getLong(2), Instant.ofEpochMilli(row.getLong(3))))
                .list());
  }

  /** The titles of the newest articles. */
  public List<String> newestTitles(int limit) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    "select title from article order by published desc, id desc limit :limit")
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
  }

  /** The number of the last change of any article; 0 where there was none. */
  public long lastChange() {
    return database.read(
        handle -> handle.createQuery("select last from article_counter").mapTo(long.class).one());
  }

  public long count(String language) {
    return database.read(
        handle ->
            handle
                .createQuery("select count(*) from article where language = :language")
                .bind("language", language)
                .mapTo(long.class)
                .one());
  }

  public long count() {
    return database.read(
        handle -> handle.createQuery("select count(*) from article").mapTo(long.class).one());
  }

  /** The articles of the sample edition, by their ids. */
  public List<Long> samples() {
    return database.read(
        handle ->
            handle.createQuery("select id from article where sample").mapTo(Long.class).list());
  }

  public void remove(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    database.inTransaction(
        handle -> {
          List<Long> all = List.copyOf(ids);
          handle
              .createUpdate("delete from article_version where article in (<ids>)")
              .bindList("ids", all)
              .execute();
          return handle
              .createUpdate("delete from article where id in (<ids>)")
              .bindList("ids", all)
              .execute();
        });
  }

  /** An outlet, how many of its articles we hold, and when its newest was published. */
  public record OutletCount(String outlet, long articles, Instant newest) {}

  /** All outlets, those with the most articles first. */
  public List<OutletCount> outlets() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select outlet, count(*), max(published) from article
                    group by outlet order by count(*) desc, outlet
                    """)
                .map(
                    (row, context) ->
                        new OutletCount(
                            row.getString(1), row.getLong(2), Instant.ofEpochMilli(row.getLong(3))))
                .list());
  }

  private static Article read(ResultSet row, StatementContext context) throws SQLException {
    String authors = row.getString("authors");
    return new Article(
        row.getLong("id"),
        row.getString("url"),
        row.getString("title"),
        row.getString("body"),
        new Publication(
            Instant.ofEpochMilli(row.getLong("published")), row.getBoolean("published_day_only")),
        row.getString("outlet"),
        row.getString("language"),
        authors.isEmpty() ? List.of() : List.of(authors.split(AUTHOR_SEPARATOR)),
        row.getBoolean("sample"));
  }

  private static String fingerprint(Article article) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(article.title().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
      digest.update(article.text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
