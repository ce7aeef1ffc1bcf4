package dateline.digest;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.briefing.Claim;
import dateline.briefing.HeadlinesMeant;
import dateline.briefing.Period;
import dateline.briefing.Question;
import dateline.briefing.StoryBriefing;
import dateline.story.Stories;
import dateline.story.Stories.Telling;
import dateline.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stories of a time that come first, each in one checked sentence, for who asks for the news as
 * such. It looks at what is grouped into stories; what came in this moment may not be.
 */
public final class TopStories {
  private static final int MOST = 5;
  private static final int ENOUGH = 3;

  /** Not every story has a sentence that can be quoted. */
  private static final int TRIED = 3 * MOST;

  private static final int ARTICLES_READ = 20_000;
  private static final int NEWEST_READ = 1_000;
  private static final int STORIES_READ = 300;
  private static final int ARTICLES = 5;

  private final Stories stories;
  private final Articles articles;
  private final StoryBriefing briefing;

  public TopStories(Stories stories, Articles articles, StoryBriefing briefing) {
    this.stories = stories;
    this.articles = articles;
    this.briefing = briefing;
  }

  /** Of which time the stories are. */
  public enum Reach {
    AS_MEANT(Duration.ZERO),
    DAY(Duration.ofDays(1)),
    THREE_DAYS(Duration.ofDays(3)),
    WEEK(Duration.ofDays(7)),
    /** There are none of the time meant; these are the last before it was asked. */
    NEWEST(Duration.ZERO);

    private final Duration lookBack;

    Reach(Duration lookBack) {
      this.lookBack = lookBack;
    }
  }

  /**
   * What is told.
   *
   * @param claims one for each story, never none
   * @param newest when the newest article told from was published
   * @param ofOneLanguage whether articles in other languages than the reader's were left out
   */
  public record Top(List<Claim> claims, Reach reach, Instant newest, boolean ofOneLanguage) {
    public Top {
      claims = List.copyOf(claims);
    }
  }

  /** Empty where no outlet meant has a story at all. */
  public Optional<Top> of(Question question, HeadlinesMeant meant) {
    Optional<Period> over = meant.time().filter(it -> !it.until().isAfter(question.asked()));
    Optional<Top> then =
        over.isPresent()
            ? top(read(over.get(), question), Reach.AS_MEANT, over.get().until(), meant.language())
            : lately(question, meant);
    return then.or(() -> newest(question, meant));
  }

  /** Of a time that goes on; where it has brought little, of one that began earlier. */
  private Optional<Top> lately(Question question, HeadlinesMeant meant) {
    Instant now = question.asked();
    Instant begin = meant.time().map(Period::from).orElse(now);
    Instant earliest = earlier(begin, now.minus(Reach.WEEK.lookBack));
    List<Telling> held = read(new Period(earliest, now.plusMillis(1)), question);
    Optional<Top> best = Optional.empty();
    Instant from = now;
    for (Reach reach : List.of(Reach.AS_MEANT, Reach.DAY, Reach.THREE_DAYS, Reach.WEEK)) {
      Instant start = reach == Reach.AS_MEANT ? begin : now.minus(reach.lookBack);
      if (start.isBefore(from) && size(best) < ENOUGH) {
        from = start;
        Optional<Top> wider = top(since(start, held), reach, now, meant.language());
        best = size(wider) > size(best) ? wider : best;
      }
    }
    return best;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static List<Telling> since(Instant start, List<Telling> held) {
    return held.stream().filter(one -> !one.published().isBefore(start)).toList();
  }

  private static int size(Optional<Top> top) {
    return top.map(one -> one.claims().size()).orElse(0);
  }

  private Optional<Top> newest(Question question, HeadlinesMeant meant) {
    Period ever = new Period(Instant.EPOCH, question.asked().plusMillis(1));
    List<Telling> held = read(ever, question).stream().limit(NEWEST_READ).toList();
    return held.isEmpty()
        ? Optional.empty()
        : top(held, Reach.NEWEST, held.get(0).published(), meant.language());
  }

  /** The newest first, of the outlets meant. */
  private List<Telling> read(Period time, Question question) {
    Set<String> only = question.meaning().outlets();
    Set<String> not = question.meaning().otherThan();
    return stories.told(time.from(), time.until(), ARTICLES_READ).stream()
        .filter(one -> only.isEmpty() || only.contains(one.outlet()))
        .filter(one -> !not.contains(one.outlet()))
        .toList();
  }

  /** A story by what is told of it in that time. */
  private record Possible(Story story, List<Telling> told, Instant moment) {
    double worth() {
      return Ranking.worth(Math.min(story.heat(), outlets(told)), told.get(0).published(), moment);
    }

    String outlet() {
      return told.get(0).outlet();
    }

    /** The one to tell it from first. */
    List<Long> articles() {
      List<Long> newest = told.stream().map(Telling::article).toList();
      return newest.contains(story.lead())
          ? Stream.concat(Stream.of(story.lead()), newest.stream()).distinct().toList()
          : newest;
    }
  }

  private static int outlets(List<Telling> told) {
    return (int) told.stream().map(Telling::outlet).distinct().count();
  }

  /**
   * @param moment from which on the age of a story is counted
   */
  private Optional<Top> top(List<Telling> tellings, Reach reach, Instant moment, String language) {
    List<Telling> readable = readable(tellings, language);
    List<Possible> possible = possible(readable, moment);
    List<Claim> claims = new ArrayList<>();
    for (Possible one : Ranking.choose(possible, TRIED, Possible::worth, Possible::outlet)) {
      if (claims.size() < MOST) {
        briefing.brief(one.story().headline(), found(one.articles()), moment, false).stream()
            .findFirst()
            .ifPresent(claims::add);
      }
    }
    return claims.stream()
        .map(Claim::newest)
        .max(Comparator.naturalOrder())
        .map(newest -> new Top(claims, reach, newest, readable.size() < tellings.size()));
  }

  /** What the reader reads, where that is enough. */
  private static List<Telling> readable(List<Telling> tellings, String language) {
    List<Telling> own = tellings.stream().filter(one -> one.language().equals(language)).toList();
    return own.stream().map(Telling::story).distinct().count() >= ENOUGH ? own : tellings;
  }

  private List<Possible> possible(List<Telling> tellings, Instant moment) {
    Map<Long, List<Telling>> byStory =
        tellings.stream()
            .collect(
                Collectors.groupingBy(Telling::story, LinkedHashMap::new, Collectors.toList()));
    List<Long> wide =
        byStory.keySet().stream()
            .sorted(Comparator.comparing((Long story) -> -outlets(byStory.get(story))))
            .limit(STORIES_READ)
            .toList();
    Map<Long, Story> found =
        stories.find(wide).stream().collect(Collectors.toMap(Story::id, Function.identity()));
    return wide.stream()
        .filter(found::containsKey)
        .map(story -> new Possible(found.get(story), byStory.get(story), moment))
        .toList();
  }

  private List<Article> found(List<Long> ids) {
    return articles.inOrder(ids.stream().limit(ARTICLES).toList());
  }
}
