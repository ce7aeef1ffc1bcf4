package dateline.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Groups documents that tell of one event, one after the other. A story has the number of the
 * document that opened it. What was put into a story stays there, so the order matters; the same
 * documents in the same order always give the same stories.
 *
 * <p>Cost and memory do not grow with what was grouped: only the newest {@link #MOST} documents are
 * remembered, and only those of {@link #WINDOW} around its own date are looked at for a document.
 */
public final class StoryGrouper {
  /** Older news of the same kind is, more often than not, of another event. */
  private static final long WINDOW = Duration.ofDays(10).toMillis();

  private static final long HOUR = Duration.ofHours(1).toMillis();

  private static final long UNDATED = Long.MAX_VALUE;

  static final int MOST = 25_000;

  /** Terms by which others can find a document. */
  private static final int KEYS = 24;

  /** Of so many documents with a term only the newest are looked at. */
  private static final int POSTINGS = 200;

  /** Terms remembered of a document. */
  private static final int TERMS = 200;

  private static final int CANDIDATES = 60;

  /** Documents of a story that a new one is compared with. */
  private static final int COMPARED = 16;

  /** Learned by {@code StoryModelTrainer}, on articles without dates. */
  private static final double ENOUGH = -2.2;

  /** In a stream of all news far fewer are of one event; chosen by reading what was grouped. */
  private static final double ENOUGH_IN_A_STREAM = 0;

  /** The evidence that each day between two articles takes away. */
  private static final double A_DAY = 0.2;

  /** A word that tells at least so much is one of those a story is about. */
  private static final float TELLING = 0.5f;

  private final WordWeights weights = WordWeights.load();
  private final FeatureReader reader = new FeatureReader(weights, TERMS);
  private final Facts facts = new Facts();
  private final PairModel model;
  private final double enough;
  private final Map<Long, Member> members = new HashMap<>();
  private final Map<Long, List<Member>> stories = new HashMap<>();
  private final Map<Integer, List<Member>> byKey = new HashMap<>();
  private final TreeSet<Member> byAge =
      new TreeSet<>(
          Comparator.comparingLong((Member one) -> one.published).thenComparingLong(one -> one.id));

  /** Counts the documents looked at. */
  private long looks;

  /** A document that is remembered; two are the same only if they are one object. */
  private static final class Member {
    private final long id;
    private final long story;

    /** Milliseconds; the end of time where it is not known. */
    private final long published;

    private final Features features;
    private final int[] keys;
    private final Set<String> told;

    /** The last look at which it shared a key with the document, and how many of them. */
    private long look;

    private int shared;

    Member(Document document, long story, Features features, int[] keys, Set<String> told) {
      this.id = document.id();
      this.story = story;
      this.published = millis(document);
      this.features = features;
      this.keys = keys;
      this.told = told;
    }

    boolean isDated() {
      return published != UNDATED;
    }
  }

  private static long millis(Document document) {
    return document.published().map(Instant::toEpochMilli).orElse(UNDATED);
  }

  /**
   * Where a document was put.
   *
   * @param news what is material in it that no earlier document of the story said
   */
  record Placed(long story, List<Facts.Fact> news) {}

  public StoryGrouper() {
    this(PairModel.ONE_BY_ONE, ENOUGH);
  }

  /**
   * @param enough evidence, averaged over a story's documents, for a document without a date to
   *     belong to it
   */
  StoryGrouper(PairModel model, double enough) {
    this.model = model;
    this.enough = enough;
  }

  /** Puts a document into a story and says which. One that is there already stays in its story. */
  public long add(Document document) {
    return place(document).story();
  }

  Placed place(Document document) {
    Features features = reader.read(document);
    List<Facts.Said> said = facts.in(document);
    long story =
        storyOf(document.id())
            .or(() -> document.copyOf().flatMap(this::storyOf))
            .or(() -> nearest(document, features))
            .orElse(document.id());
    List<Facts.Fact> news = news(said, stories.getOrDefault(story, List.of()));
    Set<String> before =
        members.containsKey(document.id()) ? members.get(document.id()).told : Set.of();
    remember(document, story, features, told(said, before));
    return new Placed(story, news);
  }

  private List<Facts.Fact> news(List<Facts.Said> said, List<Member> story) {
    if (story.isEmpty()) {
      return List.of();
    }
    Set<String> told = new HashSet<>();
    story.forEach(member -> told.addAll(member.told));
    return Facts.news(
        said,
        told,
        word ->
            weights.of(word) >= TELLING
                && story.stream().anyMatch(member -> member.features.has(word)));
  }

  /** With what an earlier version of it said. */
  private static Set<String> told(List<Facts.Said> said, Set<String> before) {
    Set<String> told = new HashSet<>(before);
    said.forEach(one -> told.addAll(one.facts().keySet()));
    return Set.copyOf(told);
  }

  /** Takes in a document whose story was decided before. */
  public void restore(Document document, long story) {
    remember(document, story, reader.read(document), told(facts.in(document), Set.of()));
  }

  /** Forgets a document, as if it had never told its story. */
  public void remove(long id) {
    Member member = members.remove(id);
    if (member != null) {
      byAge.remove(member);
      leave(stories, member.story, member);
      for (int key : member.keys) {
        leave(byKey, key, member);
      }
    }
  }

  private static <K> void leave(Map<K, List<Member>> lists, K key, Member member) {
    List<Member> list = lists.get(key);
    list.remove(member);
    if (list.isEmpty()) {
      lists.remove(key);
    }
  }

  private Optional<Long> storyOf(long id) {
    return Optional.ofNullable(members.get(id)).map(member -> member.story);
  }

  private void remember(Document document, long story, Features features, Set<String> told) {
    remove(document.id());
    Member member = new Member(document, story, features, features.keys(KEYS), told);
    members.put(member.id, member);
    byAge.add(member);
    stories.computeIfAbsent(story, first -> new ArrayList<>()).add(member);
    for (int key : member.keys) {
      byKey.computeIfAbsent(key, first -> new ArrayList<>()).add(member);
    }
    if (members.size() > MOST) {
      remove(byAge.first().id);
    }
  }

  private Optional<Long> nearest(Document document, Features features) {
    long published = millis(document);
    Optional<Long> best = Optional.empty();
    double most = Math.nextDown(published == UNDATED ? enough : ENOUGH_IN_A_STREAM);
    for (long story : candidates(published, features)) {
      double evidence = evidence(published, features, stories.get(story), most);
      if (evidence > most) {
        most = evidence;
        best = Optional.of(story);
      }
    }
    return best;
  }

  /** On average; no more than {@code wanted} as soon as it cannot be more. */
  private double evidence(long published, Features features, List<Member> story, double wanted) {
    List<Member> newest = story.subList(Math.max(0, story.size() - COMPARED), story.size());
    double sum = 0;
    int left = newest.size();
    for (Member member : newest) {
      sum += evidence(published, features, member);
      left--;
      if (sum + left * PairModel.MOST < wanted * newest.size()) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    return sum / newest.size();
  }

  private double evidence(long published, Features features, Member member) {
    boolean dated = published != UNDATED && member.isDated();
    double days = dated ? Math.abs(published - member.published) / HOUR / 24.0 : 0;
    return model.evidence(features, member.features, dated) - A_DAY * days;
  }

  /** Stories of the documents that have the most of the document's keys, these first. */
  private Set<Long> candidates(long published, Features features) {
    looks++;
    List<Member> sharing = new ArrayList<>();
    for (int key : features.keys(KEYS)) {
      List<Member> list = byKey.getOrDefault(key, List.of());
      for (int i = list.size() - 1; i >= Math.max(0, list.size() - POSTINGS); i--) {
        Member member = list.get(i);
        if (member.look == looks) {
          member.shared++;
        } else if (near(published, member)) {
          member.look = looks;
          member.shared = 1;
          sharing.add(member);
        }
      }
    }
    sharing.sort(Comparator.comparingInt(one -> -one.shared));
    Set<Long> found = new LinkedHashSet<>();
    sharing.stream().limit(CANDIDATES).forEach(one -> found.add(one.story));
    return found;
  }

  private static boolean near(long published, Member member) {
    return published == UNDATED
        || !member.isDated()
        || Math.abs(published - member.published) <= WINDOW;
  }
}
