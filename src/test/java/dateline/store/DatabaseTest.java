package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  @Test
  void whatATransactionWroteIsThereAfterReopening() {
    try (Database database = Database.open(folder)) {
      database.inTransaction(handle -> handle.execute("create table note (words text)"));
      database.inTransaction(handle -> handle.execute("insert into note values (?)", "kept"));
    }
    try (Database database = Database.open(folder)) {
      String words =
          database.read(
              handle -> handle.createQuery("select words from note").mapTo(String.class).one());
      assertThat(words).isEqualTo("kept");
    }
  }

  @Test
  void aFailedTransactionLeavesNothing() {
    try (Database database = Database.open(folder)) {
      database.inTransaction(handle -> handle.execute("create table note (words text)"));
      assertThatThrownBy(
              () ->
                  database.inTransaction(
                      handle -> {
                        handle.execute("insert into note values (?)", "lost");
                        throw new IllegalStateException("stop");
                      }))
          .hasMessage("stop");
      int notes =
          database.read(
              handle -> handle.createQuery("select count(*) from note").mapTo(int.class).one());
      assertThat(notes).isZero();
    }
  }

  @Test
  void whatIsReadWithinATransactionIsWhatItWrote() {
    try (Database database = Database.open(folder)) {
      database.inTransaction(handle -> handle.execute("create table note (words text)"));
      long within =
          database.inTransaction(
              handle -> {
                handle.execute("insert into note values ('new')");
                return notes(database);
              });
      assertThat(within).isOne();
    }
  }

  @Test
  void aTransactionWithinAReadIsKept() {
    try (Database database = Database.open(folder)) {
      database.inTransaction(handle -> handle.execute("create table note (words text)"));
      database.read(
          reading ->
              database.inTransaction(handle -> handle.execute("insert into note values ('new')")));
      assertThat(notes(database)).isOne();
    }
  }

  private static long notes(Database database) {
    return database.read(
        handle -> handle.createQuery("select count(*) from note").mapTo(long.class).one());
  }

  @Test
  void theLogIsWrittenAheadAndSyncedAtEveryCommit() {
    try (Database database = Database.open(folder)) {
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "synchronous")).isEqualTo("2");
      assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
    }
  }

  @Test
  void theLogWaitsForALongReaderAndStopsGrowingAfterIt() throws IOException {
    Path log = folder.resolve("dateline.db-wal");
    try (Database database = Database.open(folder)) {
      database.inTransaction(handle -> handle.execute("create table note (words blob)"));
      long whileReading =
          database.read(
              handle -> {
                Iterator<Integer> reading =
                    handle
                        .createQuery("select 1 from note union all select 2")
                        .mapTo(Integer.class)
                        .iterator();
                writeMegabytes(database, 70);
                reading.forEachRemaining(row -> {});
                return log.toFile().length();
              });
      assertThat(whileReading).isGreaterThan(70_000_000);
      writeMegabytes(database, 70);
      assertThat(Files.size(log)).isLessThan(80_000_000);
    }
  }

  @Test
  void theLogIsEmptiedWhereSomebodyAlwaysReads() throws Exception {
    try (Database database = Database.open(folder)) {
      database.inTransaction(handle -> handle.execute("create table note (words blob)"));
      AtomicBoolean stop = new AtomicBoolean();
      Semaphore one = new Semaphore(0);
      Semaphore other = new Semaphore(0);
      List<Thread> readers =
          List.of(
              new Thread(() -> readInTurn(database, stop, one, other)),
              new Thread(() -> readInTurn(database, stop, other, one)));
      readers.forEach(Thread::start);
      writeMegabytes(database, 200);
      stop.set(true);
      one.release(2);
      other.release(2);
      for (Thread reader : readers) {
        reader.join();
      }
      assertThat(Files.size(folder.resolve("dateline.db-wal"))).isLessThan(80_000_000);
    }
  }

  /** A read ends only when the other reader has begun its next one. */
  private static void readInTurn(
      Database database, AtomicBoolean stop, Semaphore mine, Semaphore other) {
    while (!stop.get()) {
      database.read(
          handle -> {
            Iterator<Integer> reading =
                handle
                    .createQuery(
                        """
                        with recursive n (i) as (select 1 union all select i + 1 from n
                          where i < 20000)
                        select i from n, (select count(*) from note)
                        """)
                    .mapTo(Integer.class)
                    .iterator();
            reading.next();
            other.release();
            mine.acquireUninterruptibly();
            reading.forEachRemaining(row -> {});
            return true;
          });
    }
  }

  private static void writeMegabytes(Database database, int megabytes) {
    for (int i = 0; i < megabytes; i++) {
      database.inTransaction(
          handle -> handle.execute("insert into note values (zeroblob(1000000))"));
    }
  }

  private static String pragma(Database database, String name) {
    return database.read(handle -> handle.createQuery("pragma " + name).mapTo(String.class).one());
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed() throws IOException {
    Files.writeString(folder.resolve("dateline.db"), "this is no database, only a text".repeat(99));
    assertThatThrownBy(() -> Database.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("dateline.db")
        .hasMessageContaining("not a database");
  }
}
