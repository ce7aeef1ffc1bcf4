package dateline.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * The one database. A transaction that {@link #inTransaction} has returned from survives {@code
 * kill -9} and a power cut.
 *
 * <p>Start with {@link #open}; close it when the process ends. Every write goes through {@link
 * #inTransaction}: it takes the write lock at its first statement, so two writers wait for each
 * other instead of failing in the middle.
 */
public final class Database implements AutoCloseable {
  private static final int CONNECTIONS = 6;
  private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(30);

  private final AgroalDataSource dataSource;
  private final Jdbi jdbi;

  private Database(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbi = Jdbi.create(dataSource);
    // What readers wrote must not reach a log through the arguments of a failed statement.
    this.jdbi
        .getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
  }

  /**
   * Opens {@code dateline.db} in the folder and brings its tables up to date.
   *
   * @throws StoreException if the file is damaged, not a database, or cannot be written
   */
  public static Database open(Path folder) {
    String url = "jdbc:sqlite:" + folder.resolve("dateline.db").toAbsolutePath();
    try {
      Database database = new Database(pool(url));
      try {
        database.migrate();
      } catch (RuntimeException e) {
        database.close();
        throw e;
      }
      return database;
    } catch (SQLException | FlywayException e) {
      throw new StoreException(
          "The database "
              + folder.resolve("dateline.db")
              + " cannot be opened: "
              + rootMessage(e)
              + ". If the file is damaged, restore it from a copy, or move it away and import the"
              + " articles again.",
          e);
    }
  }

  private static AgroalDataSource pool(String url) throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(CONNECTIONS)
                        .initialSize(1)
                        .acquisitionTimeout(WAIT_FOR_CONNECTION)
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(url)
                                    .connectionProviderClassName("org.sqlite.JDBC")
                                    .jdbcProperty("journal_mode", "WAL")
                                    .jdbcProperty("synchronous", "FULL")
                                    .jdbcProperty("busy_timeout", "10000")
                                    .jdbcProperty("foreign_keys", "true")
                                    .jdbcProperty("transaction_mode", "IMMEDIATE"))));
  }

  private void migrate() {
    Flyway.configure().dataSource(dataSource).locations("classpath:db/migration").load().migrate();
  }

  /** Runs the work in one transaction: all of it is kept, or none. */
  public <T> T inTransaction(Function<Handle, T> work) {
    return jdbi.inTransaction(work::apply);
  }

  /** Runs a read; no write lock is taken. */
  public <T> T read(Function<Handle, T> work) {
    return jdbi.withHandle(work::apply);
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
