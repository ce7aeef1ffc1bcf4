package dateline.chat;

import dateline.telegram.Claimed;
import dateline.telegram.Inbox;
import dateline.telegram.IncomingUpdate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is done about updates that come late, because the bot was away: a button's press is let go,
 * for nobody waits for it any more, and of what one person wrote in a chat the last is answered in
 * place of all.
 */
public final class CatchUp {
  /** Telegram keeps a press for as long. */
  private static final Duration PRESS_LIVES = Duration.ofSeconds(150);

  private static final Duration OLD = Duration.ofMinutes(10);

  private final Inbox inbox;
  private final InstantSource clock;

  public CatchUp(Inbox inbox, InstantSource clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  /**
   * Several old messages of one person in one chat.
   *
   * @param newest the one to answer
   * @param others what waits in the inbox and needs no answer then, the newest included
   */
  record Burst(IncomingUpdate newest, List<Claimed> others) {
    int size() {
      return others.size() + 1;
    }
  }

  /** Whether a press is too old for anybody to wait for what comes of it. */
  boolean isTooLate(IncomingUpdate press) {
    return press.arrived().plus(PRESS_LIVES).isBefore(clock.instant());
  }

  /**
   * The burst this message is the first of, if it is old and others wait behind it.
   *
   * @param meant whether a message is for the bot at all
   */
  Optional<Burst> burst(IncomingUpdate first, Predicate<IncomingUpdate> meant) {
    if (!isOld(first) || first.chat().isEmpty()) {
      return Optional.empty();
    }
    List<Claimed> others = new ArrayList<>();
    for (Claimed waiting : inbox.behind(first.chat().get().id())) {
      IncomingUpdate update = waiting.update();
      boolean same =
          update.kind() == IncomingUpdate.Kind.MESSAGE
              && update.sender().equals(first.sender())
              && update.threadId().equals(first.threadId());
      if (same && isOld(update) && meant.test(update)) {
        others.add(waiting);
      }
    }
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(new Burst(others.get(others.size() - 1).update(), others));
  }

  /** The messages behind the first are answered. */
  void answered(Burst burst) {
    inbox.settleTogether(burst.others());
  }

  private boolean isOld(IncomingUpdate update) {
    return update.date().orElse(update.arrived()).plus(OLD).isBefore(clock.instant());
  }
}
