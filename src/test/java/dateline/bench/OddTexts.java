package dateline.bench;

import dateline.telegram.MessageText;
import java.util.List;
import java.util.Random;

/**
 * Makes message texts of whatever may stand in news, in what a model writes, and in what neither
 * should hold.
 */
final class OddTexts {
  private static final List<String> PIECES =
      List.of(
          "word",
          "Nachricht",
          "11,300 dead.",
          "U.S.",
          "a&b",
          "\"he said 'no'\"",
          "«„nested“»",
          "<b>",
          "</b>",
          "<script>alert(1)</script>",
          "<br/>",
          "<a href='x'>",
          "</",
          "<",
          ">",
          "&",
          "&nbsp;",
          "&amp;",
          "&lt;b&gt;",
          "&#0;",
          "&#x202e;",
          "&#xD83D;",
          "<!--",
          "<tg-spoiler>",
          "*_[]()~`#+-=|{}.!",
          "**bold**",
          "\\",
          "@name",
          "#tag",
          "/help",
          "$TSLA",
          "https://example.org/a?b=c&d=\"e\"#f",
          "www.example.com",
          "me@example.org",
          "4111111111111111",
          "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66",
          "\ud83c\uddee\ud83c\uddf6\ud83c\uddf1\ud83c\uddfe",
          "\ud83d\udc4d\ud83c\udffd",
          "1\ufe0f\u20e3",
          "\u2764\ufe0f\u200d\ud83d\udd25",
          "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
          "\ud83d\ude00",
          "\u0645\u0631\u062d\u0628\u0627",
          "\u05e9\u05dc\u05d5\u05dd",
          "\u2067\u0639\u0631\u0628\u064a\u2069",
          "\u2068open",
          "\u2069",
          "\u202e\u202d\u202c",
          "\u200f\u200e\u061c",
          "\u200b",
          "\u2063\u2060\ufeff",
          "\u3164",
          "\u2800",
          "\u00ad",
          "\u00a0",
          "e\u0301\u0323",
          "A\u030a",
          "x\u0333\u033f\u030a",
          "Z\u0351\u036b\u0343\u0363\u0312\u0311\u030c\u0310\u0346",
          "\u0915\u094d\u0937\u093f",
          "\ud55c\uae00\u1112\u1161\u11ab",
          "\u6f22\u5b57",
          "\u0e01\u0e33",
          "\u0000",
          "\u0007\u001b[0m",
          "\u0085",
          "\u2028",
          "\u2029",
          "\ud83d",
          "\udc68",
          "\ufffe",
          "\ufdd0",
          "\t",
          "\r\n",
          "\r",
          "\n",
          "\n\n",
          " ",
          "  ",
          "\u3000");

  private static final List<String> ADDRESSES =
      List.of(
          "https://example.org",
          "http://news.example/a b?c=\"d\"&e=<f>",
          "https://münchen.example/straße",
          "javascript:alert(1)",
          "tg://resolve?domain=x",
          "https://bank.example@evil.example/",
          "https://example.org:99999/",
          "https://[2001:db8::1]/x",
          "HTTPS://EXAMPLE.ORG/Path",
          "",
          "https://a..b/",
          "https://example.org/" + "utm_source=tracking&".repeat(90),
          "https://ex ample.org",
          "https://example.org:8443/?q=%20");

  private final Random random;

  OddTexts(long seed) {
    random = new Random(seed);
  }

  /** A text and the raw words it was made of, in order. */
  record Odd(MessageText text, String raw) {}

  Odd next() {
    int kind = random.nextInt(1_000);
    int pieces =
        kind < 950
            ? random.nextInt(40)
            : kind < 997 ? 40 + random.nextInt(300) : 1_000 + random.nextInt(3_000);
    StringBuilder raw = new StringBuilder();
    MessageText.Builder builder = MessageText.builder();
    while (pieces > 0) {
      int taken = 1 + random.nextInt(Math.min(pieces, 12));
      add(builder, raw, taken);
      pieces -= taken;
    }
    return new Odd(builder.build(), raw.toString());
  }

  private void add(MessageText.Builder builder, StringBuilder raw, int pieces) {
    String words = words(raw, pieces);
    switch (random.nextInt(14)) {
      case 0 -> builder.bold(words);
      case 1 -> builder.italic(words);
      case 2 -> builder.underline(words);
      case 3 -> builder.strike(words);
      case 4 -> builder.code(words);
      case 5, 6 -> builder.link(words, pick(ADDRESSES));
      case 7 ->
          builder.quote(
              MessageText.builder()
                  .text(words)
                  .bold(words(raw, 2))
                  .link(words(raw, 2), pick(ADDRESSES))
                  .build());
      case 8 ->
          builder.bold(
              MessageText.builder().italic(words).code(words(raw, 1)).text(words(raw, 2)).build());
      case 9 ->
          builder.foldedQuote(MessageText.builder().quote(words).underline(words(raw, 1)).build());
      case 10 -> builder.text(words).paragraph();
      default -> builder.text(words);
    }
    if (random.nextInt(400) == 0) {
      builder.text(raw(raw, pick(PIECES).repeat(500)));
    }
  }

  private String words(StringBuilder raw, int pieces) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      words.append(pick(PIECES)).append(random.nextInt(3) == 0 ? " " : "");
    }
    return raw(raw, words.toString());
  }

  private static String raw(StringBuilder raw, String words) {
    raw.append(words).append('\n');
    return words;
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
