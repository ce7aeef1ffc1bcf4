package dateline.digest;

import dateline.digest.Edition.Pick;
import dateline.digest.Told.Request;
import dateline.digest.Told.Taste;
import dateline.search.Terms;
import dateline.story.Development;
import dateline.story.Stories;
import dateline.story.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what an edition tells, without a model. It remembers what it decided as long as no news
 * comes, so orders that ask the same are decided once. Not for several threads.
 */
public final class DigestEditor {
  private static final int REMEMBERED = 10_000;

  private static final double TOLD_BEFORE = 0.9;
  private static final double UNLOVED = 0.8;

  private final NewsWindow window;
  private final Stories stories;
  private final Map<Request, Edition> decided = remembering();
  private final Map<Interest, List<Matching.Match>> matched = remembering();
  private final Map<String, List<Development>> developments = remembering();
  private Matching matching;
  private long upto = -1;

  public DigestEditor(NewsWindow window, Stories stories) {
    this.window = window;
    this.stories = stories;
    this.matching = new Matching(window);
  }

  private static <K, V> Map<K, V> remembering() {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > REMEMBERED;
      }
    };
  }

  /** The edition for those who ask that, from what the window holds now. */
  Edition decide(Request request, Instant now) {
    if (upto != window.upto()) {
      upto = window.upto();
      decided.clear();
      matched.clear();
      developments.clear();
      matching = new Matching(window);
    }
    // No computeIfAbsent: deciding looks other things up in maps of the same kind.
    Edition edition = decided.get(request);
    if (edition == null) {
      edition = edit(request, now);
      decided.put(request, edition);
    }
    return edition;
  }

  /** How many articles an interest finds, and of how many. */
  record Reach(long found, long all) {}

  Reach reach(Interest interest) {
    return new Reach(new Matching(window).of(interest.canonical()).size(), window.size());
  }

  private List<Matching.Match> matches(Interest interest) {
    List<Matching.Match> matches = matched.get(interest);
    if (matches == null) {
      matches = matching.of(interest);
      matched.put(interest, matches);
    }
    return matches;
  }

  private Edition edit(Request request, Instant now) {
    Map<Long, Candidate> candidates = candidates(request);
    Map<Long, Story> told = window.stories(candidates.keySet());
    List<Candidate> possible = new ArrayList<>();
    int known = 0;
    for (Candidate candidate : candidates.values()) {
      Story story = told.get(candidate.story);
      if (story == null) {
        continue;
      }
      story = window.until(story, request.until());
      List<Development> changes = changes(candidate, request);
      if (request.told().versions().containsKey(candidate.story) && changes.isEmpty()) {
        known++;
      } else {
        candidate.judged(story, changes, worth(candidate, story, changes, request, now));
        possible.add(candidate);
      }
    }
    // Of equal ones the newer story, whatever order the map had them in.
    possible.sort(Comparator.comparing((Candidate one) -> one.story).reversed());
    List<Pick> picks =
        Ranking.choose(possible, request.stories(), Candidate::score, one -> crowd(one, request))
            .stream()
            .map(one -> pick(one, request))
            .toList();
    return new Edition(picks, possible.size() - picks.size(), known, window.upto());
  }

  /** The stories of the new articles that match. */
  private Map<Long, Candidate> candidates(Request request) {
    Set<Long> muted = new HashSet<>();
    Set<String> topics = new HashSet<>();
    for (Taste taste : request.told().tastes()) {
      if (taste.kind() == Taste.Kind.STORY) {
        muted.add(Long.parseLong(taste.value()));
      } else if (taste.kind() == Taste.Kind.TOPIC) {
        topics.add(taste.value());
      }
    }
    Interest interest = request.interest();
    Interest wanted =
        interest.withTopics(interest.topics().stream().filter(it -> !topics.contains(it)).toList());
    Map<Long, Candidate> candidates = new HashMap<>();
    if (wanted.isOpen()) {
      return candidates;
    }
    for (Matching.Match match : matches(wanted)) {
      NewsItem item = window.item(match.place());
      if (item.change() > request.seen()
          && !item.published().isBefore(request.since())
          && !item.published().isAfter(request.until())
          && !muted.contains(item.story())) {
        candidates.computeIfAbsent(item.story(), Candidate::new).add(match, item.published());
      }
    }
    return candidates;
  }

  private List<Development> changes(Candidate candidate, Request request) {
    Long version = request.told().versions().get(candidate.story);
    if (version == null) {
      return List.of();
    }
    String key = candidate.story + "/" + version;
    List<Development> found = developments.get(key);
    if (found == null) {
      found =
          stories.developmentsSince(candidate.story, version).stream()
              .filter(one -> one.version() <= upto)
              .toList();
      developments.put(key, found);
    }
    return found;
  }

  private Pick pick(Candidate candidate, Request request) {
    Story story = candidate.told();
    return new Pick(
        story.id(),
        // What joined the story while we were deciding is not told yet.
        Math.min(upto, story.version()),
        story.lead(),
        story.headline(),
        story.outlets(),
        story.articles(),
        topic(candidate, request),
        candidate.changes());
  }

  private static String topic(Candidate candidate, Request request) {
    List<String> topics = request.interest().topics();
    return topics.isEmpty() ? "" : topics.get(Math.min(candidate.topic(), topics.size() - 1));
  }

  private static double worth(
      Candidate candidate, Story story, List<Development> changes, Request request, Instant now) {
    double novelty = changes.isEmpty() ? 1 : TOLD_BEFORE;
    return candidate.fit()
        * Ranking.worth(story.heat(), candidate.newest(), now)
        * novelty
        * (1 - UNLOVED * unloved(story, request));
  }

  /** How much of the headline is that of a story the reader wants less of. */
  private static double unloved(Story story, Request request) {
    double most = 0;
    for (Taste taste : request.told().tastes()) {
      if (taste.kind() == Taste.Kind.LIKE) {
        Set<String> own = terms(story.headline());
        Set<String> common = new HashSet<>(own);
        common.retainAll(terms(taste.value()));
        most = Math.max(most, common.size() / (double) Math.max(1, own.size()));
      }
    }
    return most;
  }

  private static Set<String> terms(String headline) {
    return new HashSet<>(Terms.of(headline, OrderCheck.language(headline)));
  }

  /** What a story could crowd out others by: its topic, or where there is none its outlet. */
  private static String crowd(Candidate one, Request request) {
    return request.interest().topics().isEmpty()
        ? one.told().outlets().get(0)
        : topic(one, request);
  }

  /** For a look at what an order would bring: as if nothing was ever told. */
  public Edition preview(Interest interest, int stories, Instant since, Instant until) {
    return decide(new Request(interest.canonical(), stories, 0, since, until, Told.NOTHING), until);
  }
}
