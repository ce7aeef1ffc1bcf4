package dateline.temporal;

/** What an expression means, before it is known whether it stands. */
record Meant(TimeExpression.Type type, String value) {
  static Meant date(String value) {
    return new Meant(TimeExpression.Type.DATE, value);
  }

  static Meant time(String value) {
    return new Meant(TimeExpression.Type.TIME, value);
  }

  static Meant duration(String value) {
    return new Meant(TimeExpression.Type.DURATION, value);
  }

  static Meant set(String value) {
    return new Meant(TimeExpression.Type.SET, value);
  }
}
