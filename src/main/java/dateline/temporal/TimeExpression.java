package dateline.temporal;

import dateline.text.Span;

/**
 * An expression of time in a text.
 *
 * @param value as TIMEX3 writes it: {@code 1998-02-27}, {@code 1998-W05}, {@code 1998-Q1}, {@code
 *     1998-02-27TNI}, {@code P2D}, {@code PRESENT_REF}
 */
public record TimeExpression(Span span, Type type, String value) {
  /** The kinds of TimeML. */
  public enum Type {
    /** A day or more of the calendar. */
    DATE,
    /** A part of a day. */
    TIME,
    /** How long something takes. */
    DURATION,
    /** How often something happens. */
    SET
  }
}
