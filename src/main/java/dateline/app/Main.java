package dateline.app;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The way in: runs the bot, or one command of the workbench. */
@QuarkusMain
public final class Main {
  private Main() {}

  public static void main(String... arguments) {
    Quarkus.run(arguments);
  }
}
