package dateline.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups documents that are there all at once. Up to {@link #JOINT} of them are looked at jointly,
 * which is better than one after the other; more go through a {@link StoryGrouper}.
 */
public final class BatchGrouping {
  static final int JOINT = 4_000;

  /** Documents known to be further apart hardly tell one event. */
  private static final Duration APART = Duration.ofDays(30);

  private static final float NEVER = -6;

  /** Both chosen by {@code StoryModelTrainer}. */
  static final double ENOUGH = -1.4;

  static final double CAUTION = 0.6;

  private BatchGrouping() {}

  /** The story of each document by its id, which is the id of one of the story's documents. */
  public static Map<Long, Long> group(List<Document> documents) {
    return documents.size() <= JOINT
        ? jointly(documents, evidence(documents, PairModel.JOINTLY), ENOUGH, CAUTION)
        : oneByOne(documents);
  }

  private static Map<Long, Long> oneByOne(List<Document> documents) {
    StoryGrouper grouper = new StoryGrouper();
    List<Document> inOrder = new ArrayList<>(documents);
    inOrder.sort(
        (a, b) ->
            a.published().isPresent() && b.published().isPresent()
                ? a.published().get().compareTo(b.published().get())
                : Boolean.compare(a.published().isEmpty(), b.published().isEmpty()));
    Map<Long, Long> stories = new HashMap<>();
    inOrder.forEach(document -> stories.put(document.id(), grouper.add(document)));
    return stories;
  }

  /**
   * @param evidence between each two of the documents; it is used up
   */
  static Map<Long, Long> jointly(
      List<Document> documents, float[][] evidence, double enough, double caution) {
    int[] clusters = AverageLinkage.cluster(evidence, enough, caution);
    Map<Long, Long> stories = new HashMap<>();
    for (int i = 0; i < clusters.length; i++) {
      stories.put(documents.get(i).id(), documents.get(clusters[i]).id());
    }
    return stories;
  }

  static float[][] evidence(List<Document> documents, PairModel model) {
    FeatureReader reader = new FeatureReader(WordWeights.load(), Integer.MAX_VALUE);
    List<Features> features = documents.stream().map(reader::read).toList();
    float[][] evidence = new float[documents.size()][documents.size()];
    for (int i = 0; i < evidence.length; i++) {
      for (int j = 0; j < i; j++) {
        Document one = documents.get(i);
        Document other = documents.get(j);
        boolean dated = one.published().isPresent() && other.published().isPresent();
        float value =
            dated && apart(one, other)
                ? NEVER
                : (float) model.evidence(features.get(i), features.get(j), dated);
        evidence[i][j] = value;
        evidence[j][i] = value;
      }
    }
    return evidence;
  }

  private static boolean apart(Document one, Document other) {
    return Duration.between(one.published().orElseThrow(), other.published().orElseThrow())
            .abs()
            .compareTo(APART)
        > 0;
  }
}
