package dateline.bench;

/** The data a benchmark needs is not there. */
final class MissingData extends RuntimeException {
  private static final long serialVersionUID = 1;

  MissingData(String message) {
    super(message);
  }
}
