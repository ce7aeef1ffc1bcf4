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
    Shared a = new Shared(one, other);
    Shared b = new Shared(other, one);
    int i = 0;
    int j = 0;
    while (i < one.terms().length && j < other.terms().length) {
      int left = one.terms()[i];
      int right = other.terms()[j];
      if (left == right) {
        all += (double) one.weights()[i] * other.weights()[j];
        years += one.kinds()[i] == Features.YEAR ? 1 : 0;
        a.add(i, j);
        b.add(j, i);
      }
      i += left <= right ? 1 : 0;
      j += right <= left ? 1 : 0;
    }
    int ours = one.sums().years();
    int theirs = other.sums().years();
    return new double[] {
      cosine(all, one.sums().squares(), other.sums().squares()),
      dated ? 0 : cosine(years, ours, theirs),
      !dated && years == 0 && ours > 0 && theirs > 0 ? 1 : 0,
      Math.max(a.lead(), b.lead()),
      Math.max(a.names(), b.names())
    };
  }

  private static double cosine(double product, double one, double other) {
    return product == 0 ? 0 : product / Math.sqrt(one * other);
  }

  /** How much of one's names and beginning the other shares. */
  private static final class Shared {
    private final Features one;
    private final Features other;
    private double names;
    private double lead;

    Shared(Features one, Features other) {
      this.one = one;
      this.other = other;
    }

    void add(int mine, int theirs) {
      if (one.kinds()[mine] == Features.NAME && other.kinds()[theirs] == Features.NAME) {
        names += one.weights()[mine];
      }
      if (other.lead()[theirs] > 0) {
        lead += one.lead()[mine];
      }
    }

    double names() {
      return names == 0 ? 0 : names / one.sums().names();
    }

    double lead() {
      return lead == 0 ? 0 : lead / one.sums().lead();
    }
  }
}
