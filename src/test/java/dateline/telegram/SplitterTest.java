package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {
  private static final String FAMILY = "👨‍👩‍👧‍👦";
  private static final String FLAG = "🇯🇴";
  private static final String ISOLATE = "\u2068خبر 12\u2069";
  private static final List<String> PIECES =
      List.of(
          "word ",
          "A sentence ends here. ",
          "\n",
          "\n\n",
          FAMILY,
          FLAG,
          FLAG + FLAG,
          "e\u0301",
          ISOLATE,
          " مرحبا بالعالم ",
          "<b>&\"",
          "👍🏽",
          "中文没有空格",
          "x".repeat(50),
          "? ",
          "\u200d");

  @Test
  void aShortTextStaysWhole() {
    MessageText text = MessageText.builder().bold("Short").text(" and good.").build();
    assertThat(Splitter.split(text)).containsExactly(text);
    assertThat(Splitter.split(MessageText.of(" \n "))).isEmpty();
  }

  @Test
  void aParagraphIsBetterThanASentenceIsBetterThanAWord() {
    String filler = "word ".repeat(400);
    assertThat(first(filler + "End.\n\n" + filler + "More. " + filler)).endsWith("End.");
    assertThat(first(filler + filler + "End. Next " + filler)).endsWith("End.");
    assertThat(first("word ".repeat(2000))).hasSizeGreaterThan(4080).endsWith("word");
  }

  private static String first(String words) {
    return Splitter.split(MessageText.of(words)).get(0).plain();
  }

  @Test
  void aLinkIsNotCut() {
    String address = "https://news.example/a";
    MessageText text =
        MessageText.builder()
            .text("x".repeat(4000))
            .link("the long words of a link ".repeat(10), address)
            .build();
    List<MessageText> parts = Splitter.split(text);
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).plain()).isEqualTo("x".repeat(4000));
    assertThat(parts.get(1).toHtml()).startsWith("<a href=").endsWith("</a>");
  }

  @Test
  void aCharacterOfManyPiecesIsNotCut() {
    for (String character : List.of(FAMILY, FLAG, "e\u0301", "👍🏽")) {
      for (String offset : List.of("", "x", "xx", "xxx")) {
        MessageText text = MessageText.of(offset + character.repeat(2500));
        assertThat(clusters(Splitter.split(text))).isEqualTo(clusters(List.of(text)));
      }
    }
  }

  @Test
  void wordsOfAnotherDirectionStayTogether() {
    String isolate = "\u2067" + "كلمة ".repeat(40) + "\u2069";
    List<MessageText> parts = Splitter.split(MessageText.of("x".repeat(4000) + isolate));
    assertThat(parts).extracting(MessageText::plain).containsExactly("x".repeat(4000), isolate);
  }

  @Test
  void aFormatThatIsCutIsOpenedAgain() {
    List<MessageText> parts =
        Splitter.split(MessageText.builder().bold("bold words ".repeat(600)).build());
    assertThat(parts).hasSize(2);
    assertThat(parts)
        .allSatisfy(part -> assertThat(part.toHtml()).startsWith("<b>").endsWith("</b>"));
  }

  @Test
  void neitherManyFormatsNorLongAddressesOverfillAPart() {
    MessageText.Builder many = MessageText.builder();
    for (int i = 0; i < 250; i++) {
      many.bold("b").text(" ");
    }
    assertThat(Splitter.split(many.build())).hasSize(3).allMatch(Splitter::fits);
    MessageText.Builder links = MessageText.builder();
    for (int i = 0; i < 60; i++) {
      links.link("l" + i, "https://news.example/" + "a".repeat(1500)).newLine();
    }
    assertThat(Splitter.split(links.build())).hasSize(12).allMatch(Splitter::fits);
  }

  @Test
  void whatTheServerFindsBehindAnAbbreviationCountsAsWell() {
    MessageText text =
        MessageText.builder().text("U.S." + "&#tag".repeat(120) + " ").bold("last").build();
    assertThat(Splitter.split(text)).hasSizeGreaterThan(1);
    assertThat(Splitter.split(text.withoutFormat())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatIsCountedWithoutRenderingIsNeverLessThanTheServerCounts(int seed) {
    Random random = new Random(seed);
    MessageText text = random(random);
    assertThat(Splitter.htmlBytes(text))
        .isEqualTo(text.toHtml().getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(Splitter.mostHtmlBytes(text));
    String odd =
        random
            .ints(2_000, 0, 14)
            .mapToObj(i -> i < 13 ? "a.b@#$/:7 4c9".substring(i, i + 1) : "12345678901234")
            .collect(Collectors.joining());
    assertThat(Splitter.found(odd)).isPositive().isLessThanOrEqualTo(Splitter.mayBeFound(odd));
  }

  @Test
  void wordsWithoutEndAreCutSomewhere() {
    String marks = "a" + "\u0301".repeat(10_000);
    assertThat(join(Splitter.split(MessageText.of(marks)))).isEqualTo(marks);
    MessageText link =
        MessageText.builder().link("x".repeat(9000), "https://news.example/").build();
    assertThat(Splitter.split(link)).hasSize(3).allMatch(part -> part.toHtml().startsWith("<a"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void partsFitAndHoldEveryCharacterWhole(int seed) {
    MessageText text = random(new Random(seed));
    List<MessageText> parts = Splitter.split(text);
    assertThat(parts).hasSizeGreaterThan(1);
    for (MessageText part : parts) {
      assertThat(part.plain().codePointCount(0, part.plain().length())).isLessThanOrEqualTo(4096);
      assertThat(part.entities()).hasSizeLessThanOrEqualTo(100);
      assertThat(part.toHtml().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(32_768);
      assertThat(count(part.plain(), '\u2068')).isEqualTo(count(part.plain(), '\u2069'));
      assertBalanced(part.toHtml());
    }
    assertThat(visible(join(parts))).isEqualTo(visible(text.plain()));
    assertThat(clusters(parts)).isEqualTo(clusters(List.of(text)));
  }

  /** Every other text has no place to cut but between characters. */
  private static MessageText random(Random random) {
    MessageText.Builder builder = MessageText.builder();
    List<String> pieces =
        random.nextBoolean() ? PIECES : List.of(FAMILY, FLAG, "e\u0301", "x", ISOLATE, "👍🏽");
    for (int i = 0; i < 1500; i++) {
      String words = pieces.get(random.nextInt(pieces.size()));
      switch (random.nextInt(12)) {
        case 0 -> builder.bold(words);
        case 1 -> builder.link(words, "https://news.example/" + i);
        case 2 -> builder.quote(MessageText.builder().italic(words).text(" q").build());
        default -> builder.text(words);
      }
    }
    return builder.build();
  }

  /** The characters as a reader counts them, white space aside: nothing cut, nothing lost. */
  private static List<String> clusters(List<MessageText> parts) {
    List<String> clusters = new ArrayList<>();
    for (MessageText part : parts) {
      Matcher matcher = Pattern.compile("\\X").matcher(part.plain());
      while (matcher.find()) {
        if (!matcher.group().isBlank()) {
          clusters.add(matcher.group());
        }
      }
    }
    return clusters;
  }

  private static String join(List<MessageText> parts) {
    return parts.stream().map(MessageText::plain).collect(Collectors.joining());
  }

  private static String visible(String words) {
    return words.replaceAll("\\s", "");
  }

  private static long count(String words, char wanted) {
    return words.chars().filter(c -> c == wanted).count();
  }

  private static void assertBalanced(String html) {
    java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
    Matcher tag = Pattern.compile("<(/?)([a-z]+)[^>]*>").matcher(html);
    while (tag.find()) {
      if (tag.group(1).isEmpty()) {
        open.push(tag.group(2));
      } else {
        assertThat(open.poll()).isEqualTo(tag.group(2));
      }
    }
    assertThat(open).isEmpty();
  }
}
