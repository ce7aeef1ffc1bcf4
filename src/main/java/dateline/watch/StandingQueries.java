package dateline.watch;

import dateline.article.Article;
import dateline.search.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/**
 * Finds the queries that an article answers: the reverse of a search. Each query waits under one of
 * its terms, so an article costs what the queries waiting under its own terms cost, not what all
 * do. An article answers with its title and its beginning: what is only mentioned far down is not
 * what it is about.
 */
public final class StandingQueries {
  /** Characters of the text, about 150 words. */
  private static final int BEGINNING = 900;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** The forms of a query that are held, by its canonical form. */
  private final Map<String, List<Stored>> held = new HashMap<>();

  private final Map<String, List<Stored>> inflected = new HashMap<>();
  private final Map<String, List<Stored>> plain = new HashMap<>();

  /** A query in terms: all of these sequences, none of those. */
  private record Stored(
      String canonical,
      List<List<String>> wanted,
      List<List<String>> unwanted,
      Set<String> outlets) {}

  /** Takes the query in, once however often it comes. */
  public void put(WatchQuery query) {
    lock.writeLock().lock();
    try {
      take(query);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void take(WatchQuery query) {
    String canonical = query.canonical();
    if (!held.containsKey(canonical)) {
      held.put(
          canonical,
          List.of(
              store(inflected, query, canonical, WatchQuery::terms),
              store(plain, query, canonical, words -> Terms.of(words, "und"))));
    }
  }

  /** Forgets the query of that canonical form. */
  public void remove(String canonical) {
    lock.writeLock().lock();
    try {
      drop(canonical);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void drop(String canonical) {
    for (Stored stored : held.getOrDefault(canonical, List.of())) {
      for (Map<String, List<Stored>> index : List.of(inflected, plain)) {
        anchors(stored).forEach(term -> leave(index, term, stored));
      }
    }
    held.remove(canonical);
  }

  private static void leave(Map<String, List<Stored>> index, String term, Stored stored) {
    index.computeIfPresent(
        term,
        (key, waiting) -> {
          waiting.removeIf(one -> one == stored);
          return waiting.isEmpty() ? null : waiting;
        });
  }

  public int size() {
    lock.readLock().lock();
    try {
      return held.size();
    } finally {
      lock.readLock().unlock();
    }
  }

  private interface Analysis {
    List<String> of(String words);
  }

  private static Stored store(
      Map<String, List<Stored>> index, WatchQuery query, String canonical, Analysis analysis) {
    Stored stored =
        new Stored(
            canonical,
            terms(query.words().stream(), analysis),
            terms(query.exclusions().stream(), analysis),
            Set.copyOf(query.outlets()));
    // Where few wait an article costs the least; of those, long words are rare ones.
    anchors(stored)
        .max(
            Comparator.comparing((String term) -> -index.getOrDefault(term, List.of()).size())
                .thenComparing(String::length))
        .ifPresent(
            anchor -> index.computeIfAbsent(anchor, first -> new ArrayList<>(1)).add(stored));
    return stored;
  }

  /** The terms it may wait under. */
  private static Stream<String> anchors(Stored stored) {
    return stored.wanted.stream().flatMap(List::stream);
  }

  private static List<List<String>> terms(Stream<String> words, Analysis analysis) {
    return words.map(analysis::of).filter(terms -> !terms.isEmpty()).map(List::copyOf).toList();
  }

  /** The canonical forms of the queries that the article answers; articles may ask side by side. */
  public Set<String> match(Article article) {
    lock.readLock().lock();
    try {
      return answered(article);
    } finally {
      lock.readLock().unlock();
    }
  }

  private Set<String> answered(Article article) {
    boolean known = article.language().equals("en") || article.language().equals("ar");
    List<String> terms = Terms.of(head(article), known ? article.language() : "und");
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      places.computeIfAbsent(terms.get(i), first -> new ArrayList<>(2)).add(i);
    }
    Set<String> found = new HashSet<>();
    String outlet = article.outlet().toLowerCase(Locale.ROOT);
    for (String term : places.keySet()) {
      for (Stored stored : (known ? inflected : plain).getOrDefault(term, List.of())) {
        if (answers(stored, places, terms, outlet)) {
          found.add(stored.canonical);
        }
      }
    }
    return found;
  }

  private static String head(Article article) {
    String text = article.text();
    int end = Math.min(BEGINNING, text.length());
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return article.title() + "\n" + text.substring(0, end);
  }

  // Loops, for this is asked of every query that waits under any word of every article.
  private static boolean answers(
      Stored stored, Map<String, List<Integer>> places, List<String> terms, String outlet) {
    for (List<String> sequence : stored.wanted) {
      if (!holds(sequence, places, terms)) {
        return false;
      }
    }
    for (List<String> sequence : stored.unwanted) {
      if (holds(sequence, places, terms)) {
        return false;
      }
    }
    return stored.outlets.isEmpty() || stored.outlets.stream().anyMatch(outlet::contains);
  }

  private static boolean holds(
      List<String> sequence, Map<String, List<Integer>> places, List<String> terms) {
    List<Integer> starts = places.get(sequence.get(0));
    if (starts == null || sequence.size() == 1) {
      return starts != null;
    }
    for (int at : starts) {
      int end = at + sequence.size();
      if (end <= terms.size() && terms.subList(at, end).equals(sequence)) {
        return true;
      }
    }
    return false;
  }
}
