package dateline.fetch;

/**
 * How many bytes a thread may still read from the network for its request, whatever they are: some
 * places, such as what follows the length of a chunk, have no limit in the HTTP client. It belongs
 * to the thread, because a call is read by the thread that makes it, and a connection serves many.
 */
final class ReadAllowance {
  private final ThreadLocal<long[]> left = ThreadLocal.withInitial(() -> new long[1]);

  /** For a new request; what is left of the one before is void. */
  void grant(long bytes) {
    left.get()[0] = bytes;
  }

  void spend(long bytes) throws TooLarge {
    long[] own = left.get();
    own[0] -= bytes;
    if (own[0] < 0) {
      throw new TooLarge();
    }
  }
}
