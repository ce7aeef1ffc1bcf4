package dateline.story;

/** How two documents compare; each value is between 0 and 1. */
final class Comparison {
  private Comparison() {}

  static final int VALUES = 5;

  /**
   * In this order: likeness of all terms; likeness of the years they name, and whether both name
   * years and none in common (both 0 where the dates of publication are known and tell more); the
   * greater share that the beginning of one has in that of the other, and the names of one in those
   * of the other.
   */
  static double[] of(Features one, Features other, boolean dated) {
    double all = 0;
    int years = 0;
    double ourNames = 0;
    double theirNames = 0;
    double ourLead = 0;
    double theirLead = 0;
    int i = 0;
    int j = 0;
    while (i < one.terms().length && j < other.terms().length) {
      int left = one.terms()[i];
      int right = other.terms()[j];
      if (left == right) {
        all += (double) one.weights()[i] * other.weights()[j];
        years += one.kinds()[i] == Features.YEAR ? 1 : 0;
        if (one.kinds()[i] == Features.NAME && other.kinds()[j] == Features.NAME) {
          ourNames += one.weights()[i];
          theirNames += other.weights()[j];
        }
        ourLead += other.lead()[j] > 0 ? one.lead()[i] : 0;
        theirLead += one.lead()[i] > 0 ? other.lead()[j] : 0;
      }
      i += left <= right ? 1 : 0;
      j += right <= left ? 1 : 0;
    }
    Features.Sums ours = one.sums();
    Features.Sums theirs = other.sums();
    return new double[] {
      cosine(all, ours.squares(), theirs.squares()),
      dated ? 0 : cosine(years, ours.years(), theirs.years()),
      !dated && years == 0 && ours.years() > 0 && theirs.years() > 0 ? 1 : 0,
      Math.max(share(ourLead, ours.lead()), share(theirLead, theirs.lead())),
      Math.max(share(ourNames, ours.names()), share(theirNames, theirs.names()))
    };
  }

  private static double cosine(double product, double one, double other) {
    return product == 0 ? 0 : product / Math.sqrt(one * other);
  }

  private static double share(double shared, double whole) {
    return shared == 0 ? 0 : shared / whole;
  }
}
