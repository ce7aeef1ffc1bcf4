package dateline.text;

/** A stretch of a text, in UTF-16 units: {@code start} is in it, {@code end} is behind it. */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No stretch of a text: " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  public String of(String text) {
    return text.substring(start, end);
  }
}
