package dateline.chat;

import dateline.digest.Post;
import dateline.telegram.Delivery;
import dateline.telegram.MessageText;
import dateline.telegram.Outbox;
import dateline.telegram.OutgoingMessage;
import dateline.telegram.Urgency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts editions into the outbox, in the words of their readers. */
public final class DigestPost implements Post {
  private final Outbox outbox;
  private final EditionMessage messages;

  public DigestPost(Outbox outbox, EditionMessage messages) {
    this.outbox = outbox;
    this.messages = messages;
  }

  @Override
  public void put(List<Sending> editions) {
    List<Outbox.Letter> letters = new ArrayList<>();
    Sending before = null;
    MessageText text = null;
    for (Sending sending : editions) {
      Words words = Words.in(sending.order().home().language());
      if (before == null || !readsAlike(before, sending)) {
        text = messages.text(sending.order(), sending.edition(), words);
      }
      before = sending;
      OutgoingMessage message = messages.of(sending.order(), text, sending.edition(), words);
      letters.add(
          new Outbox.Letter(
              sending.key(),
              sending.order().home().chat(),
              List.of(message),
              Urgency.BULK,
              Instant.EPOCH));
    }
    outbox.putAll(letters);
  }

  private static boolean readsAlike(Sending one, Sending other) {
    return one.edition() == other.edition()
        && one.order().interest().equals(other.order().interest())
        && one.order().home().language().equals(other.order().home().language());
  }

  @Override
  public Set<String> lost(Collection<String> keys) {
    return outbox.deliveries(keys).entrySet().stream()
        .filter(one -> one.getValue() == Delivery.FAILED)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
