package dateline.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Plain text of the HTML in feeds. */
final class PlainText {
  static final int LONGEST_TITLE = 1_000;
  static final int LONGEST_TEXT = 200_000;

  /** Source beyond this is not looked at. */
  private static final int LONGEST_SOURCE = 1_000_000;

  private static final String NAMES =
      "(?:a|abbr|article|b|big|blockquote|body|br|center|cite|code|dd|del|div|dl|dt|em|figcaption"
          + "|figure|font|h[1-6]|hr|html|i|img|ins|li|mark|ol|p|pre|q|s|section|small|span|strike"
          + "|strong|sub|sup|table|tbody|td|th|tr|tt|u|ul)";

  /** Tags of HTML; a {@code List<String>} in a headline is none. */
  private static final Pattern TAG = Pattern.compile("(?i)</?" + NAMES + "(?:\\s[^<>]*)?/?>");

  private static final Pattern LINE = Pattern.compile("(?i)</?(?:br|p|div|li|h[1-6]|hr|t[drh])\\b");
  private static final Pattern END_TAG = Pattern.compile("(?i)</" + NAMES + "\\s*>|<br\\s*/?>");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#\\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]+\\d*);");
  private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\r]*\\n\\s*");
  private static final Pattern SCRIPT =
      Pattern.compile("(?is)<(script|style)\\b.*?(?:</\\1\\s*>|$)");

  private PlainText() {}

  /**
   * A headline: tags off, references decoded, also those that were escaped once too often, on one
   * line.
   */
  static String title(String source) {
    String text = withoutTags(cut(source, 10 * LONGEST_TITLE));
    for (int i = 0; i < 2 && REFERENCE.matcher(text).find(); i++) {
      text = XmlText.decoded(text);
    }
    if (END_TAG.matcher(text).find()) {
      text = withoutTags(text);
    }
    return cut(oneLine(text), LONGEST_TITLE);
  }

  private static String withoutTags(String text) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    return TAG.matcher(SCRIPT.matcher(text).replaceAll("")).replaceAll(PlainText::instead);
  }

  /** Between lines and paragraphs a space, within a word nothing. */
  private static String instead(MatchResult tag) {
    return LINE.matcher(tag.group()).lookingAt() ? " " : "";
  }

  /** On one line, with one blank where white space was. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isBlank(c)) {
        blank = true;
      } else {
        line.append(blank && line.length() > 0 ? " " : "").append(c);
        blank = false;
      }
    }
    return line.toString();
  }

  /** White space, and letters that take no room. */
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
  }

  /** Paragraphs with an empty line between them, of HTML or of text that has none. */
  static String paragraphs(String source) {
    String html = cut(source, LONGEST_SOURCE);
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return ofText(html);
    }
    String text = ofHtml(html);
    // Escaped once too often: what looks like text is the HTML.
    return TAG.matcher(text).lookingAt() && END_TAG.matcher(text).find() ? ofHtml(text) : text;
  }

  /** Paragraphs of text without markup. */
  static String ofText(String text) {
    List<String> paragraphs = new ArrayList<>();
    addAll(paragraphs, text);
    return join(paragraphs);
  }

  private static String ofHtml(String html) {
    Paragraphs paragraphs = new Paragraphs();
    paragraphs.read(XmlReader.readHtml(html, ""));
    return unescaped(join(paragraphs.all()));
  }

  /** References that were escaped once too often. */
  private static String unescaped(String text) {
    return REFERENCE.matcher(text).find() ? XmlText.decoded(text) : text;
  }

  /** Adds what empty lines part. */
  static void addAll(List<String> paragraphs, String text) {
    for (String paragraph : EMPTY_LINE.split(text)) {
      add(paragraphs, paragraph);
    }
  }

  static void add(List<String> paragraphs, String text) {
    String line = oneLine(text);
    if (!line.isEmpty()) {
      paragraphs.add(line);
    }
  }

  private static String join(List<String> paragraphs) {
    return cut(String.join("\n\n", paragraphs), LONGEST_TEXT);
  }

  /** The beginning of a text, no surrogate pair cut in two. */
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }

  /** The first picture of a text that is to be seen: pixels that count readers are not. */
  static Optional<String> picture(String html, String base) {
    if (!html.contains("<img") && !html.contains("<IMG")) {
      return Optional.empty();
    }
    return XmlReader.readHtml(cut(html, LONGEST_SOURCE), base)
        .descendants()
        .filter(element -> element.name().equals("img") && !isPixel(element))
        .flatMap(image -> image.attribute("src").stream())
        .flatMap(source -> Addresses.resolve(base, source).stream())
        .findFirst();
  }

  private static boolean isPixel(XmlElement image) {
    return Stream.of("width", "height")
        .flatMap(side -> image.attribute(side).stream())
        .anyMatch(length -> length.matches("[01](?:px)?"));
  }
}
