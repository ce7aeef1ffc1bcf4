package dateline.localchat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In what way a chat is closed to the bot, and what Telegram then says. Open chats have none. */
final class ChatStates {
  /** What Telegram answers to any call about such a chat. */
  private static final Map<String, ApiError> CLOSED =
      Map.of(
          "blocked", ApiError.of(403, "bot was blocked by the user"),
          "deactivated", ApiError.of(403, "user is deactivated"),
          "never_started", ApiError.of(403, "bot can't initiate conversation with a user"),
          "kicked", ApiError.of(403, "bot was kicked from the supergroup chat"),
          "left", ApiError.of(403, "bot is not a member of the supergroup chat"),
          "deleted", ApiError.of(403, "the group chat was deleted"),
          "not_found", ApiError.of(400, "chat not found"),
          "no_rights", ApiError.of(400, "not enough rights to send text messages to the chat"),
          "paid", ApiError.of(403, "ALLOW_PAYMENT_REQUIRED_5"));

  /** A state beside the closed ones, and what belongs to it. */
  record State(String name, long movedTo, Duration pause, Set<Integer> topics) {
    static final State OPEN = new State("open", 0, Duration.ZERO, Set.of());
  }

  private final Map<Long, State> states = new HashMap<>();
  private final Map<Long, Instant> lastSent = new HashMap<>();
  private final InstantSource clock;

  ChatStates(InstantSource clock) {
    this.clock = clock;
  }

  static boolean isKnown(String name) {
    return CLOSED.containsKey(name)
        || Set.of("open", "migrated", "topic_closed", "forum", "slow_mode").contains(name);
  }

  synchronized void put(long chat, State state) {
    states.put(chat, state);
  }

  synchronized State get(long chat) {
    return states.getOrDefault(chat, State.OPEN);
  }

  /** Why the chat takes no call at all. */
  synchronized Optional<ApiError> closed(long chat) {
    State state = get(chat);
    return state.name().equals("migrated")
        ? Optional.of(ApiError.moved(state.movedTo()))
        : Optional.ofNullable(CLOSED.get(state.name()));
  }

  /** Why the chat takes no message now; otherwise it counts as sent. */
  synchronized Optional<ApiError> refusal(long chat, int topic) {
    State state = get(chat);
    boolean inTopic = topic != 0;
    if (state.name().equals("topic_closed") && inTopic) {
      return Optional.of(ApiError.of(400, "TOPIC_CLOSED"));
    }
    if (state.name().equals("forum") && inTopic && !state.topics().contains(topic)) {
      return Optional.of(ApiError.of(400, "message thread not found"));
    }
    Instant now = clock.instant();
    Instant free = lastSent.getOrDefault(chat, Instant.EPOCH).plus(state.pause());
    if (state.name().equals("slow_mode") && free.isAfter(now)) {
      long millis = Duration.between(now, free).toMillis();
      return Optional.of(ApiError.tooManyRequests((int) Math.max(1, (millis + 999) / 1000)));
    }
    lastSent.put(chat, now);
    return Optional.empty();
  }
}
