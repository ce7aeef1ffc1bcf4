package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All chats and their messages. Message ids and change numbers come from one counter, so that "what
 * came or changed after n" has one answer, and a message id is a valid n. Safe for many threads.
 */
final class Chats {
  private final Map<Long, ChatLog> logs = new LinkedHashMap<>();
  private final InstantSource clock;
  private final Waiters waiters;
  private final Consumer<ObjectNode> journal;
  private final int mostChats;
  private int number;

  Chats(InstantSource clock, Waiters waiters, Consumer<ObjectNode> journal, int mostChats) {
    this.mostChats = mostChats;
    this.clock = clock;
    this.waiters = waiters;
    this.journal = journal;
  }

  /** The chat with this id, made where it is new; empty where there are too many already. */
  Optional<Chat> open(long id, String language) {
    return change(
        () -> {
          if (isFull(id)) {
            return Optional.empty();
          }
          ChatLog log = logs.computeIfAbsent(id, key -> started(Chat.privateChat(key, language)));
          if (!language.isEmpty() && !language.equals(log.chat().language())) {
            log.rename(Chat.privateChat(id, language));
            journal.accept(log.chat().toRecord());
          }
          return Optional.of(log.chat());
        });
  }

  private boolean isFull(long id) {
    return !logs.containsKey(id) && logs.size() >= mostChats;
  }

  /** Makes a chat of any kind, or says of one what it is now; empty where there are too many. */
  Optional<Chat> put(Chat chat) {
    return change(
        () -> {
          if (isFull(chat.id())) {
            return Optional.empty();
          }
          logs.computeIfAbsent(chat.id(), key -> started(chat)).rename(chat);
          return Optional.of(chat);
        });
  }

  int most() {
    return mostChats;
  }

  private ChatLog started(Chat chat) {
    journal.accept(chat.toRecord());
    return new ChatLog(chat);
  }

  synchronized Optional<Chat> find(long id) {
    return Optional.ofNullable(logs.get(id)).map(ChatLog::chat);
  }

  /** Adds a message to a chat that exists. */
  Message add(long chat, boolean fromBot, FormattedText content, Message.Extras extras) {
    return change(
        () -> {
          int id = ++number;
          long now = clock.instant().getEpochSecond();
          Message message =
              new Message(chat, id, fromBot, content, now, OptionalLong.empty(), extras);
          ChatLog log = logs.get(chat);
          put(log, new ChatLog.Entry(message, id, false));
          if (fromBot) {
            log.typing(Instant.EPOCH, id);
          }
          return message;
        });
  }

  synchronized Optional<Message> message(long chat, int id) {
    return Optional.ofNullable(logs.get(chat)).flatMap(log -> log.message(id));
  }

  void replace(Message message) {
    change(
        () -> {
          put(logs.get(message.chat()), new ChatLog.Entry(message, ++number, false));
          return message;
        });
  }

  void delete(Message message) {
    change(
        () -> {
          put(logs.get(message.chat()), new ChatLog.Entry(message, ++number, true));
          return message;
        });
  }

  void typing(long chat, Instant until) {
    change(
        () -> {
          logs.get(chat).typing(until, ++number);
          return chat;
        });
  }

  synchronized List<ChatLog.Entry> changedAfter(long chat, int after) {
    return Optional.ofNullable(logs.get(chat))
        .map(log -> log.changedAfter(after))
        .orElse(List.of());
  }

  /** The chats in which anything changed after a number, in the order they were opened. */
  synchronized List<ChatSummary> summariesAfter(int after) {
    Instant now = clock.instant();
    return logs.values().stream()
        .filter(log -> log.revision() > after)
        .map(log -> ChatSummary.of(log, now))
        .toList();
  }

  /** A number for a change that is no message, so that pages hear of it in order. */
  int countChange(Consumer<Integer> record) {
    return change(
        () -> {
          record.accept(++number);
          return number;
        });
  }

  Instant now() {
    return clock.instant();
  }

  synchronized int number() {
    return number;
  }

  synchronized void writeTo(Consumer<ObjectNode> target) {
    logs.values().forEach(log -> log.writeTo(target));
  }

  synchronized void restore(JsonNode line) {
    if (line.path("kind").asText().equals("chat")) {
      Chat chat = Chat.fromRecord(line);
      logs.computeIfAbsent(chat.id(), id -> new ChatLog(chat)).rename(chat);
      return;
    }
    Message message = Message.fromRecord(line);
    int revision = line.path("revision").asInt();
    number = Math.max(number, Math.max(revision, message.id()));
    Optional.ofNullable(logs.get(message.chat()))
        .ifPresent(
            log -> log.put(new ChatLog.Entry(message, revision, line.path("deleted").asBoolean())));
  }

  private void put(ChatLog log, ChatLog.Entry entry) {
    journal.accept(entry.toRecord());
    log.put(entry);
  }

  /** Those who wait look again after the lock is free. */
  private <T> T change(Supplier<T> step) {
    T result;
    synchronized (this) {
      result = step.get();
    }
    waiters.changed();
    return result;
  }
}
