package dateline.article;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Finds of which article a text is a copy, by numbers that stand for the texts held. All of it runs
 * in the transaction that stores the article.
 */
final class Originals implements AutoCloseable {
  /** Numbers kept of an article. More find copies that share less, and take more room. */
  private static final int KEPT = 20;

  /** A number of so many articles stands for a line of their outlet, not for a story. */
  private static final int COMMON = 20;

  /** By chance texts share one number, seldom two. */
  private static final int LEAST_IN_COMMON = 2;

  private static final int COMPARED = 8;

  private final Handle handle;
  private final SketchTable table;

  Originals(Handle handle) {
    this.handle = handle;
    this.table = new SketchTable(handle.getConnection());
  }

  /**
   * What a look-up gives.
   *
   * @param numbers what is to be kept of the text so that copies of it are found
   */
  record Result(Optional<Long> original, List<Long> numbers) {}

  private record Candidate(long original, String outlet, Instant published, String body) {
    CopyText text() {
      return CopyText.of(outlet, published, body);
    }
  }

  /** Looks among all articles but the given one and its own copies. */
  Result lookUp(Article article, long self) {
    CopyText text = CopyText.of(article);
    if (article.sample() || text.numbers().isEmpty()) {
      return new Result(Optional.empty(), List.of());
    }
    Map<Long, Set<Long>> holders = table.holders(text.numbers());
    Optional<Long> original =
        candidates(holders, text.isTiny() ? 1 : LEAST_IN_COMMON, self).stream()
            .flatMap(id -> read(id, self).stream())
            .filter(candidate -> CopyRule.isCopy(text, candidate.text()))
            .map(Candidate::original)
            .findFirst();
    return new Result(original, kept(text.numbers(), holders, original));
  }

  /** What its family keeps already finds its copies too. */
  private List<Long> kept(
      List<Long> numbers, Map<Long, Set<Long>> holders, Optional<Long> original) {
    Set<Long> family = original.map(one -> family(one, holders)).orElse(Set.of());
    return numbers.stream()
        .filter(number -> holders.getOrDefault(number, Set.of()).size() < COMMON)
        .limit(KEPT)
        .filter(number -> Collections.disjoint(family, holders.getOrDefault(number, Set.of())))
        .toList();
  }

  /** Those that share the most first. Most often the first is it, so they are read one by one. */
  private static List<Long> candidates(Map<Long, Set<Long>> holders, int least, long self) {
    Map<Long, Integer> common = new HashMap<>();
    holders.values().stream()
        .filter(articles -> articles.size() < COMMON)
        .forEach(articles -> articles.forEach(article -> common.merge(article, 1, Integer::sum)));
    return common.entrySet().stream()
        .filter(one -> one.getValue() >= least)
        .filter(one -> one.getKey() != self)
        .sorted(
            Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }

  private Optional<Candidate> read(long id, long self) {
    return handle
        .createQuery(
            """
            select coalesce(copy_of, id), outlet, published, body from article
            where id = :id and coalesce(copy_of, id) <> :self
            """)
        .bind("id", id)
        .bind("self", self)
        .map(
            (row, context) ->
                new Candidate(
                    row.getLong(1),
                    row.getString(2),
                    Instant.ofEpochMilli(row.getLong(3)),
                    row.getString(4)))
        .findOne();
  }

  /** Those of the holders that belong to the original. */
  private Set<Long> family(long original, Map<Long, Set<Long>> holders) {
    return handle
        .createQuery(
            """
            select id from article
            where id in (<ids>) and coalesce(copy_of, id) = :original
            """)
        .bindList("ids", holders.values().stream().flatMap(Set::stream).distinct().toList())
        .bind("original", original)
        .mapTo(Long.class)
        .collect(Collectors.toSet());
  }

  /** Keeps the numbers of an article that has none. */
  void keep(long article, Collection<Long> numbers) {
    table.insert(article, numbers);
  }

  /** Forgets the numbers of an article, which held the given text until now. */
  void forget(long article, String text) {
    table.delete(article, CopyText.of("", Instant.EPOCH, text).numbers());
  }

  @Override
  public void close() {
    table.close();
  }
}
