package dateline.story;

/**
 * How likely two documents tell one story: a logistic regression over {@link Comparison}.
 *
 * @param weights one for each value of the comparison
 */
record PairModel(double[] weights, double offset) {
  /** Evidence beyond this is cut off, so that no single pair decides over a story. */
  static final double MOST = 6;

  /** Both learned by {@code StoryModelTrainer} on half of the topics of ECB+. */
  static final PairModel ONE_BY_ONE =
      new PairModel(new double[] {12.65, 2.64, -0.69, 7.52, 4.47}, -7.70);

  /** Trusts each value less, which is better where many documents are compared at once. */
  static final PairModel JOINTLY =
      new PairModel(new double[] {6.74, 1.60, -0.44, 5.72, 3.55}, -5.47);

  /** The logarithm of the odds; above 0 it is rather one story than two. See {@link Comparison}. */
  double evidence(Features one, Features other, boolean dated) {
    double[] values = Comparison.of(one, other, dated);
    double sum = offset;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return Math.max(-MOST, Math.min(MOST, sum));
  }
}
