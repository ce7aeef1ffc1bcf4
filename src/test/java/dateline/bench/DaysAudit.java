package dateline.bench;

import dateline.digest.DigestChats;
import dateline.digest.Order;
import dateline.digest.Subscriptions;
import dateline.digest.TimetableOracle;
import dateline.digest.Topics;
import dateline.search.Terms;
import dateline.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Accounts for every edition of the days from what the database holds, by means of its own: the
 * slow timetable, and a matcher that reads each article for each order.
 */
final class DaysAudit {
  private final Path folder;
  private final List<Downtime> downtimes;
  private final List<Said> articles = new ArrayList<>();
  private long expected;
  private long missed;
  private long repeated;
  private long stale;
  private long matching;
  private long unaccounted;
  private long told;
  private long updates;

  DaysAudit(Path folder, List<Downtime> downtimes) {
    this.folder = folder;
    this.downtimes = downtimes;
  }

  /** The process was gone from the one moment until the other. */
  record Downtime(Instant from, Instant until) {
    boolean holds(Instant moment) {
      return !moment.isBefore(from) && !moment.isAfter(until);
    }
  }

  /** An article, its story, and the words of its title and beginning. */
  private record Said(long change, long story, Set<String> terms) {}

  /** An edition as it was written down. */
  private record Done(
      Instant slot, Instant decided, long before, long seen, Set<Long> shown, int counted) {}

  List<Figure> figures() {
    try (Database database = Database.open(folder)) {
      readArticles(database);
      Subscriptions subscriptions =
          new Subscriptions(database, new DigestChats(database), InstantSource.system());
      Map<Long, List<Done>> editions = editions(database);
      for (long id = 1; subscriptions.find(id).isPresent(); id++) {
        Order order = subscriptions.find(id).get();
        audit(order, editions.getOrDefault(id, List.of()), database);
      }
      long sent = count(database, "select count(distinct message_key) from telegram_message");
      long decided = count(database, "select count(*) from digest_edition");
      return List.of(
          Figure.reported("editions due", expected, "editions", "higher"),
          zero("editions missed", missed, "editions"),
          zero("editions repeated", repeated + Math.abs(sent - decided), "editions"),
          Figure.reported("stories told", told, "stories", "higher"),
          Figure.reported("of them again, with what changed", updates, "stories", "higher"),
          zero("stories repeated without change", stale, "stories"),
          Figure.reported("stories that matched an order", matching, "stories", "higher"),
          zero("of them neither told nor counted", unaccounted, "stories"));
    }
  }

  private static Figure zero(String figure, long value, String unit) {
    return new Figure(figure, value, unit, "equal", Optional.of(0.0), Map.of());
  }

  private void readArticles(Database database) {
    database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select told.version, told.story, one.title, one.body from story_article told
                    join article one on one.id = told.article
                    """)
                .map(
                    (row, context) ->
                        articles.add(
                            new Said(
                                row.getLong(1),
                                row.getLong(2),
                                terms(row.getString(3) + " " + beginning(row.getString(4))))))
                .list());
  }

  private static String beginning(String body) {
    int end = body.length() > 700 ? body.indexOf(' ', 700) : -1;
    return end < 0 ? body : body.substring(0, end);
  }

  private static Set<String> terms(String text) {
    return new HashSet<>(Terms.of(text, "en"));
  }

  private static Map<Long, List<Done>> editions(Database database) {
    Map<Long, List<Done>> editions = new HashMap<>();
    database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select order_id, slot, decided, seen_before, seen, shown, more + known
                    from digest_edition order by order_id, number
                    """)
                .map(
                    (row, context) ->
                        editions
                            .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(
                                new Done(
                                    Instant.ofEpochMilli(row.getLong(2)),
                                    Instant.ofEpochMilli(row.getLong(3)),
                                    row.getLong(4),
                                    row.getLong(5),
                                    numbers(row.getString(6)),
                                    row.getInt(7))))
                .list());
    return editions;
  }

  private static Set<Long> numbers(String lines) {
    Set<Long> numbers = new HashSet<>();
    Arrays.stream(lines.split("\n"))
        .filter(line -> !line.isEmpty())
        .forEach(line -> numbers.add(Long.parseLong(line)));
    return numbers;
  }

  private void audit(Order order, List<Done> editions, Database database) {
    Set<Instant> due = due(order, editions);
    Set<Instant> done = new HashSet<>();
    editions.forEach(one -> repeated += done.add(one.slot()) && due.contains(one.slot()) ? 0 : 1);
    expected += due.size();
    missed += due.stream().filter(slot -> !done.contains(slot)).count();
    Map<Long, Long> knows = new HashMap<>();
    long seen = 0;
    for (Done one : editions) {
      unaccounted += one.before() == seen ? 0 : 1;
      seen = one.seen();
      account(order, one);
      for (long story : one.shown()) {
        told++;
        Long before = knows.put(story, one.seen());
        if (before != null) {
          updates++;
          stale += isNew(story, before, one, database) ? 0 : 1;
        }
      }
    }
  }

  /** Of the deliveries of one downtime that were not made before it one stands for all. */
  private Set<Instant> due(Order order, List<Done> editions) {
    Set<Instant> due = new TreeSet<>();
    Set<Downtime> caughtUp = new HashSet<>();
    // An edition has its turn within a minute, and what is due in the last step has no round.
    Instant until = DaysBench.END.minus(DaysProcess.STEP).minusSeconds(60);
    for (Instant slot :
        TimetableOracle.deliveries(
            order.timetable().hours(),
            order.timetable().zone().getId(),
            DaysBench.BEGIN.plusSeconds(60),
            until)) {
      Optional<Downtime> off = downtimes.stream().filter(it -> it.holds(slot)).findFirst();
      boolean before =
          off.isPresent()
              && editions.stream()
                  .anyMatch(
                      one -> one.slot().equals(slot) && one.decided().isBefore(off.get().until()));
      if (off.isEmpty() || before || caughtUp.add(off.get())) {
        due.add(slot);
      }
    }
    return due;
  }

  private void account(Order order, Done edition) {
    Set<Long> stories = new HashSet<>();
    for (Said article : articles) {
      if (article.change() > edition.before()
          && article.change() <= edition.seen()
          && isWanted(order, article)) {
        stories.add(article.story());
      }
    }
    matching += stories.size();
    stories.removeAll(edition.shown());
    unaccounted += Math.max(0, stories.size() - edition.counted());
  }

  private static boolean isWanted(Order order, Said article) {
    return order.interest().topics().stream().anyMatch(topic -> isAbout(topic, article))
        && order.interest().exclusions().stream().noneMatch(topic -> isAbout(topic, article));
  }

  private static boolean isAbout(String topic, Said article) {
    return Topics.phrases(topic).stream()
        .anyMatch(phrase -> article.terms().containsAll(Terms.ofQuestion(phrase, "en")));
  }

  /** Whether an article that came since says something material. */
  private static boolean isNew(long story, long before, Done edition, Database database) {
    return database.read(
        handle ->
            handle
                    .createQuery(
                        """
                        select count(*) from story_development
                        where story = :story and version > :before and version <= :seen
                        """)
                    .bind("story", story)
                    .bind("before", before)
                    .bind("seen", edition.seen())
                    .mapTo(long.class)
                    .one()
                > 0);
  }

  private static long count(Database database, String query) {
    return database.read(handle -> handle.createQuery(query).mapTo(long.class).one());
  }
}
