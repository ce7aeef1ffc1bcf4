package dateline.article;

import dateline.store.Database;
import dateline.store.InList;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The articles we hold. */
public final class Articles {
  private final Database database;
  private final InstantSource clock;
  private final Families families;

  public Articles(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
    this.families = new Families(database);
  }

  /** Stores all of them or, if the database fails, none. The answers stand in the same order. */
  public List<Added> add(List<Article> articles) {
    return take(articles.stream().map(Incoming::of).toList());
  }

  /** The same where their source has told which of our articles they are. */
  public List<Added> take(List<Incoming> articles) {
    return database.inTransaction(
        handle -> {
          try (Storing storing = new Storing(handle, clock.instant())) {
            return articles.stream().map(storing::add).toList();
          }
        });
  }

  /** What belongs to articles: their copies and their earlier versions. */
  public Families families() {
    return families;
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
                .bindList("ids", InList.of(ids))
                .map(ArticleRows::read)
                .list());
  }

  /** Those of them we hold, in the order of their ids here. */
  public List<Article> inOrder(List<Long> ids) {
    Map<Long, Article> found =
        find(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  /** Those of them that were published since. */
  public List<Article> publishedSince(Instant since, Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database.read(
        handle ->
            handle
                .createQuery("select * from article where id in (<ids>) and published >= :since")
                .bindList("ids", InList.of(ids))
                .bind("since", since.toEpochMilli())
                .map(ArticleRows::read)
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
                .map(
                    (row, context) ->
                        new Change(row.getLong("change_number"), ArticleRows.read(row, context)))
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

  /** Removes them with their earlier versions. Their copies stay. */
  public void remove(Collection<Long> ids) {
    if (!ids.isEmpty()) {
      database.inTransaction(
          handle -> {
            try (Storing storing = new Storing(handle, clock.instant())) {
              storing.remove(ids);
              return ids;
            }
          });
    }
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
}
