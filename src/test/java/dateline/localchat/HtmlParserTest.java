package dateline.localchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlParserTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <b>a</b>                                   | a      | bold 0+1
          <strong>a</strong>                         | a      | bold 0+1
          <i>a</i><em>b</em>                         | ab     | italic 0+2
          <u>a</u> <ins>b</ins>                      | a b    | underline 0+1, underline 2+1
          <s>a</s>                                   | a      | strikethrough 0+1
          <strike>a</strike>                         | a      | strikethrough 0+1
          <del>a</del>                               | a      | strikethrough 0+1
          <tg-spoiler>a</tg-spoiler>                 | a      | spoiler 0+1
          <span class="tg-spoiler">a</span>          | a      | spoiler 0+1
          <span class=tg-spoiler>a</span>            | a      | spoiler 0+1
          <B>a</b>                                   | a      | bold 0+1
          <b>a</>                                    | a      | bold 0+1
          <b>a</b >                                  | a      | bold 0+1
          <b><i>a</i>b</b>                           | ab     | bold 0+2, italic 0+1
          <b></b>a                                   | a      |
          <b> </b>a                                  | ` a`   |
          <code>a</code>                             | a      | code 0+1
          <pre>a</pre>                               | a      | pre 0+1
          <pre><code class="language-java">a</code></pre> | a | pre 0+1 language=java
          <code class="language-java">a</code>       | a      | code 0+1
          <b>a<code>b</code>c</b>                    | abc    | bold 0+1, code 1+1, bold 2+1
          <pre>a<b>b</b></pre>                       | ab     | pre 0+2
          <blockquote>a</blockquote>                 | a      | blockquote 0+1
          <blockquote expandable>a</blockquote>      | a      | expandable_blockquote 0+1
          <blockquote expandable="">a</blockquote>   | a      | expandable_blockquote 0+1
          <blockquote>a<blockquote>b</blockquote></blockquote> | ab | blockquote 0+2
          <a href="http://x.org">a</a>               | a      | text_link 0+1 url=http://x.org/
          <a href='HTTPS://X.org/A?b&amp;c'>a</a>    | a      | text_link 0+1 url=https://x.org/A?b&c
          <a href=x.org>a</a>                        | a      | text_link 0+1 url=http://x.org/
          <a href="http://127.0.0.1:8080/a/1#p2">a</a> | a    | text_link 0+1 url=http://127.0.0.1:8080/a/1#p2
          <a href="http://x.org/a b">a</a>           | a      | text_link 0+1 url=http://x.org/a%20b
          <a>x.org</a>                               | x.org  | text_link 0+5 url=http://x.org/
          <a href="http://localhost/a">a</a>         | a      |
          <a href="javascript:alert(1)">a</a>        | a      |
          <a href="http://x.org"><code>a</code>b</a> | ab     | text_link 0+2 url=http://x.org/
          <tg-emoji emoji-id="5368324170671202286">👍</tg-emoji> | 👍 | custom_emoji 0+2 custom_emoji_id=5368324170671202286
          <tg-time unix="1700000000" format="wDT">then</tg-time> | then | date_time 0+4 date_time_format=wDT unix_time=1700000000
          😀<b>é</b>                                 | 😀é    | bold 2+1
          <b>😀</b>                                  | 😀     | bold 0+2
          &lt;b&gt; &amp;amp; &quot;                 | <b> &amp; " |
          &#65;&#x42;&#x1f600;                       | AB😀   |
          &nbsp;&apos;&mdash;&#0;                    | &nbsp;&apos;&mdash;&#0; |
          &amp &ltb                                  | & &ltb |
          1 > 0 & 2                                  | 1 > 0 & 2 |
          <b unknown="x" other>a</b>                 | a      | bold 0+1
          """)
  void markupBecomesEntities(String html, String text, String entities) {
    FormattedText parsed =
        HtmlParser.parse(html)
            .map(EntityRules::settle)
            .fold(found -> found, error -> FormattedText.plain(error.description()));
    assertThat(parsed.text()).isEqualTo(text);
    assertThat(shown(parsed)).isEqualTo(entities == null ? "" : entities);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a<                            | Unclosed start tag at byte offset 1
          a<b                           | Unclosed start tag at byte offset 1
          é<x>                          | Unsupported start tag "x" at byte offset 2
          😀<script>                    | Unsupported start tag "script" at byte offset 4
          <br/>                         | Unsupported start tag "br/" at byte offset 0
          1 < 2                         | Unsupported start tag "" at byte offset 2
          <a ="x">                      | Empty attribute name in the tag "a" at byte offset 0
          a<b c                         | Unclosed start tag "b" at byte offset 1
          a<b c=                        | Unclosed start tag "b" at byte offset 1
          <a href="x                    | Unclosed start tag at byte offset 0
          <a href=x/y>a</a>             | Unexpected end of name token at byte offset 8
          é<span>a</span>               | Tag "span" must have class "tg-spoiler" at byte offset 2
          <span class="x">a</span>      | Tag "span" must have class "tg-spoiler" at byte offset 0
          a</b>                         | Unexpected end tag at byte offset 1
          <b>a</b                       | Unclosed end tag at byte offset 4
          <b>é</i>                      | Unmatched end tag at byte offset 5, expected "</b>", found "</i>"
          <b><i>a</b></i>               | Unmatched end tag at byte offset 7, expected "</i>", found "</b>"
          <b>a                          | Can't find end tag corresponding to start tag "b"
          <b><i>a                       | Can't find end tag corresponding to start tag "i"
          <tg-emoji emoji-id="x">a</tg-emoji> | Invalid custom emoji identifier specified
          <tg-time unix="x">a</tg-time> | Invalid date format used
          <tg-time unix="1" format="zz">a</tg-time> | Invalid date format used
          a &#xd83d; b                  | Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units
          """)
  void aMistakeIsToldAsTelegramTellsIt(String html, String problem) {
    assertThat(HtmlParser.parse(html).fold(FormattedText::text, ApiError::description))
        .isEqualTo("Bad Request: can't parse entities: " + problem);
  }

  @Test
  void anEscapedTextComesBackWhole() {
    String text = "<a> & \"b\" </a> 😀 ñ ا";
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    assertThat(HtmlParser.parse(escaped)).isEqualTo(ApiResult.ok(FormattedText.plain(text)));
  }

  private static String shown(FormattedText text) {
    return text.entities().stream()
        .map(
            entity ->
                entity.type()
                    + " "
                    + entity.offset()
                    + "+"
                    + entity.length()
                    + entity.details().entrySet().stream()
                        .map(detail -> " " + detail.getKey() + "=" + detail.getValue())
                        .sorted()
                        .collect(Collectors.joining()))
        .collect(Collectors.joining(", "));
  }
}
