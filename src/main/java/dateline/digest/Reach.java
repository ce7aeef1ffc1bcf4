package dateline.digest;

import dateline.digest.Complaint.Why;
import dateline.search.PassageIndex;
import dateline.search.PassageQuery;
import java.time.InstantSource;
import java.util.Optional;

/** Whether an interest finds too much or nothing at all among the articles we hold. */
public final class Reach {
  /** With fewer articles nothing can be said. */
  private static final long ENOUGH = 200;

  private static final double EVERYTHING = 0.6;

  private final PassageIndex index;
  private final DigestRound round;
  private final InstantSource clock;

  public Reach(PassageIndex index, DigestRound round, InstantSource clock) {
    this.index = index;
    this.round = round;
    this.clock = clock;
  }

  public Optional<Complaint> complaint(Interest interest) {
    if (interest.topics().isEmpty()) {
      return Optional.empty();
    }
    String topics = String.join(", ", interest.topics());
    DigestEditor.Reach reach = round.reach(interest);
    if (reach.all() >= ENOUGH && reach.found() > EVERYTHING * reach.all()) {
      return Optional.of(new Complaint(Why.EVERYTHING, topics));
    }
    boolean unheardOf =
        reach.found() == 0
            && index.articles() > 0
            && interest.topics().stream().noneMatch(this::isHeardOf);
    return unheardOf ? Optional.of(new Complaint(Why.UNHEARD_OF, topics)) : Optional.empty();
  }

  private boolean isHeardOf(String topic) {
    return Topics.phrases(topic).stream()
        .anyMatch(
            phrase ->
                !index
                    .search(
                        PassageQuery.of(phrase, OrderCheck.language(phrase), clock.instant(), 1))
                    .hits()
                    .isEmpty());
  }
}
