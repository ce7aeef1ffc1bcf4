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

  /** Whether one says what the other does, as far as numbers go. */
  boolean agrees(Quantity other) {
    return same(value, other.value) && (unit == other.unit || loose(unit) && loose(other.unit));
  }

  private static boolean loose(Unit unit) {
    return unit == Unit.PLAIN || unit == Unit.CODE || unit == Unit.ORDINAL;
  }

  static boolean same(double one, double other) {
    return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
  }
}
