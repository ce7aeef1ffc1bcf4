package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTextTest {
  @Test
  void wordsAreEscapedAndFormatsNest() {
    MessageText text =
        MessageText.builder()
            .text("a < b & ")
            .bold(MessageText.builder().text("c ").italic("d>").build())
            .newLine()
            .code("x\"y")
            .build();
    assertThat(text.toHtml())
        .isEqualTo("a &lt; b &amp; <b>c <i>d&gt;</i></b>\n<code>x&quot;y</code>");
    assertThat(text.plain()).isEqualTo("a < b & c d>\nx\"y");
  }

  @Test
  void onlyAPlainWebAddressBecomesALink() {
    assertThat(link("https://bank.example/a?b=1&c=\"2\" x#:~:text=so%20it"))
        .isEqualTo(
            "<a href=\"https://bank.example/a?b=1&amp;c=%222%22%20x#:~:text=so%20it\">go</a>");
    assertThat(link("http://مثال.example/خبر")).startsWith("<a href=\"http://مثال");
    assertThat(link("javascript:alert(1)")).isEqualTo("go");
    assertThat(link("tg://user?id=1")).isEqualTo("go");
    assertThat(link("https://bank.example@evil.example/")).isEqualTo("go");
    assertThat(link("https:///nowhere")).isEqualTo("go");
    assertThat(link("https://long.example/" + "a".repeat(2100))).isEqualTo("go");
  }

  private static String link(String address) {
    return MessageText.builder().link("go", address).build().toHtml();
  }

  @Test
  void nobodyCanTurnTheDirectionOfTheNextLine() {
    assertThat(MessageText.of("safe\u202Etxt.exe").plain()).isEqualTo("safetxt.exe");
    assertThat(MessageText.of("\u2067open\nnext\u2069").plain())
        .isEqualTo("\u2067open\u2069\nnext");
    assertThat(MessageText.of("\u2068خبر\u2069 ok").plain()).isEqualTo("\u2068خبر\u2069 ok");
  }

  @Test
  void whatCannotBeSentIsTakenOut() {
    assertThat(MessageText.of("a\0b\u0007c\ud83dd\ud83d\ude00e\tf\r\ng\u2028h").plain())
        .isEqualTo("abc\ufffdd\ud83d\ude00e f\ng\nh");
  }

  @Test
  void aQuoteHoldsNoQuote() {
    MessageText inner = MessageText.builder().text("a ").quote("b").bold("c").build();
    assertThat(MessageText.builder().quote(inner).build().toHtml())
        .isEqualTo("<blockquote>a b<b>c</b></blockquote>");
  }

  @Test
  void aTextNobodySeesIsBlank() {
    assertThat(MessageText.of(" \n\u200b\u2063\u3164\ufeff\u2800").isBlank()).isTrue();
    assertThat(MessageText.of("\u200b.").isBlank()).isFalse();
  }
}
