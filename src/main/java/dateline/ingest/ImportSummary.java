package dateline.ingest;

/** What came of an import. */
public record ImportSummary(long fresh, long known, long revised, long copies, long failed) {
  /** The one line an import ends with. */
  @Override
  public String toString() {
    return "imported "
        + fresh
        + " new, "
        + known
        + " known, "
        + revised
        + " revised, "
        + copies
        + " copies, "
        + failed
        + " failed";
  }
}
