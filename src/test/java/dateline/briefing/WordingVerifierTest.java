package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Passages;
import dateline.article.Publication;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingVerifierTest {
  private static final Article ARTICLE =
      new Article(
          1,
          "https://example.org/bridge",
          "The bridge",
          "The bridge fell on Tuesday.\n\nNobody was hurt, the mayor said.",
          Publication.at(Instant.EPOCH),
          "Example",
          "en",
          List.of(),
          false);
  private static final List<Citation> GIVEN =
      List.of(new Citation(ARTICLE, Passages.of(ARTICLE).get(0)));

  private static Checked check(WrittenBy writer, String text, Integer... passages) {
    return new WordingVerifier()
        .check(new Draft(List.of(new Draft.Sentence(text, List.of(passages))), GIVEN, writer));
  }

  @Test
  void aQuotedSentenceThatStandsInItsPassageIsKept() {
    assertThat(check(WrittenBy.EXTRACTIVE, "Nobody was hurt, the mayor said.", 1).kept())
        .extracting(Claim::citations)
        .containsExactly(GIVEN);
  }

  @Test
  void aQuotedSentenceThatWasChangedIsDropped() {
    assertThat(check(WrittenBy.EXTRACTIVE, "Nobody was hurt.", 1).dropped())
        .extracting(Dropped::why)
        .containsExactly("It does not stand word for word in its passage.");
  }

  @Test
  void aWrittenSentenceMayUseItsOwnWords() {
    assertThat(check(WrittenBy.MODEL, "A bridge collapsed.", 1).kept()).hasSize(1);
  }

  @Test
  void aPassageOutsideTheGivenOnesIsNotCited() {
    assertThat(check(WrittenBy.MODEL, "A bridge collapsed.", 7, 1, 0, 1).kept())
        .extracting(Claim::citations)
        .containsExactly(GIVEN);
  }

  @Test
  void aSentenceThatNamesOnlyPassagesOutsideIsDropped() {
    assertThat(check(WrittenBy.MODEL, "A bridge collapsed.", 99).dropped())
        .extracting(Dropped::why)
        .containsExactly("It names passage 99; only 1 were given.");
  }

  @Test
  void aSentenceThatNamesNoPassageIsDropped() {
    assertThat(check(WrittenBy.MODEL, "A bridge collapsed.").dropped())
        .extracting(Dropped::why)
        .containsExactly("It names no passage.");
  }
}
