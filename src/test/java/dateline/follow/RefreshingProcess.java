package dateline.follow;

import java.nio.file.Path;

/** A process of its own that visits what is due, until it is killed. */
final class RefreshingProcess {
  private RefreshingProcess() {}

  public static void main(String... arguments) throws Exception {
    try (Desk desk = new Desk(Path.of(arguments[0]))) {
      desk.round();
    }
  }
}
