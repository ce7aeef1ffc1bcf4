package dateline.chat;

import dateline.telegram.Outbox;
import dateline.telegram.OutgoingMessage;
import dateline.telegram.Ownership;
import dateline.telegram.Urgency;
import java.util.List;
import java.util.Optional;

/** What the bot's owner is told unasked; as long as nobody owns the bot, nothing is. */
public final class OwnerLetters {
  private final Ownership ownership;
  private final Outbox outbox;

  public OwnerLetters(Ownership ownership, Outbox outbox) {
    this.ownership = ownership;
    this.outbox = outbox;
  }

  /** The words the owner reads; nothing where there is no owner. */
  Optional<Words> words() {
    return ownership.owner().map(owner -> Words.in(owner.language().orElse("")));
  }

  /** A key is taken once, see {@link Outbox}. */
  void put(String key, OutgoingMessage message, Urgency urgency) {
    ownership.owner().ifPresent(owner -> outbox.put(key, owner.chat(), List.of(message), urgency));
  }

  /** The keys put that begin so. */
  List<String> keys(String beginning) {
    return outbox.keys(beginning);
  }
}
