package dateline.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.sqlite.SQLiteConnection;

/**
 * Keeps the statements of one connection for the next time they are asked for: SQLite takes as long
 * to read a short statement as to run it. Not for several threads at a time.
 */
final class KeptStatements extends DefaultStatementBuilder {
  private static final int MOST = 100;

  /** The longest unused first. */
  private final LinkedHashMap<String, PreparedStatement> free = new LinkedHashMap<>();

  private final Map<Statement, String> lent = new IdentityHashMap<>();
  private Connection of;

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    Connection own = connection.unwrap(SQLiteConnection.class);
    if (own != of) {
      free.clear();
      lent.clear();
      of = own;
    }
    PreparedStatement kept = free.remove(sql);
    PreparedStatement statement = kept == null ? own.prepareStatement(sql) : kept;
    lent.put(statement, sql);
    return statement;
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    String own = lent.remove(statement);
    if (own == null || free.containsKey(own) || !(statement instanceof PreparedStatement)) {
      statement.close();
      return;
    }
    PreparedStatement prepared = (PreparedStatement) statement;
    prepared.clearParameters();
    prepared.clearBatch();
    free.put(own, prepared);
    if (free.size() > MOST) {
      free.remove(free.keySet().iterator().next()).close();
    }
  }
}
