package dateline.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one database. A transaction that {@link #inTransaction} has returned from survives {@code
 * kill -9} and a power cut.
 *
 * <p>Start with {@link #open}; close it when the process ends. Every write goes through {@link
 * #inTransaction}: it takes the write lock at its first statement, so two writers wait for each
 * other instead of failing in the middle.
 */
public final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private static final int READERS = 6;
  private static final String BUSY_TIMEOUT = "10000";

  /** Kilobytes, negative by SQLite's rule: what large transactions change again should fit. */
  private static final String WRITERS_CACHE = "-65536";

  private static final String READERS_CACHE = "-8192";

  /** Pages that are changed by many transactions are then written back once. */
  private static final String PAGES_IN_LOG = "12000";

  private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(30);

  /** SQLite cannot empty its log by itself while somebody always reads. */
  private static final long LONG_LOG = 64L << 20;

  private final AgroalDataSource readers;
  private final Jdbi reading;

  /** One connection, for its cache is empty again whenever another one has written. */
  private final AgroalDataSource writer;

  private final Jdbi transactions;
  private final File log;

  /** SQLite lets writers wait by sleeping; here the next one goes on at once, in turn. */
  private final ReentrantLock writing = new ReentrantLock(true);

  private final AtomicLong emptyAt = new AtomicLong(LONG_LOG);

  private Database(AgroalDataSource readers, AgroalDataSource writer, Path file) {
    this.readers = readers;
    this.reading = jdbi(readers);
    this.writer = writer;
    this.transactions = jdbi(writer);
    KeptStatements statements = new KeptStatements();
    this.transactions.setStatementBuilderFactory(connection -> statements);
    this.log = new File(file + "-wal");
  }

  private static Jdbi jdbi(AgroalDataSource connections) {
    Jdbi jdbi = Jdbi.create(connections);
    // What readers wrote must not reach a log through the arguments of a failed statement.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    return jdbi;
  }

  /**
   * Opens {@code dateline.db} in the folder and brings its tables up to date.
   *
   * @throws StoreException if the file is damaged, not a database, or cannot be written
   */
  public static Database open(Path folder) {
    Path file = folder.resolve("dateline.db").toAbsolutePath();
    try {
      String url = "jdbc:sqlite:" + file;
      Database database =
          new Database(pool(url, READERS, READERS_CACHE), pool(url, 1, WRITERS_CACHE), file);
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
              + file
              + " cannot be opened: "
              + rootMessage(e)
              + ". If the file is damaged, restore it from a copy, or move it away and import the"
              + " articles again.",
          e);
    }
  }

  private static AgroalDataSource pool(String url, int connections, String cache)
      throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(connections)
                        .initialSize(1)
                        .acquisitionTimeout(WAIT_FOR_CONNECTION)
                        .connectionFactoryConfiguration(
                            factory ->
                                factory
                                    .jdbcUrl(url)
                                    .connectionProviderClassName("org.sqlite.JDBC")
                                    .jdbcProperty("journal_mode", "WAL")
                                    .jdbcProperty("synchronous", "FULL")
                                    .jdbcProperty("busy_timeout", BUSY_TIMEOUT)
                                    .jdbcProperty("cache_size", cache)
                                    .jdbcProperty("wal_autocheckpoint", PAGES_IN_LOG)
                                    .jdbcProperty("foreign_keys", "true")
                                    .jdbcProperty("transaction_mode", "IMMEDIATE"))));
  }

  private void migrate() {
    Flyway.configure().dataSource(readers).locations("classpath:db/migration").load().migrate();
  }

  /** Runs the work in one transaction: all of it is kept, or none. */
  public <T> T inTransaction(Function<Handle, T> work) {
    writing.lock();
    T result;
    try {
      result = transactions.inTransaction(work::apply);
    } finally {
      writing.unlock();
    }
    long length = log.length();
    long limit = emptyAt.get();
    if (length > limit && emptyAt.compareAndSet(limit, length + LONG_LOG)) {
      emptyLog();
    }
    return result;
  }

  /** Waits shortly for the readers of this moment; where one reads longer, it is for next time. */
  private void emptyLog() {
    // A connection of its own: the caller may be in the middle of a read.
    try (Connection connection = readers.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = 500");
      try (ResultSet row = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
        if (row.getInt("busy") == 0) {
          emptyAt.set(LONG_LOG);
        }
      } finally {
        statement.execute("pragma busy_timeout = " + BUSY_TIMEOUT);
      }
    } catch (SQLException e) {
      LOG.warn("The log of the database could not be emptied: {}", e.getMessage());
    }
  }

  /** Runs a read; no write lock is taken. Within a transaction it sees what that wrote. */
  public <T> T read(Function<Handle, T> work) {
    return (writing.isHeldByCurrentThread() ? transactions : reading).withHandle(work::apply);
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
    writer.close();
    readers.close();
  }
}
