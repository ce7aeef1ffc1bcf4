package dateline.article;

import dateline.store.Database;
import dateline.store.InList;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Articles that belong together: an original, its copies, and the earlier versions of each. */
public final class Families {
  /** More than anybody wants to see. */
  private static final int MOST = 100;

  private final Database database;

  Families(Database database) {
    this.database = database;
  }

  /** For each of the articles the id of its original, which is its own where it is no copy. */
  public Map<Long, Long> originals(Collection<Long> articles) {
    if (articles.isEmpty()) {
      return Map.of();
    }
    return database.read(
        handle ->
            handle
                .createQuery("select id, coalesce(copy_of, id) from article where id in (<ids>)")
                .bindList("ids", InList.of(articles))
                .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** The original an article would be a copy of, were it stored now. */
  public Optional<Long> originalOf(Article article) {
    return database.read(handle -> new Originals(handle).lookUp(article, article.id()).original());
  }

  /** Another article with the same text. */
  public record Relative(
      long id, String title, String outlet, Publication published, boolean original) {}

  /** The other articles of its family, the original first, then in the order they came out. */
  public List<Relative> relatives(long article) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select kin.id, kin.title, kin.outlet, kin.published, kin.published_day_only,
                      kin.copy_of is null as original
                    from article one
                    join article kin
                      on kin.id = coalesce(one.copy_of, one.id)
                      or kin.copy_of = coalesce(one.copy_of, one.id)
                    where one.id = :article and kin.id <> :article
                    order by original desc, kin.published, kin.id
                    limit :most
                    """)
                .bind("article", article)
                .bind("most", MOST)
                .map(
                    (row, context) ->
                        new Relative(
                            row.getLong("id"),
                            row.getString("title"),
                            row.getString("outlet"),
                            ArticleRows.time(row, "published").orElseThrow(),
                            row.getBoolean("original")))
                .list());
  }

  /** The other outlets that had published its text by then. */
  public List<String> otherOutlets(Article article, Instant by) {
    return relatives(article.id()).stream()
        .filter(relative -> !relative.published().instant().isAfter(by))
        .map(Relative::outlet)
        .filter(outlet -> !outlet.equals(article.outlet()))
        .distinct()
        .toList();
  }

  /**
   * What an article said before it was revised.
   *
   * @param stored when we first held it
   */
  public record Version(String title, Instant stored) {}

  /** The earlier versions of an article, the oldest first. */
  public List<Version> earlierVersions(long article) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select title, stored from article_version where article = :article
                    order by change_number
                    """)
                .bind("article", article)
                .map(
                    (row, context) ->
                        new Version(row.getString(1), Instant.ofEpochMilli(row.getLong(2))))
                .list());
  }
}
