package dateline.briefing;

import dateline.grounding.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds figures on which the outlets a briefing cites do not agree. */
final class Differences {
  /** More would bury the answer. */
  private static final int MOST = 2;

  private Differences() {}

  /** A count that stands in a cited passage. */
  private record Said(Counts.Count count, Citation citation) {
    String outlet() {
      return citation.article().outlet();
    }
  }

  /** At least one side of each stands in a claim. */
  static List<Difference> among(List<Claim> claims) {
    Set<Citation> cited = new LinkedHashSet<>();
    claims.forEach(claim -> cited.addAll(claim.citations()));
    List<Said> said = new ArrayList<>();
    cited.forEach(
        citation -> Counts.in(citation.evidence()).forEach(it -> said.add(new Said(it, citation))));
    List<Counts.Count> claimed =
        claims.stream().flatMap(claim -> Counts.in(claim.text()).stream()).toList();
    Copies copies = new Copies();
    List<Difference> found = new ArrayList<>();
    Set<Said> used = new LinkedHashSet<>();
    for (Said one : said) {
      boolean isClaimed = claimed.stream().anyMatch(one.count()::agreesWith);
      if (isClaimed && !used.contains(one) && found.size() < MOST) {
        List<Said> sides = sides(one, said, copies);
        if (sides.size() > 1) {
          used.addAll(sides);
          said.stream()
              .filter(it -> sides.stream().anyMatch(s -> s.count().agreesWith(it.count())))
              .forEach(used::add);
          found.add(difference(sides));
        }
      }
    }
    return found;
  }

  /** One of each outlet; a copy of the same wire is no outlet of its own. */
  private static List<Said> sides(Said one, List<Said> said, Copies copies) {
    Map<String, Said> byOutlet = new LinkedHashMap<>();
    byOutlet.put(one.outlet(), one);
    for (Said other : said) {
      if (!byOutlet.containsKey(other.outlet())
          && one.count().differsFrom(other.count())
          && byOutlet.values().stream()
              .noneMatch(it -> copies.same(it.citation().article(), other.citation().article()))) {
        byOutlet.put(other.outlet(), other);
      }
    }
    return List.copyOf(byOutlet.values());
  }

  private static Difference difference(List<Said> sides) {
    return new Difference(
        sides.stream()
            .sorted(
                Comparator.comparing((Said it) -> it.citation().article().published().instant())
                    .reversed())
            .map(it -> new Difference.Side(it.count().words(), it.citation()))
            .toList());
  }
}
