package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AverageLinkageTest {
  /**
   * Two and two of one event, half alike with each other; the fifth is as far from the first two.
   */
  private static float[][] evidence() {
    return new float[][] {
      {0, 4, -1, -1, -1},
      {4, 0, -1, -1, -1},
      {-1, -1, 0, 4, -5},
      {-1, -1, 4, 0, -5},
      {-1, -1, -5, -5, 0},
    };
  }

  @Test
  void withoutCautionClustersAsFarApartAsASingleDocumentAreMerged() {
    assertThat(AverageLinkage.cluster(evidence(), -1.5, 0)).startsWith(0, 0, 0, 0);
  }

  @Test
  void withCautionASingleDocumentJoinsAtTheDistanceThatKeepsTwoClustersApart() {
    assertThat(AverageLinkage.cluster(evidence(), -1.5, 1)).containsExactly(0, 0, 2, 2, 0);
  }

  @Test
  void aSingleDocumentWithTooLittleEvidenceStaysAlone() {
    assertThat(AverageLinkage.cluster(evidence(), -0.5, 1)).containsExactly(0, 0, 2, 2, 4);
  }
}
