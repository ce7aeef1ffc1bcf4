package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement that is used again begins anew. */
class KeptStatementsTest {
  private static final String INSERT = "insert into note (id, words) values (:id, :words)";

  @TempDir Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    database.inTransaction(
        handle -> handle.execute("create table note (id bigint primary key, words text)"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static int insert(Handle handle, long id) {
    return handle.createUpdate(INSERT).bind("id", id).bind("words", "note " + id).execute();
  }

  private static List<Long> from(Handle handle, long id) {
    return handle
        .createQuery("select id from note where id >= :id order by id")
        .bind("id", id)
        .mapTo(Long.class)
        .list();
  }

  @Test
  void itHasTheValuesOfItsNewUse() {
    for (long id = 1; id <= 3; id++) {
      long next = id;
      database.inTransaction(handle -> insert(handle, next));
    }
    List<Long> all = database.inTransaction(handle -> from(handle, 1));
    List<Long> last = database.inTransaction(handle -> from(handle, 3));
    assertThat(all).containsExactly(1L, 2L, 3L);
    assertThat(last).containsExactly(3L);
  }

  @Test
  void theSameOneWithinItsOwnRowsIsAnother() {
    List<Long> seen = new ArrayList<>();
    database.inTransaction(
        handle -> {
          insert(handle, 1);
          insert(handle, 2);
          return handle
              .createQuery("select id from note where id >= :id order by id")
              .bind("id", 1)
              .mapTo(Long.class)
              .stream()
              .peek(id -> seen.addAll(from(handle, id)))
              .count();
        });
    assertThat(seen).containsExactly(1L, 2L, 2L);
  }

  @Test
  void oneThatFailedCanBeUsedAgain() {
    database.inTransaction(handle -> insert(handle, 1));
    assertThatThrownBy(() -> database.inTransaction(handle -> insert(handle, 1)))
        .hasMessageContaining("UNIQUE");
    database.inTransaction(handle -> insert(handle, 2));
    List<Long> all = database.read(handle -> from(handle, 1));
    assertThat(all).containsExactly(1L, 2L);
  }

  @Test
  void oneOfATableThatChangedIsReadAnew() {
    database.inTransaction(handle -> insert(handle, 1));
    List<Long> before = database.inTransaction(handle -> from(handle, 1));
    database.inTransaction(handle -> handle.execute("alter table note rename to paper"));
    database.inTransaction(
        handle -> handle.execute("create table note (words text, id bigint primary key)"));
    List<Long> after = database.inTransaction(handle -> from(handle, 1));
    assertThat(before).containsExactly(1L);
    assertThat(after).isEmpty();
  }

  @Test
  void moreThanAreKeptAreNoTrouble() {
    database.inTransaction(
        handle -> {
          for (int id = 1; id <= 300; id++) {
            handle.execute("insert into note values (" + id + ", ?)", "note");
          }
          return from(handle, 1);
        });
    List<Long> all = database.inTransaction(handle -> from(handle, 1));
    assertThat(all).hasSize(300);
  }

  @Test
  void aReadThatIsNotFinishedLeavesNoneBehindThatHoldsTheLog() {
    database.inTransaction(
        handle -> {
          insert(handle, 1);
          return insert(handle, 2);
        });
    long first =
        database.inTransaction(
            handle ->
                handle
                    .createQuery("select id from note order by id")
                    .mapTo(Long.class)
                    .findFirst()
                    .orElseThrow());
    assertThat(first).isOne();
    int busy =
        database.read(
            handle -> handle.createQuery("pragma wal_checkpoint(truncate)").mapTo(int.class).one());
    assertThat(busy).isZero();
  }
}
