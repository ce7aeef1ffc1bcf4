package dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.text.Sentences;
import dateline.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static List<Passage> of(String text) {
    return Passages.of(NewsArticle.at("a").text(text).article());
  }

  private static String sentence(int words) {
    return "Word" + " word".repeat(words - 1) + ".";
  }

  @Test
  void aShortTextIsOnePassage() {
    assertThat(of("One sentence. Another one.")).containsExactly(new Passage(1, new Span(0, 26)));
  }

  @Test
  void aTextWithoutASentenceHasNoPassage() {
    assertThat(of("")).isEmpty();
    assertThat(of(" \n ")).isEmpty();
  }

  @Test
  void aPassageEndsWithTheSentenceThatMakesItLongEnough() {
    String text = sentence(60) + " " + sentence(40) + " " + sentence(5);
    assertThat(of(text))
        .extracting(passage -> passage.span().of(text))
        .containsExactly(sentence(60) + " " + sentence(40), sentence(5));
  }

  @Test
  void passagesAreNumberedFromOne() {
    String text = (sentence(120) + "\n\n").repeat(3).strip();
    assertThat(of(text)).extracting(Passage::number).containsExactly(1, 2, 3);
  }

  @Test
  void aHugeSentenceIsAPassageOfItsOwn() {
    String huge = sentence(20_000);
    String text = "Short. " + huge + " Short again.";
    assertThat(of(text))
        .extracting(passage -> passage.span().of(text))
        .containsExactly("Short. " + huge, "Short again.");
  }

  @Test
  void passagesSplitNoSentenceAndLeaveNothingOut() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      int sentences = random.nextInt(40);
      for (int i = 0; i < sentences; i++) {
        text.append(sentence(1 + random.nextInt(50)))
            .append(random.nextInt(4) == 0 ? "\n\n" : "  ".substring(random.nextInt(2)));
      }
      coversAll(text.toString());
    }
  }

  private static void coversAll(String text) {
    Set<Integer> starts = new HashSet<>();
    Set<Integer> ends = new HashSet<>();
    Sentences.in(text, "en")
        .forEach(
            sentence -> {
              starts.add(sentence.start());
              ends.add(sentence.end());
            });
    int end = 0;
    for (Passage passage : of(text)) {
      assertThat(starts).contains(passage.span().start());
      assertThat(ends).contains(passage.span().end());
      assertThat(text.substring(end, passage.span().start())).isBlank();
      end = passage.span().end();
    }
    assertThat(text.substring(end)).isBlank();
  }
}
