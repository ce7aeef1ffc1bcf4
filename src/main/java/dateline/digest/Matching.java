package dateline.digest;

import dateline.search.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds in the window what an interest is about. */
final class Matching {
  private static final double IN_TITLE = 1;
  private static final double IN_BEGINNING = 0.6;

  private final NewsWindow window;
  private final Set<String> languages;

  Matching(NewsWindow window) {
    this.window = window;
    this.languages = window.languages();
    this.languages.add("en");
  }

  /**
   * An item of the window that is wanted.
   *
   * @param topic the topic that fits it best, by its number among those of the interest
   * @param fit how well, up to 1
   */
  record Match(int place, int topic, double fit) {}

  /** In the order of the window. */
  List<Match> of(Interest interest) {
    Map<Integer, Match> matches = new TreeMap<>();
    for (int topic = 0; topic < interest.topics().size(); topic++) {
      for (String phrase : Topics.phrases(interest.topics().get(topic))) {
        find(phrase, topic, matches);
      }
    }
    if (interest.topics().isEmpty()) {
      for (int place = 0; place < window.size(); place++) {
        matches.put(place, new Match(place, 0, IN_BEGINNING));
      }
    }
    for (String exclusion : interest.exclusions()) {
      Map<Integer, Match> excluded = new TreeMap<>();
      Topics.phrases(exclusion).forEach(phrase -> find(phrase, 0, excluded));
      excluded.keySet().forEach(matches::remove);
    }
    return matches.values().stream().filter(match -> isAllowed(match.place(), interest)).toList();
  }

  private boolean isAllowed(int place, Interest interest) {
    NewsItem item = window.item(place);
    return window.isCurrent(place)
        && (interest.outlets().isEmpty()
            || interest.outlets().stream().anyMatch(item.outlet()::equalsIgnoreCase))
        && (interest.languages().isEmpty() || interest.languages().contains(item.language()));
  }

  private void find(String phrase, int topic, Map<Integer, Match> found) {
    Set<Set<String>> tried = new HashSet<>();
    for (String language : languages) {
      Set<String> terms = Terms.ofQuestion(phrase, language);
      if (!terms.isEmpty() && tried.add(terms)) {
        find(List.copyOf(terms), topic, found);
      }
    }
  }

  private void find(List<String> terms, int topic, Map<Integer, Match> found) {
    List<Postings> lists = new ArrayList<>(terms.stream().map(window::about).toList());
    lists.sort((one, other) -> Integer.compare(one.size(), other.size()));
    for (int i = 0; i < lists.get(0).size(); i++) {
      int place = lists.get(0).at(i);
      if (lists.subList(1, lists.size()).stream().allMatch(list -> list.holds(place))) {
        boolean titled = terms.stream().allMatch(term -> window.titled(term).holds(place));
        Match match = new Match(place, topic, titled ? IN_TITLE : IN_BEGINNING);
        found.merge(place, match, (one, other) -> other.fit() > one.fit() ? other : one);
      }
    }
  }
}
