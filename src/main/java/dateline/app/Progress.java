package dateline.app;

/** A line on the terminal that counts; nothing where there is no terminal. */
final class Progress {
  private final String what;
  private final boolean shown = System.console() != null;
  private boolean open;

  Progress(String what) {
    this.what = what;
  }

  void on(long count) {
    if (shown) {
      System.err.print("\r" + count + " " + what + " ");
      open = true;
    }
  }

  void on(long count, long of) {
    if (shown) {
      System.err.print("\r" + count + " of " + of + " " + what + " ");
      open = true;
    }
  }

  /** Says a sentence on standard error, between the counts. */
  void remark(String sentence) {
    end();
    System.err.println(sentence);
  }

  void end() {
    if (open) {
      System.err.println();
      open = false;
    }
  }
}
