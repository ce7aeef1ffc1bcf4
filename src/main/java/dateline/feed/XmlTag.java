package dateline.feed;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A start tag: its name, in lower case with its prefix, and its attributes. */
final class XmlTag {
  private static final int MOST_ATTRIBUTES = 64;

  private static final Pattern WHOLE_TAG =
      Pattern.compile(
          "</?[A-Za-z][A-Za-z0-9]{0,20}(?:\\s{1,9}[\\w:-]{1,40}=(?:\"[^\"<>]*\"|'[^'<>]*')){0,20}\\s{0,9}/?>");

  /** The end of the tag or another attribute. */
  private static final Pattern BEHIND_VALUE =
      Pattern.compile(
          "\\s{0,99}(?:[/?]?>|[\\w:.-]{1,64}\\s{0,9}=|\\z)|(?:\\s{1,9}[\\w:-]{1,40}){1,3}\\s{0,9}/?>");

  private final String source;
  private final String name;
  private Map<String, String> attributes = Map.of();
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
    if (attributes.isEmpty()) {
      attributes = new LinkedHashMap<>(4);
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
    boolean quoted = quote == '"' || quote == '\'';
    int start = quoted ? at + 1 : at;
    int end = quoted ? quotedEnd(start, quote) : unquotedEnd(start);
    at = quoted ? Math.min(end + 1, source.length()) : end;
    return source.substring(start, end);
  }

  /** A value may hold quotes and whole tags that should have been escaped; they do not end it. */
  private int quotedEnd(int start, char quote) {
    Matcher behindValue = BEHIND_VALUE.matcher(source);
    Matcher wholeTag = WHOLE_TAG.matcher(source);
    int end = start;
    while (end < source.length()) {
      char c = source.charAt(end);
      if (c == quote && matches(behindValue, end + 1)) {
        return end;
      }
      end = c == '<' && matches(wholeTag, end) ? wholeTag.end() : end + 1;
    }
    return end;
  }

  private boolean matches(Matcher matcher, int from) {
    return matcher.region(from, source.length()).lookingAt();
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
