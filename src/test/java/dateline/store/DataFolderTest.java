package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path folder;

  @Test
  void aSecondUserOfTheFolderIsRefused() {
    try (DataFolder held = DataFolder.open(folder.resolve("data"))) {
      assertThatThrownBy(() -> DataFolder.open(held.path()))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("in use by another Dateline");
    }
  }

  @Test
  void aClosedFolderCanBeOpenedAgain() {
    DataFolder.open(folder).close();
    try (DataFolder again = DataFolder.open(folder)) {
      assertThat(again.path()).isEqualTo(folder.toAbsolutePath().normalize());
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("DATELINE_DATA");
  }
}
