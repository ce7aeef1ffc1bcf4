package dateline.feed;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A start tag: its name, in lower case with its prefix, and its attributes. */
final class XmlTag {
  private static final int MOST_ATTRIBUTES = 64;

  private final String source;
  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>(4);
  private int at;
  private boolean closed;

  XmlTag(String source, int start) {
    this.source = source;
    this.at = start;
    this.name = word();
    skipSpace();
    while (at < source.length() && source.charAt(at) != '>') {
      attribute();
      skipSpace();
    }
  }

  String name() {
    return name;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  /** Whether it ends itself, as {@code <br/>} does. */
  boolean closed() {
    return closed;
  }

  boolean brokenOff() {
    return at >= source.length();
  }

  /** The place behind it. */
  int end() {
    return at + 1;
  }

  private void attribute() {
    int start = at;
    closed = source.charAt(at) == '/';
    String key = word();
    if (at == start) {
      at++;
      return;
    }
    skipSpace();
    String value = "";
    if (at < source.length() && source.charAt(at) == '=') {
      at++;
      skipSpace();
      value = XmlText.decoded(value());
    }
    if (attributes.size() < MOST_ATTRIBUTES) {
      attributes.putIfAbsent(key, value);
    }
  }

  private String value() {
    if (at >= source.length()) {
      return "";
    }
    char quote = source.charAt(at);
    int start = quote == '"' || quote == '\'' ? at + 1 : at;
    int end = start > at ? source.indexOf(quote, start) : unquotedEnd(start);
    int stop = end < 0 ? source.length() : end;
    at = start == at ? stop : stop + 1;
    return source.substring(start, stop);
  }

  private int unquotedEnd(int start) {
    int end = start;
    while (end < source.length()
        && source.charAt(end) != '>'
        && !Character.isWhitespace(source.charAt(end))) {
      end++;
    }
    return end;
  }

  private String word() {
    int start = at;
    while (at < source.length() && isInWord(source.charAt(at))) {
      at++;
    }
    return source.substring(start, at).toLowerCase(Locale.ROOT);
  }

  private static boolean isInWord(char c) {
    return c != '>' && c != '/' && c != '=' && c != '"' && c != '\'' && c > ' ';
  }

  private void skipSpace() {
    while (at < source.length() && source.charAt(at) <= ' ') {
      at++;
    }
  }
}
