package dateline.article;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers kept of articles. Its statements are made once for a whole batch of articles: making
 * them takes longer than running them.
 */
final class SketchTable implements AutoCloseable {
  private final PreparedStatement find;
  private final PreparedStatement insert;
  private final PreparedStatement delete;

  SketchTable(Connection connection) {
    try {
      String places = String.join(",", Collections.nCopies(CopyText.NUMBERS, "?"));
      find =
          connection.prepareStatement(
              "select number, article from article_sketch where number in (" + places + ")");
      insert =
          connection.prepareStatement("insert into article_sketch (number, article) values (?, ?)");
      delete =
          connection.prepareStatement(
              "delete from article_sketch where number = ? and article = ?");
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The articles each of at most {@link CopyText#NUMBERS} numbers is kept of. */
  Map<Long, Set<Long>> holders(List<Long> numbers) {
    try {
      for (int i = 0; i < CopyText.NUMBERS; i++) {
        find.setLong(i + 1, numbers.get(Math.min(i, numbers.size() - 1)));
      }
      Map<Long, Set<Long>> holders = new HashMap<>();
      try (ResultSet rows = find.executeQuery()) {
        while (rows.next()) {
          holders.computeIfAbsent(rows.getLong(1), number -> new HashSet<>()).add(rows.getLong(2));
        }
      }
      return holders;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  void insert(long article, Collection<Long> numbers) {
    forEach(insert, article, numbers);
  }

  void delete(long article, Collection<Long> numbers) {
    forEach(delete, article, numbers);
  }

  private static void forEach(PreparedStatement statement, long article, Collection<Long> numbers) {
    try {
      for (long number : numbers) {
        statement.setLong(1, number);
        statement.setLong(2, article);
        statement.executeUpdate();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try (find;
        insert;
        delete) {
      // All three are closed, even where one of them fails to be.
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("The sketches cannot be read or written", e);
  }
}
