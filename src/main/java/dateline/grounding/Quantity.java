package dateline.grounding;

/**
 * A number of a text.
 *
 * @param unit what it counts, where the number itself tells
 * @param spelled written in letters
 * @param from the first of its tokens, of a sentence
 * @param to behind the last of them
 */
record Quantity(double value, Unit unit, boolean spelled, int from, int to) {
  enum Unit {
    PLAIN,
    PERCENT,
    MONEY,
    /** "third", "22nd". */
    ORDINAL,
    /** A part of a name such as "COVID-19" or "F-150". */
    CODE
  }

  /** Whether the other says what this one does; "three goals" say nothing of "the third goal". */
  boolean agrees(Quantity other) {
    boolean counts = unit == Unit.ORDINAL && spelled && other.unit == Unit.PLAIN;
    return same(value, other.value)
        && !counts
        && (unit == other.unit || loose(unit) && loose(other.unit));
  }

  private static boolean loose(Unit unit) {
    return unit == Unit.PLAIN || unit == Unit.CODE || unit == Unit.ORDINAL;
  }

  static boolean same(double one, double other) {
    return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
  }
}
