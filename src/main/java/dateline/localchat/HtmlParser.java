package dateline.localchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads Telegram's HTML: text out, entities out, or the error Telegram answers with. Offsets in
 * errors count bytes of the UTF-8 text that was sent; offsets in entities count UTF-16 units.
 */
final class HtmlParser {
  private static final Set<String> TAGS =
      Set.of(
          "a",
          "b",
          "strong",
          "i",
          "em",
          "s",
          "strike",
          "del",
          "u",
          "ins",
          "tg-spoiler",
          "span",
          "tg-emoji",
          "tg-time",
          "pre",
          "code",
          "blockquote");

  private final HtmlBytes html;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final Deque<HtmlTag> open = new ArrayDeque<>();
  private final List<MessageEntity> entities = new ArrayList<>();
  private int utf16;
  private String problem = "";

  private HtmlParser(String source) {
    html = new HtmlBytes(source);
  }

  static ApiResult<FormattedText> parse(String source) {
    HtmlParser parser = new HtmlParser(source);
    return parser.run();
  }

  private ApiResult<FormattedText> run() {
    while (problem.isEmpty() && !html.atEnd()) {
      step();
    }
    if (problem.isEmpty() && !open.isEmpty()) {
      fail("Can't find end tag corresponding to start tag \"" + open.peek().name() + "\"");
    }
    String parsed = text.toString(UTF_8);
    if (problem.isEmpty() && parsed.indexOf('\uFFFD') >= 0 && !HtmlBytes.isWellFormed(text)) {
      fail(
          "Text contains invalid Unicode characters after decoding HTML entities, check for"
              + " unmatched surrogate code units");
    }
    return problem.isEmpty()
        ? ApiResult.ok(new FormattedText(parsed, entities))
        : ApiResult.badRequest("can't parse entities: " + problem);
  }

  private void step() {
    if (html.here() == '<') {
      tag();
      return;
    }
    int reference = html.here() == '&' ? html.takeReference() : 0;
    if (reference != 0) {
      text.writeBytes(HtmlBytes.utf8(reference));
      utf16 += Character.charCount(reference);
      return;
    }
    int first = html.here() & 0xff;
    if ((first & 0xc0) != 0x80) {
      // Four bytes in UTF-8 are a surrogate pair in UTF-16.
      utf16 += first >= 0xf0 ? 2 : 1;
    }
    text.write(html.take());
  }

  private void tag() {
    int start = html.position();
    html.take();
    if (html.here() == '/') {
      html.take();
      endTag(start);
    } else {
      startTag(start);
    }
  }

  private void startTag(int start) {
    String name = html.takeUntilSpaceOr(">").toLowerCase(Locale.ROOT);
    if (html.atEnd()) {
      fail("Unclosed start tag at byte offset " + start);
      return;
    }
    if (!TAGS.contains(name)) {
      fail("Unsupported start tag \"" + name + "\" at byte offset " + start);
      return;
    }
    HtmlTag tag = new HtmlTag(name, utf16, text.size());
    while (problem.isEmpty() && html.here() != '>') {
      attribute(tag, start);
    }
    html.take();
    if (problem.isEmpty() && name.equals("span") && !tag.isSpoiler()) {
      fail("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + start);
    }
    open.push(tag);
  }

  private void attribute(HtmlTag tag, int start) {
    html.skipSpaces();
    if (html.here() == '>') {
      return;
    }
    String name = html.takeUntilSpaceOr("=>/\"'").toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      fail("Empty attribute name in the tag \"" + tag.name() + "\" at byte offset " + start);
      return;
    }
    html.skipSpaces();
    if (html.here() != '=') {
      tag.put(name, "");
      failIfOver("Unclosed start tag \"" + tag.name() + "\"", start);
      return;
    }
    html.take();
    html.skipSpaces();
    failIfOver("Unclosed start tag \"" + tag.name() + "\"", start);
    if (problem.isEmpty()) {
      tag.put(name, attributeValue());
      failIfOver("Unclosed start tag", start);
    }
  }

  private String attributeValue() {
    if (html.here() == '"' || html.here() == '\'') {
      return html.takeQuoted();
    }
    int start = html.position();
    String token = html.takeNameToken().toLowerCase(Locale.ROOT);
    if (!html.atSpace() && html.here() != '>') {
      fail("Unexpected end of name token at byte offset " + start);
    }
    return token;
  }

  private void endTag(int start) {
    if (open.isEmpty()) {
      fail("Unexpected end tag at byte offset " + start);
      return;
    }
    String found = html.takeUntilSpaceOr(">").toLowerCase(Locale.ROOT);
    html.skipSpaces();
    if (html.here() != '>') {
      fail("Unclosed end tag at byte offset " + start);
      return;
    }
    html.take();
    HtmlTag tag = open.pop();
    // "</>" closes whatever is open.
    if (!found.isEmpty() && !found.equals(tag.name())) {
      fail(
          "Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\""
              .formatted(start, tag.name(), found));
      return;
    }
    if (utf16 > tag.offset()) {
      tag.close(utf16, textSince(tag), entities).ifPresent(this::fail);
    }
  }

  private String textSince(HtmlTag tag) {
    byte[] all = text.toByteArray();
    return new String(all, tag.textStart(), all.length - tag.textStart(), UTF_8);
  }

  private void failIfOver(String why, int start) {
    if (html.atEnd()) {
      fail(why + " at byte offset " + start);
    }
  }

  /** The first problem is the one told. */
  private void fail(String why) {
    if (problem.isEmpty()) {
      problem = why;
    }
  }
}
