package dateline.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sentence of a claim laid beside one of its source: what both have, and what was changed. */
final class Alignment {
  private static final int CONTENT = 3;
  private static final int SMALL = 1;

  /** Words that follow each other in both are the same words rather than like ones. */
  private static final int FOLLOWS = 1;

  /**
   * What the claim has in the place of something of its source; either may be nothing.
   *
   * @param context how many words in a row before it and behind it are the same in both, counted
   *     where they touch it; an end that both sentences share counts as a word
   * @param next what follows in the claim
   */
  record Change(List<Token> claim, List<Token> source, int context, Optional<Token> next) {}

  private final List<Token> claim;
  private final List<Token> source;
  private final int[][] best;
  private final List<Change> changes = new ArrayList<>();
  private int same;

  Alignment(List<Token> claim, List<Token> source) {
    this.claim = claim;
    this.source = source;
    this.best = new int[claim.size() + 1][source.size() + 1];
    for (int i = claim.size() - 1; i >= 0; i--) {
      for (int j = source.size() - 1; j >= 0; j--) {
        best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]), matched(i, j));
      }
    }
    walk();
  }

  private int matched(int i, int j) {
    if (!isSame(i, j)) {
      return 0;
    }
    int follows = i > 0 && j > 0 && isSame(i - 1, j - 1) ? FOLLOWS : 0;
    return best[i + 1][j + 1] + (claim.get(i).isContent() ? CONTENT : SMALL) + follows;
  }

  private boolean isSame(int i, int j) {
    return claim.get(i).key().equals(source.get(j).key());
  }

  private void walk() {
    int i = 0;
    int j = 0;
    int fromClaim = 0;
    int fromSource = 0;
    while (i < claim.size() && j < source.size()) {
      if (isSame(i, j) && best[i][j] == matched(i, j)) {
        change(fromClaim, i, fromSource, j);
        same++;
        i++;
        j++;
        fromClaim = i;
        fromSource = j;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    change(fromClaim, claim.size(), fromSource, source.size());
  }

  private void change(int fromClaim, int toClaim, int fromSource, int toSource) {
    if (fromClaim < toClaim || fromSource < toSource) {
      changes.add(
          new Change(
              claim.subList(fromClaim, toClaim),
              source.subList(fromSource, toSource),
              run(fromClaim - 1, fromSource - 1, -1) + run(toClaim, toSource, 1),
              claim.stream().skip(toClaim).findFirst()));
    }
  }

  private int run(int i, int j, int step) {
    int length = 0;
    while (isInside(i, j) && isSame(i, j)) {
      length++;
      i += step;
      j += step;
    }
    boolean bothEnd = (i < 0 || i == claim.size()) && (j < 0 || j == source.size());
    return length + (bothEnd ? 1 : 0);
  }

  private boolean isInside(int i, int j) {
    return i >= 0 && j >= 0 && i < claim.size() && j < source.size();
  }

  List<Token> source() {
    return source;
  }

  List<Change> changes() {
    return changes;
  }

  /** The share of the claim's words that stand in the source in the same order. */
  double same() {
    return claim.isEmpty() ? 0 : (double) same / claim.size();
  }
}
