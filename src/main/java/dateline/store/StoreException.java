package dateline.store;

/** The database cannot do its work: a damaged file, a full disk, a missing right. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
