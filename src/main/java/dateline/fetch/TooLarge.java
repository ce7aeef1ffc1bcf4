package dateline.fetch;

import java.io.IOException;

/** A body went on for longer than it may. */
final class TooLarge extends IOException {
  private static final long serialVersionUID = 1;

  TooLarge(long most) {
    super("More than " + most + " bytes");
  }
}
