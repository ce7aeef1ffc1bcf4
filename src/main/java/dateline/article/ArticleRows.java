package dateline.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Articles as rows of their table. */
final class ArticleRows {
  private static final String AUTHOR_SEPARATOR = "\n";

  private ArticleRows() {}

  static void insert(
      Handle handle, Article article, long id, Optional<Long> original, Instant stored) {
    bind(
            handle.createUpdate(
                """
                insert into article (id, change_number, url, title, body, published,
                  published_day_only, updated, updated_day_only, outlet, language, authors,
                  fingerprint, partial, sample, copy_of, stored)
                values (:id, :id, :url, :title, :body, :published,
                  :dayOnly, :updated, :updatedDayOnly, :outlet, :language, :authors,
                  :fingerprint, :partial, :sample, :original, :stored)
                """),
            article,
            original,
            stored)
        .bind("id", id)
        .bind("outlet", article.outlet())
        .bind("sample", article.sample())
        .execute();
  }

  /** Sets the version beside the earlier ones, and the new one in its place. */
  static void revise(
      Handle handle,
      Article article,
      long id,
      Optional<Long> original,
      long change,
      Instant stored) {
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
    bind(
            handle.createUpdate(
                """
                update article set change_number = :change, url = :url, title = :title,
                  body = :body, published = :published, published_day_only = :dayOnly,
                  updated = :updated, updated_day_only = :updatedDayOnly, language = :language,
                  authors = :authors, fingerprint = :fingerprint, partial = :partial,
                  copy_of = :original, stored = :stored
                where id = :id
                """),
            article,
            original,
            stored)
        .bind("id", id)
        .bind("change", change)
        .execute();
  }

  private static Update bind(
      Update update, Article article, Optional<Long> original, Instant stored) {
    return update
        .bind("url", article.url())
        .bind("title", article.title())
        .bind("body", article.text())
        .bind("published", article.published().instant().toEpochMilli())
        .bind("dayOnly", article.published().dayOnly())
        .bind("updated", article.updated().map(time -> time.instant().toEpochMilli()))
        .bind("updatedDayOnly", article.updated().map(Publication::dayOnly).orElse(false))
        .bind("language", article.language())
        .bind("authors", String.join(AUTHOR_SEPARATOR, article.authors()))
        .bind("fingerprint", fingerprint(article))
        .bind("partial", article.partial())
        .bind("original", original)
        .bind("stored", stored.toEpochMilli());
  }

  static Article read(ResultSet row, StatementContext context) throws SQLException {
    String authors = row.getString("authors");
    return new Article(
        row.getLong("id"),
        row.getString("url"),
        row.getString("title"),
        row.getString("body"),
        time(row, "published").orElseThrow(),
        time(row, "updated"),
        row.getString("outlet"),
        row.getString("language"),
        authors.isEmpty() ? List.of() : List.of(authors.split(AUTHOR_SEPARATOR)),
        row.getBoolean("partial"),
        row.getBoolean("sample"));
  }

  static Optional<Publication> time(ResultSet row, String column) throws SQLException {
    Instant instant = Instant.ofEpochMilli(row.getLong(column));
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new Publication(instant, row.getBoolean(column + "_day_only")));
  }

  /** Of the words a reader sees. */
  static String fingerprint(Article article) {
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
