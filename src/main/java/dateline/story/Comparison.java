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
    Sums a = new Sums(one);
    Sums b = new Sums(other);
    double all = 0;
    int years = 0;
    int i = 0;
    int j = 0;
    while (i < one.terms().length && j < other.terms().length) {
      int left = one.terms()[i];
      int right = other.terms()[j];
      if (left == right) {
        all += (double) one.weights()[i] * other.weights()[j];
        years += one.kinds()[i] == Features.YEAR ? 1 : 0;
        a.share(i, one, j, other);
        b.share(j, other, i, one);
      }
      i += left <= right ? 1 : 0;
      j += right <= left ? 1 : 0;
    }
    return new double[] {
      cosine(all, a.all, b.all),
      dated ? 0 : cosine(years, a.years, b.years),
      !dated && years == 0 && a.years > 0 && b.years > 0 ? 1 : 0,
      Math.max(share(a.sharedLead, a.lead), share(b.sharedLead, b.lead)),
      Math.max(share(a.sharedNames, a.names), share(b.sharedNames, b.names))
    };
  }

  private static double cosine(double product, double one, double other) {
    return product == 0 ? 0 : product / Math.sqrt(one * other);
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  /** Of one side: sums of squares, sums, and of that what the other side has too. */
  private static final class Sums {
    double all;
    double years;
    double names;
    double lead;
    double sharedNames;
    double sharedLead;

    Sums(Features of) {
      for (int i = 0; i < of.terms().length; i++) {
        double weight = of.weights()[i];
        all += weight * weight;
        lead += of.lead()[i];
        years += of.kinds()[i] == Features.YEAR ? 1 : 0;
        names += of.kinds()[i] == Features.NAME ? weight : 0;
      }
    }

    void share(int mine, Features me, int theirs, Features them) {
      if (me.kinds()[mine] == Features.NAME && them.kinds()[theirs] == Features.NAME) {
        sharedNames += me.weights()[mine];
      }
      if (them.lead()[theirs] > 0) {
        sharedLead += me.lead()[mine];
      }
    }
  }
}
