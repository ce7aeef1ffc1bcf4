package dateline.digest;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.search.Terms;
import dateline.story.Stories;
import dateline.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The articles of the last days by the words of their titles and beginnings, which say what they
 * are about. It is kept in memory and follows the stories: what they have not grouped yet is not
 * here.
 */
public final class NewsWindow {
  private static final int BATCH = 500;

  /** About a first passage. */
  private static final int BEGINNING = 700;

  private final Articles articles;
  private final Stories stories;
  private final Duration lookBack;
  private final List<NewsItem> items = new ArrayList<>();
  private final Map<Long, Integer> places = new HashMap<>();
  private final Map<String, Postings> titles = new HashMap<>();
  private final Map<String, Postings> beginnings = new HashMap<>();
  private final Map<Long, Story> known = new HashMap<>();
  private Instant from = Instant.MIN;
  private long upto;

  /**
   * @param lookBack an order that waited longer has missed what is older
   */
  public NewsWindow(Articles articles, Stories stories, Duration lookBack) {
    this.articles = articles;
    this.stories = stories;
    this.lookBack = lookBack;
  }

  /** Takes in what was grouped since the last time, and lets go what has become old. */
  public void refresh(Instant now) {
    Instant wanted = now.minus(lookBack);
    if (upto == 0 || from.isBefore(wanted.minus(lookBack)) || from.isAfter(wanted)) {
      forgetAll(wanted);
    }
    List<Stories.Joined> next = stories.joinedAfter(upto, BATCH);
    while (!next.isEmpty()) {
      take(next);
      upto = next.get(next.size() - 1).version();
      next = stories.joinedAfter(upto, BATCH);
    }
  }

  private void forgetAll(Instant wanted) {
    items.clear();
    places.clear();
    titles.clear();
    beginnings.clear();
    known.clear();
    from = wanted;
    upto = 0;
  }

  private void take(List<Stories.Joined> joined) {
    Map<Long, Article> found =
        articles
            .publishedSince(from, joined.stream().map(Stories.Joined::article).toList())
            .stream()
            .filter(article -> !article.sample())
            .collect(Collectors.toMap(Article::id, Function.identity()));
    for (Stories.Joined one : joined) {
      known.remove(one.story());
      Optional.ofNullable(found.get(one.article())).ifPresent(article -> take(article, one));
    }
  }

  private void take(Article article, Stories.Joined joined) {
    int place = items.size();
    items.add(
        new NewsItem(
            article.id(),
            joined.version(),
            joined.story(),
            article.published().instant(),
            article.outlet(),
            article.language(),
            article.title()));
    // An article that was revised stands here again; its older place is passed over.
    places.put(article.id(), place);
    Set<String> title = new HashSet<>(Terms.of(article.title(), article.language()));
    title.forEach(term -> titles.computeIfAbsent(term, it -> new Postings()).add(place));
    Set<String> all = new HashSet<>(Terms.of(beginning(article), article.language()));
    all.addAll(title);
    all.forEach(term -> beginnings.computeIfAbsent(term, it -> new Postings()).add(place));
  }

  private static String beginning(Article article) {
    String text = article.text();
    if (text.length() <= BEGINNING) {
      return text;
    }
    int end = text.indexOf(' ', BEGINNING);
    return end < 0 ? text : text.substring(0, end);
  }

  /** The last change that is here. */
  public long upto() {
    return upto;
  }

  /** Nothing that was published before is here for certain. */
  Instant from() {
    return from;
  }

  int size() {
    return items.size();
  }

  NewsItem item(int place) {
    return items.get(place);
  }

  /** Whether the item is the newest version of its article. */
  boolean isCurrent(int place) {
    return places.get(items.get(place).article()) == place;
  }

  /** The items with the term in the title or the beginning. */
  Postings about(String term) {
    return beginnings.getOrDefault(term, Postings.NONE);
  }

  Postings titled(String term) {
    return titles.getOrDefault(term, Postings.NONE);
  }

  /** The languages there are articles of. */
  Set<String> languages() {
    return items.stream().map(NewsItem::language).collect(Collectors.toSet());
  }

  /** The stories with these numbers that still have articles. */
  Map<Long, Story> stories(Collection<Long> numbers) {
    List<Long> missing = numbers.stream().filter(number -> !known.containsKey(number)).toList();
    for (int start = 0; start < missing.size(); start += BATCH) {
      stories
          .find(missing.subList(start, Math.min(missing.size(), start + BATCH)))
          .forEach(story -> known.put(story.id(), story));
    }
    Map<Long, Story> found = new HashMap<>();
    numbers.forEach(
        number -> Optional.ofNullable(known.get(number)).ifPresent(it -> found.put(number, it)));
    return found;
  }

  /** The story as it was at that moment. */
  Story until(Story story, Instant moment) {
    if (!story.last().isAfter(moment)) {
      return story;
    }
    List<Long> then = story.articles().stream().filter(id -> !isAfter(id, moment)).toList();
    if (then.isEmpty()) {
      return story;
    }
    long lead = then.contains(story.lead()) ? story.lead() : then.get(then.size() - 1);
    List<NewsItem> held =
        then.stream().filter(places::containsKey).map(places::get).map(items::get).toList();
    List<String> outlets = held.stream().map(NewsItem::outlet).distinct().toList();
    String headline =
        held.stream()
            .filter(item -> item.article() == lead)
            .map(NewsItem::title)
            .findFirst()
            .orElse(story.headline());
    return new Story(
        story.id(),
        story.version(),
        lead,
        headline,
        outlets.isEmpty() ? story.outlets() : outlets,
        Math.max(1, Math.min(story.heat(), outlets.size())),
        story.first(),
        moment,
        then);
  }

  private boolean isAfter(long article, Instant moment) {
    Integer place = places.get(article);
    return place != null && items.get(place).published().isAfter(moment);
  }
}
