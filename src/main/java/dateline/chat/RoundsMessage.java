package dateline.chat;

import dateline.digest.Rounds;
import dateline.digest.Subscriptions;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import java.time.Instant;
import java.util.Optional;

/** How the rounds of digests go, in a message. */
final class RoundsMessage {
  private RoundsMessage() {}

  static OutgoingMessage of(
      Optional<Rounds.Last> last, Subscriptions subscriptions, Instant now, Words words) {
    MessageText.Builder text =
        MessageText.builder()
            .bold(words.count("subscriptions.count", subscriptions.active()))
            .newLine()
            .text(
                last.map(it -> words.say("status.last", Times.ago(it.ended(), now, words)))
                    .orElseGet(() -> words.say("status.none")));
    subscriptions
        .nextDue()
        .ifPresent(
            due -> text.newLine().text(words.say("status.next", Times.until(due, now, words))));
    last.ifPresent(it -> text.newLine().text(words.count("status.editions", it.editions())));
    last.flatMap(Rounds.Last::trouble)
        .ifPresent(
            trouble ->
                text.newLine()
                    .text(
                        words.say(
                            "status.trouble",
                            Times.ago(last.get().troubleAt().orElse(now), now, words),
                            Words.apart(trouble))));
    return OutgoingMessage.of(text.build());
  }
}
