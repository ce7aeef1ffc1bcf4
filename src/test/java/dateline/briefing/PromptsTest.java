package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {
  @TempDir Path folder;

  @Test
  void aPlaceWithoutAValueIsRefusedWithTheFilesName() throws IOException {
    Files.writeString(folder.resolve("hello.txt"), "Hello {{name}} of {{town}}");
    assertThatThrownBy(() -> new Prompts(folder).template("hello.txt", Set.of("name")))
        .isInstanceOf(Prompts.PromptException.class)
        .hasMessageContaining("prompts/hello.txt")
        .hasMessageContaining("{{town}}")
        .hasMessageContaining("[name]");
  }

  @Test
  void aMissingFileIsRefusedWithItsName() {
    assertThatThrownBy(() -> new Prompts(folder).template("none.txt", Set.of()))
        .isInstanceOf(Prompts.PromptException.class)
        .hasMessageContaining("prompts/none.txt");
  }

  @Test
  void aFileOfTheFolderComesBeforeTheOneOfTheProgram() throws IOException {
    Files.writeString(folder.resolve("briefing.txt"), "Mine");
    assertThat(new Prompts(folder).template("briefing.txt", Set.of()).fill(Map.of()))
        .isEqualTo("Mine");
  }

  @Test
  void theProgramBringsItsPrompts() {
    assertThat(
            new Prompts(folder)
                .template("briefing-system.txt", Set.of("mark", "language"))
                .fill(Map.of("mark", "abc", "language", "Arabic")))
        .contains("begin with the mark abc");
  }

  @Test
  void aValueIsNotTakenForATemplate() throws IOException {
    Files.writeString(folder.resolve("hello.txt"), "{{one}} {{two}}");
    assertThat(
            new Prompts(folder)
                .template("hello.txt", Set.of("one", "two"))
                .fill(Map.of("one", "{{two}} $1 \\", "two", "2")))
        .isEqualTo("{{two}} $1 \\ 2");
  }
}
