package dateline.fetch;

import java.io.IOException;

/** An answer went on for longer than it may. */
final class TooLarge extends IOException {
  private static final long serialVersionUID = 1;

  TooLarge() {
    super("The answer is too large");
  }
}
