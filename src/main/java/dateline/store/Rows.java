package dateline.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Writes many rows by one statement; a batch of Jdbi's costs as much again as the database does.
 */
public final class Rows {
  private Rows() {}

  /** Each row gives the values of the statement's question marks in their order. */
  public static void write(Handle handle, String sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new StoreException("The rows could not be written: " + e.getMessage(), e);
    }
  }
}
