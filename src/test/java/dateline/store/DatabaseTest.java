package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  void theLogIsWrittenAheadAndSyncedAtEveryCommit() {
    try (Database database = Database.open(folder)) {
      assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
      assertThat(pragma(database, "synchronous")).isEqualTo("2");
      assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
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
