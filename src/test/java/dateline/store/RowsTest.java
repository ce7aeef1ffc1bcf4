package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsTest {
  private static final String INSERT = "insert into note (id, words) values (?, ?)";

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

  private void write(Object[]... rows) {
    database.inTransaction(
        handle -> {
          Rows.write(handle, INSERT, List.of(rows));
          return rows.length;
        });
  }

  private List<String> notes() {
    return database.read(
        handle ->
            handle
                .createQuery("select id || ':' || coalesce(words, '-') from note order by id")
                .mapTo(String.class)
                .list());
  }

  @Test
  void eachRowHasItsOwnValues() {
    write(new Object[] {1L << 40, "one"}, new Object[] {2, null});
    assertThat(notes()).containsExactly("2:-", "1099511627776:one");
  }

  @Test
  void noRowsAreNoStatement() {
    write();
    assertThat(notes()).isEmpty();
  }

  @Test
  void oneThatCannotBeWrittenLeavesNone() {
    assertThatThrownBy(() -> write(new Object[] {1, "one"}, new Object[] {1, "again"}))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("UNIQUE");
    assertThat(notes()).isEmpty();
  }
}
