package dateline.digest;

import dateline.story.Development;
import dateline.story.Story;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A story an edition could tell. */
final class Candidate {
  final long story;
  private double fit;
  private int topic;
  private final Set<Integer> topics = new HashSet<>();
  private Instant newest = Instant.MIN;
  private double score;
  private Story told;
  private List<Development> changes = List.of();

  Candidate(long story) {
    this.story = story;
  }

  void add(Matching.Match match, Instant published) {
    if (match.fit() > fit) {
      fit = match.fit();
      topic = match.topic();
    }
    topics.add(match.topic());
    newest = published.isAfter(newest) ? published : newest;
  }

  /** How well its articles fit the order; more topics are better. */
  double fit() {
    return fit + 0.2 * (topics.size() - 1);
  }

  int topic() {
    return topic;
  }

  Instant newest() {
    return newest;
  }

  void judged(Story as, List<Development> news, double worth) {
    told = as;
    changes = news;
    score = worth;
  }

  Story told() {
    return told;
  }

  List<Development> changes() {
    return changes;
  }

  double score() {
    return score;
  }
}
