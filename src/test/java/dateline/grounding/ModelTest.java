package dateline.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelTest {
  private static final Model MODEL = Model.shipped();

  private static Map<Feature, Double> all(double value) {
    Map<Feature, Double> measures = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      measures.put(feature, value);
    }
    return measures;
  }

  @Test
  void aClaimThatMeasuresLikeNoneThatWasJudgedIsNotSent() {
    assertThat(MODEL.score(all(-100))).isBetween(0.2, 0.3).isLessThan(MODEL.threshold());
  }

  @Test
  void aClaimWhoseWordsStandTogetherInTwoSentencesIsSentHoweverItMeasures() {
    Map<Feature, Double> measures = all(-100);
    measures.put(Feature.IN_TWO, 1.0);
    measures.put(Feature.CONTEXT_WORST, 0.5);
    measures.put(Feature.NEIGHBOURS, 0.7);
    assertThat(MODEL.score(measures)).isLessThan(MODEL.threshold());
    measures.put(Feature.NEIGHBOURS, 0.9);
    assertThat(MODEL.score(measures)).isGreaterThan(MODEL.threshold());
  }
}
