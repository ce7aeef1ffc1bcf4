package dateline.chat;

import dateline.digest.Rounds;
import dateline.digest.Subscriptions;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import dateline.telegram.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Tells the bot's owner when editions are late, when one failed, or when no round has run: each
 * kind at most once an hour. It must not be called by the timer that runs the rounds.
 */
public final class DigestWatch {
  private static final Duration LATE = Duration.ofMinutes(5);

  private final Rounds rounds;
  private final Subscriptions subscriptions;
  private final OwnerLetters owner;
  private final InstantSource clock;
  private final Instant began;

  public DigestWatch(
      Rounds rounds, Subscriptions subscriptions, OwnerLetters owner, InstantSource clock) {
    this.rounds = rounds;
    this.subscriptions = subscriptions;
    this.owner = owner;
    this.clock = clock;
    this.began = clock.instant();
  }

  public void look() {
    owner.words().ifPresent(this::look);
  }

  private void look(Words words) {
    Instant now = clock.instant();
    Optional<Rounds.Last> last = rounds.last();
    // What the process slept through is caught up first.
    Instant since = last.map(Rounds.Last::ended).filter(began::isBefore).orElse(began);
    if (Duration.between(since, now).compareTo(LATE) > 0 && subscriptions.active() > 0) {
      tell("stopped", words.say("digestwatch.stopped", Times.ago(since, now, words)));
    }
    subscriptions
        .nextDue()
        .filter(due -> Duration.between(latest(due, began), now).compareTo(LATE) > 0)
        .ifPresent(due -> tell("late", words.say("digestwatch.late", Times.ago(due, now, words))));
    last.filter(it -> it.troubleAt().filter(at -> isRecent(at, now)).isPresent())
        .flatMap(Rounds.Last::trouble)
        .ifPresent(
            trouble -> tell("failed", words.say("digestwatch.failed", Words.apart(trouble))));
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean isRecent(Instant trouble, Instant now) {
    return Duration.between(trouble, now).compareTo(LATE) < 0;
  }

  private void tell(String kind, String sentence) {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    owner.put(
        "digest-watch/" + kind + "/" + hour,
        OutgoingMessage.of(MessageText.of(sentence)),
        Urgency.ANSWER);
  }
}
