package dateline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Passages;
import dateline.article.Publication;
import dateline.grounding.ClaimCheck;
import dateline.grounding.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroundingVerifierTest {
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
    return new GroundingVerifier(new ClaimCheck())
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
  void aWrittenSentenceMayLeaveOutWhatItsPassageSays() {
    assertThat(check(WrittenBy.MODEL, "The mayor said nobody was hurt.", 1).kept()).hasSize(1);
  }

  @Test
  void aWrittenSentenceWithANumberNotInItsPassageIsDropped() {
    assertThat(
            check(WrittenBy.MODEL, "The bridge fell on Tuesday and 12 people were hurt.", 1)
                .dropped()
                .get(0)
                .reasons())
        .contains(new Reason(Reason.Kind.NUMBER, "12"));
  }

  @Test
  void aDayIsCountedFromThePublicationOfTheArticle() {
    assertThat(check(WrittenBy.MODEL, "The bridge fell on December 30, 1969.", 1).kept())
        .hasSize(1);
    assertThat(check(WrittenBy.MODEL, "The bridge fell on December 29, 1969.", 1).dropped())
        .extracting(Dropped::why)
        .containsExactly("Its passages do not say this date: December 29, 1969.");
  }

  @Test
  void aPassageOutsideTheGivenOnesIsNotCited() {
    assertThat(check(WrittenBy.MODEL, "The bridge fell.", 7, 1, 0, 1).kept())
        .extracting(Claim::citations)
        .containsExactly(GIVEN);
  }

  @Test
  void aSentenceThatNamesOnlyPassagesOutsideIsDropped() {
    assertThat(check(WrittenBy.MODEL, "The bridge fell.", 99).dropped())
        .extracting(Dropped::why)
        .containsExactly("It names a passage that was not given: 99.");
  }

  @Test
  void aSentenceThatNamesNoPassageIsDropped() {
    assertThat(check(WrittenBy.MODEL, "The bridge fell.").dropped())
        .extracting(Dropped::why)
        .containsExactly("It names no passage.");
  }
}
