package dateline.search;

/** The index cannot be read or written: a full disk, a damaged file. */
public final class IndexException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
