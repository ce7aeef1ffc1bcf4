package dateline.chat;

import dateline.digest.Order;
import dateline.digest.Post;
import dateline.digest.Written;
import dateline.telegram.Delivery;
import dateline.telegram.Outbox;
import dateline.telegram.Urgency;
import java.util.List;

/** Puts editions into the outbox, in the words of their readers. */
public final class DigestPost implements Post {
  private final Outbox outbox;
  private final EditionMessage messages;

  public DigestPost(Outbox outbox, EditionMessage messages) {
    this.outbox = outbox;
    this.messages = messages;
  }

  @Override
  public void put(String key, Order order, Written edition) {
    Words words = Words.in(order.home().language());
    outbox.put(key, order.home().chat(), List.of(messages.of(order, edition, words)), Urgency.BULK);
  }

  @Override
  public boolean isLost(String key) {
    return outbox.delivery(key).filter(Delivery.FAILED::equals).isPresent();
  }
}
