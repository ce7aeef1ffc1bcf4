package dateline.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain way to cluster: words weighed by the logarithm of their count and of their rarity among
 * the texts, cosine, average linkage. The threshold is the best there is for the set itself.
 */
public final class TfIdfClustering {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}_]{2,}");

  private TfIdfClustering() {}

  public static Map<Long, Long> fittedOn(LookAlikes set) {
    float[][] likeness = likeness(set.documents());
    Map<Long, Long> best = Map.of();
    double highest = -1;
    for (double enough = 0.05; enough < 0.6; enough += 0.01) {
      float[][] table = new float[likeness.length][];
      for (int i = 0; i < table.length; i++) {
        table[i] = likeness[i].clone();
      }
      int[] clusters = AverageLinkage.cluster(table, enough, 0);
      Map<Long, Long> groups = new HashMap<>();
      for (int i = 0; i < clusters.length; i++) {
        groups.put(set.documents().get(i).id(), (long) clusters[i]);
      }
      double score = set.bCubed(groups);
      if (score > highest) {
        highest = score;
        best = groups;
      }
    }
    return best;
  }

  private static float[][] likeness(List<Document> documents) {
    List<Map<String, Double>> vectors = new ArrayList<>();
    Map<String, Integer> texts = new HashMap<>();
    for (Document document : documents) {
      Map<String, Double> counts = new HashMap<>();
      Matcher words = WORD.matcher(document.text().toLowerCase());
      while (words.find()) {
        counts.merge(words.group(), 1.0, Double::sum);
      }
      counts.keySet().forEach(word -> texts.merge(word, 1, Integer::sum));
      vectors.add(counts);
    }
    for (Map<String, Double> vector : vectors) {
      vector.replaceAll(
          (word, count) ->
              (1 + Math.log(count))
                  * (1 + Math.log((1.0 + documents.size()) / (1 + texts.get(word)))));
      double length = Math.sqrt(vector.values().stream().mapToDouble(x -> x * x).sum());
      vector.replaceAll((word, weight) -> weight / length);
    }
    float[][] likeness = new float[documents.size()][documents.size()];
    for (int i = 0; i < likeness.length; i++) {
      for (int j = 0; j < likeness.length; j++) {
        likeness[i][j] = i == j ? 0 : (float) cosine(vectors.get(i), vectors.get(j));
      }
    }
    return likeness;
  }

  private static double cosine(Map<String, Double> one, Map<String, Double> other) {
    return one.entrySet().stream()
        .mapToDouble(entry -> entry.getValue() * other.getOrDefault(entry.getKey(), 0.0))
        .sum();
  }
}
