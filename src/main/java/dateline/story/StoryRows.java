package dateline.story;

import dateline.store.Database;
import dateline.store.InList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Stories as rows of their tables. */
final class StoryRows {
  private StoryRows() {}

  /** Whether we are the ones who took the changes up to the last. */
  static boolean advance(Handle handle, long taken, long last) {
    return handle.execute("update story_progress set taken = ? where taken = ?", last, taken) == 1;
  }

  /** How many of the stories there are. */
  static int count(Handle handle, Collection<Long> stories) {
    if (stories.isEmpty()) {
      return 0;
    }
    return handle
        .createQuery("select count(distinct story) from story_article where story in (<ids>)")
        .bindList("ids", InList.of(stories))
        .mapTo(int.class)
        .one();
  }

  static void put(Handle handle, List<Stories.Grouped> grouped) {
    PreparedBatch joins =
        handle.prepareBatch(
            """
            insert into story_article (article, story, version, published)
            select :article, :story, :version, :published
            where exists (select 1 from article where id = :article)
            on conflict (article) do update set
              story = excluded.story, version = excluded.version, published = excluded.published
            """);
    for (Stories.Grouped one : grouped) {
      joins
          .bind("article", one.joined().article())
          .bind("story", one.joined().story())
          .bind("version", one.joined().version())
          .bind("published", one.published().toEpochMilli())
          .add();
    }
    joins.execute();
    putNews(handle, grouped.stream().map(Stories.Grouped::news).toList());
  }

  private static void putNews(Handle handle, List<List<Development>> news) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into story_development (story, version, position, article, kind, sentence)
            select :story, :version, :position, :article, :kind, :sentence
            where exists (select 1 from article where id = :article)
            """);
    for (List<Development> ofOne : news) {
      for (int i = 0; i < ofOne.size(); i++) {
        Development one = ofOne.get(i);
        batch
            .bind("story", one.story())
            .bind("version", one.version())
            .bind("position", i)
            .bind("article", one.article())
            .bind("kind", one.kind().name())
            .bind("sentence", one.sentence())
            .add();
      }
    }
    batch.execute();
  }

  /** The articles published last, the oldest of them first. */
  static List<Stories.Joined> newest(Database database, int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select article, story, version from (
                      select article, story, version, published from story_article
                      order by published desc, article desc limit :most) newest
                    order by version
                    """)
                .bind("most", most)
                .map((row, context) -> joined(row))
                .list());
  }

  static List<Stories.Telling> told(Database database, Instant from, Instant until, int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select told.article, told.story, one.outlet, one.language, told.published
                    from story_article told join article one on one.id = told.article
                    where told.published >= :from and told.published < :until
                    order by told.published desc, told.article desc limit :most
                    """)
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Stories.Telling(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            Instant.ofEpochMilli(row.getLong(5))))
                .list());
  }

  static List<Stories.Joined> joinedAfter(Database database, long version, int most) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select article, story, version from story_article
                    where version > :version order by version limit :most
                    """)
                .bind("version", version)
                .bind("most", most)
                .map((row, context) -> joined(row))
                .list());
  }

  private static Stories.Joined joined(ResultSet row) throws SQLException {
    return new Stories.Joined(row.getLong(1), row.getLong(2), row.getLong(3));
  }

  static Map<Long, Long> storyOf(Database database, Collection<Long> articles) {
    if (articles.isEmpty()) {
      return Map.of();
    }
    return database.read(
        handle ->
            handle
                .createQuery("select article, story from story_article where article in (<ids>)")
                .bindList("ids", InList.of(articles))
                .map((row, context) -> Map.entry(row.getLong(1), row.getLong(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** An article of a story. */
  private record Teller(
      long story,
      long id,
      long version,
      long original,
      String title,
      String outlet,
      Instant published,
      long length) {}

  static List<Story> find(Database database, Collection<Long> stories) {
    if (stories.isEmpty()) {
      return List.of();
    }
    List<Teller> tellers =
        database.read(
            handle ->
                handle
                    .createQuery(
                        """
                        select told.story, told.article, told.version,
                          coalesce(one.copy_of, one.id) as original, one.title, one.outlet,
                          one.published, length(one.body) as length
                        from story_article told join article one on one.id = told.article
                        where told.story in (<ids>)
                        order by told.story, one.published, one.id
                        """)
                    .bindList("ids", InList.of(stories))
                    .map((row, context) -> teller(row))
                    .list());
    Map<Long, List<Teller>> byStory =
        tellers.stream()
            .collect(Collectors.groupingBy(Teller::story, LinkedHashMap::new, Collectors.toList()));
    return byStory.entrySet().stream().map(one -> story(one.getKey(), one.getValue())).toList();
  }

  private static Teller teller(ResultSet row) throws SQLException {
    return new Teller(
        row.getLong("story"),
        row.getLong("article"),
        row.getLong("version"),
        row.getLong("original"),
        row.getString("title"),
        row.getString("outlet"),
        Instant.ofEpochMilli(row.getLong("published")),
        row.getLong("length"));
  }

  private static Story story(long id, List<Teller> tellers) {
    Teller lead = lead(tellers);
    return new Story(
        id,
        tellers.stream().mapToLong(Teller::version).max().orElseThrow(),
        lead.id(),
        lead.title(),
        tellers.stream().map(Teller::outlet).distinct().toList(),
        heat(tellers),
        tellers.get(0).published(),
        tellers.get(tellers.size() - 1).published(),
        tellers.stream().map(Teller::id).toList());
  }

  /** An outlet counts with a text of its own; a copy whose original is elsewhere counts once. */
  private static int heat(List<Teller> tellers) {
    Map<Long, String> byText = new LinkedHashMap<>();
    for (Teller one : tellers) {
      if (one.original() == one.id()) {
        byText.put(one.original(), one.outlet());
      } else {
        byText.putIfAbsent(one.original(), one.outlet());
      }
    }
    return (int) new ArrayList<>(byText.values()).stream().distinct().count();
  }

  /** Not the shortest and not a copy; of the others the newest, which knows the most. */
  private static Teller lead(List<Teller> tellers) {
    long typical =
        tellers.stream()
            .mapToLong(Teller::length)
            .sorted()
            .skip(tellers.size() / 2)
            .findFirst()
            .orElse(0);
    return tellers.stream()
        .max(
            Comparator.comparing((Teller one) -> one.original() == one.id())
                .thenComparing(one -> one.length() >= typical / 2)
                .thenComparing(Teller::published)
                .thenComparing(Teller::id))
        .orElseThrow();
  }

  static List<Development> developmentsSince(Database database, long story, long version) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select story, version, article, kind, sentence from story_development
                    where story = :story and version > :version order by version, position
                    """)
                .bind("story", story)
                .bind("version", version)
                .map(
                    (row, context) ->
                        new Development(
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            Development.Kind.valueOf(row.getString(4)),
                            row.getString(5)))
                .list());
  }
}
