package dateline.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Clusters by average linkage: the two clusters with the most evidence between them, averaged over
 * their pairs, are made one until no two have enough. Takes time and memory with the square of the
 * number.
 *
 * <p>Two clusters of many need more than one document and a cluster: a single document may tell the
 * event in words of its own, while many that are half alike are two events of a kind.
 */
final class AverageLinkage {
  private final float[][] evidence;
  private final double caution;
  private final int[] size;
  private final double[] cost;
  private final int[] cluster;
  private final int[] nearest;

  private AverageLinkage(float[][] evidence, double caution) {
    this.evidence = evidence;
    this.caution = caution;
    this.cost = new double[evidence.length];
    this.size = new int[evidence.length];
    this.cluster = new int[evidence.length];
    this.nearest = new int[evidence.length];
    Arrays.fill(size, 1);
    Arrays.setAll(cluster, i -> i);
    for (int i = 0; i < size.length; i++) {
      findNearest(i);
    }
  }

  /**
   * @param evidence between each two, in both halves of the table; it is used up
   * @param caution the evidence it costs to join two clusters, times the logarithm of the size of
   *     the smaller one
   * @return for each the number of the first of its cluster
   */
  static int[] cluster(float[][] evidence, double enough, double caution) {
    return new AverageLinkage(evidence, caution).run(enough);
  }

  private int[] run(double enough) {
    for (int best = best(); best >= 0 && value(best) >= enough; best = best()) {
      merge(Math.min(best, nearest[best]), Math.max(best, nearest[best]));
    }
    return cluster;
  }

  private double value(int i) {
    return value(i, nearest[i]);
  }

  private double value(int i, int j) {
    return evidence[i][j] - Math.min(cost[i], cost[j]);
  }

  private int best() {
    int best = -1;
    for (int i = 0; i < size.length; i++) {
      if (size[i] > 0 && nearest[i] >= 0 && (best < 0 || value(i) > value(best))) {
        best = i;
      }
    }
    return best;
  }

  private void merge(int into, int from) {
    for (int i = 0; i < size.length; i++) {
      if (size[i] > 0 && i != into && i != from) {
        float mean =
            (evidence[into][i] * size[into] + evidence[from][i] * size[from])
                / (size[into] + size[from]);
        evidence[into][i] = mean;
        evidence[i][into] = mean;
      }
    }
    size[into] += size[from];
    cost[into] = caution * Math.log(size[into]);
    size[from] = 0;
    for (int i = 0; i < cluster.length; i++) {
      cluster[i] = cluster[i] == from ? into : cluster[i];
    }
    List<Integer> stale = new ArrayList<>(List.of(into));
    for (int i = 0; i < size.length; i++) {
      if (size[i] > 0 && i != into && (nearest[i] == from || nearest[i] == into)) {
        stale.add(i);
      } else if (size[i] > 0 && i != into && value(i, into) > value(i)) {
        nearest[i] = into;
      }
    }
    stale.forEach(this::findNearest);
  }

  private void findNearest(int i) {
    nearest[i] = -1;
    for (int j = 0; j < size.length; j++) {
      if (j != i && size[j] > 0 && (nearest[i] < 0 || value(i, j) > value(i))) {
        nearest[i] = j;
      }
    }
  }
}
