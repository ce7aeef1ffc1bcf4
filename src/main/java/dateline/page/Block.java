package dateline.page;

/**
 * A paragraph of a page.
 *
 * @param tag of the element it stands in: {@code p}, {@code h2}, {@code li}, …
 * @param text with single spaces
 * @param linked how many of its letters stand in links
 * @param afterImage whether it follows an image, with no text between
 */
record Block(String tag, String text, int linked, boolean afterImage) {
  private static final String SENTENCE_END = "।۔։።.!?…;؟。！？\"”»’'）";

  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, linked / (double) text.length());
  }

  boolean isHeading() {
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  boolean endsSentence() {
    return !text.isEmpty() && SENTENCE_END.indexOf(lastOf(text)) >= 0;
  }

  /** A bracket or footnote after the end of a sentence does not hide it. */
  private static char lastOf(String text) {
    int last = text.length() - 1;
    while (last > 0 && ")]".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return text.charAt(last);
  }
}
