package dateline.story;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The stories of the articles we hold. {@link #catchUp} keeps them up to date; what it put into a
 * story stays there. An article that is removed leaves its story; a story without articles is gone.
 */
public final class Stories {
  private static final int BATCH = 500;

  private final Database database;
  private final Articles articles;

  /** Empty until the first call, and when what it remembers may differ from the database. */
  private Optional<StoryGrouper> grouper = Optional.empty();

  /** The last change it knows of. */
  private long remembered;

  public Stories(Database database, Articles articles) {
    this.database = database;
    this.articles = articles;
  }

  /** What an article came to: its story, and the version of the story with it. */
  public record Joined(long article, long story, long version) {}

  /**
   * Groups the next articles that were added or revised, in the order of their changes.
   *
   * @return how many; fewer than asked for where there are no more
   */
  public synchronized int catchUp(int most) {
    long taken = taken();
    List<Articles.Change> changes = articles.changesAfter(taken, most);
    if (changes.isEmpty()) {
      return 0;
    }
    StoryGrouper memory =
        grouper.filter(one -> remembered == taken).orElseGet(this::fromTheDatabase);
    grouper = Optional.empty();
    List<Grouped> grouped = group(memory, changes);
    if (database.inTransaction(handle -> store(handle, taken, grouped))) {
      grouper = Optional.of(memory);
      remembered = changes.get(changes.size() - 1).number();
      return changes.size();
    }
    return catchUp(most);
  }

  private long taken() {
    return database.read(
        handle -> handle.createQuery("select taken from story_progress").mapTo(long.class).one());
  }

  /** As it was before the process ended: what is remembered depends on what is stored alone. */
  private StoryGrouper fromTheDatabase() {
    StoryGrouper memory = new StoryGrouper();
    List<Joined> newest = StoryRows.newest(database, StoryGrouper.MOST);
    for (int from = 0; from < newest.size(); from += BATCH) {
      List<Joined> some = newest.subList(from, Math.min(newest.size(), from + BATCH));
      Map<Long, Long> stories =
          some.stream().collect(Collectors.toMap(Joined::article, Joined::story));
      documents(articles.find(stories.keySet()))
          .forEach(document -> memory.restore(document, stories.get(document.id())));
    }
    return memory;
  }

  /** An article put into its story, and what it brought. */
  record Grouped(Joined joined, Instant published, List<Development> news) {}

  private List<Grouped> group(StoryGrouper memory, List<Articles.Change> changes) {
    List<Document> documents = documents(changes.stream().map(Articles.Change::article).toList());
    List<Grouped> grouped = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      Document document = documents.get(i);
      StoryGrouper.Placed placed = memory.place(document);
      Joined joined = new Joined(document.id(), placed.story(), changes.get(i).number());
      List<Development> news =
          placed.news().stream()
              .map(
                  fact ->
                      new Development(
                          joined.story(),
                          joined.version(),
                          joined.article(),
                          fact.kind(),
                          fact.sentence()))
              .toList();
      grouped.add(new Grouped(joined, document.published().orElseThrow(), news));
    }
    return grouped;
  }

  private List<Document> documents(List<Article> some) {
    Map<Long, Long> originals =
        articles.families().originals(some.stream().map(Article::id).toList());
    return some.stream()
        .map(
            article ->
                new Document(
                    article.id(),
                    article.title(),
                    article.text(),
                    Optional.of(article.published().instant()),
                    article.language(),
                    article.outlet(),
                    Optional.of(originals.getOrDefault(article.id(), article.id()))
                        .filter(original -> original != article.id())))
        .toList();
  }

  /** Nothing, where another process was first or a story has gone meanwhile. */
  private static boolean store(Handle handle, long taken, List<Grouped> grouped) {
    List<Joined> joined = grouped.stream().map(Grouped::joined).toList();
    long last = joined.get(joined.size() - 1).version();
    if (anyIsGone(handle, joined) || !StoryRows.advance(handle, taken, last)) {
      return false;
    }
    StoryRows.put(handle, grouped);
    return true;
  }

  /** The articles of a story may have been removed since they were remembered. */
  private static boolean anyIsGone(Handle handle, List<Joined> joined) {
    Set<Long> needed = joined.stream().map(Joined::story).collect(Collectors.toSet());
    joined.stream().map(Joined::article).toList().forEach(needed::remove);
    return StoryRows.count(handle, needed) < needed.size();
  }

  /** The stories of those articles that have one. */
  public Map<Long, Long> storyOf(Collection<Long> ids) {
    return StoryRows.storyOf(database, ids);
  }

  public Optional<Story> find(long story) {
    return find(List.of(story)).stream().findFirst();
  }

  /** Those of them that there are, in no particular order. */
  public List<Story> find(Collection<Long> stories) {
    return StoryRows.find(database, stories);
  }

  /** What came to stories after a version of any of them, in that order. */
  public List<Joined> joinedAfter(long version, int most) {
    return StoryRows.joinedAfter(database, version, most);
  }

  /** An article of a story, without its text. */
  public record Telling(
      long article, long story, String outlet, String language, Instant published) {}

  /** The articles of stories published from a moment on and until before another, newest first. */
  public List<Telling> told(Instant from, Instant until, int most) {
    return StoryRows.told(database, from, until, most);
  }

  /** The version of the last article that was grouped; 0 where none was. */
  public long lastVersion() {
    return taken();
  }

  /** What is materially new in a story since a version of it, in the order it came. */
  public List<Development> developmentsSince(long story, long version) {
    return StoryRows.developmentsSince(database, story, version);
  }
}
