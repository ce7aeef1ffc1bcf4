package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.localchat.LocalChatServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * F92: fails every test during which the bot's token gets into a log line or into an exception that
 * is logged. {@link #isNowhereIn} looks for it in what a test has left on the disk.
 */
public final class TokenGuard extends Handler implements BeforeEachCallback, AfterEachCallback {
  /** The secret half of the token of {@link BotServer} and {@link LocalChatServer}. */
  static final String SECRET = LocalChatServer.TOKEN.substring(3);

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  @Override
  public void beforeEach(ExtensionContext context) {
    lines.clear();
    Logger.getLogger("").addHandler(this);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Logger.getLogger("").removeHandler(this);
    assertThat(lines).noneMatch(line -> line.contains(SECRET));
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(line.getMessage() + Arrays.toString(line.getParameters()));
    lines.addAll(chain(line.getThrown()));
  }

  private static List<String> chain(Throwable failure) {
    List<String> chain = new ArrayList<>();
    for (Throwable at = failure; at != null && chain.size() < 50; at = at.getCause()) {
      chain.add(at.toString());
      Stream.of(at.getSuppressed()).map(Throwable::toString).forEach(chain::add);
    }
    return chain;
  }

  /** Whatever is in that folder, the database above all. */
  static void isNowhereIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).noneMatch(TokenGuard::holdsSecret);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holdsSecret(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
