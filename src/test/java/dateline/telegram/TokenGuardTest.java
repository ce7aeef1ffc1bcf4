package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenGuardTest {
  private static final System.Logger LOG = System.getLogger(TokenGuardTest.class.getName());

  private final TokenGuard guard = new TokenGuard();

  @Test
  void aTokenInTheCauseOfALoggedExceptionIsFound() {
    guard.beforeEach(null);
    IOException cause = new IOException("/bot42:" + TokenGuard.SECRET + "/getMe");
    LOG.log(System.Logger.Level.WARNING, "It failed", new IllegalStateException(cause));
    assertThat(guard.lines()).hasSizeGreaterThan(1);
    assertThatThrownBy(() -> guard.afterEach(null)).isInstanceOf(AssertionError.class);
  }

  @Test
  void aTokenOnTheDiskIsFound(@TempDir Path folder) throws IOException {
    TokenGuard.isNowhereIn(folder);
    Files.writeString(folder.resolve("kept"), "x" + TokenGuard.SECRET);
    assertThatThrownBy(() -> TokenGuard.isNowhereIn(folder)).isInstanceOf(AssertionError.class);
  }
}
