package dateline.localchat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The messages of one chat, newest last. Guarded by {@link Chats}. */
final class ChatLog {
  // More than anybody scrolls back; the oldest go first.
  private static final int MOST_MESSAGES = 5_000;

  /** A message, and the number of its last change. A deleted one stays as a note of that. */
  record Entry(Message message, int revision, boolean deleted) {
    ObjectNode toRecord() {
      return message.toRecord().put("revision", revision).put("deleted", deleted);
    }
  }

  private final TreeMap<Integer, Entry> entries = new TreeMap<>();
  private Chat chat;
  private int revision;
  private Instant typingUntil = Instant.EPOCH;

  ChatLog(Chat chat) {
    this.chat = chat;
  }

  Chat chat() {
    return chat;
  }

  void rename(Chat changed) {
    chat = changed;
  }

  int revision() {
    return revision;
  }

  void put(Entry entry) {
    entries.put(entry.message().id(), entry);
    revision = Math.max(revision, entry.revision());
    if (entries.size() > MOST_MESSAGES) {
      entries.pollFirstEntry();
    }
  }

  Optional<Message> message(int id) {
    return Optional.ofNullable(entries.get(id))
        .filter(entry -> !entry.deleted())
        .map(Entry::message);
  }

  Optional<Message> newest() {
    return entries.descendingMap().values().stream()
        .filter(entry -> !entry.deleted())
        .map(Entry::message)
        .findFirst();
  }

  Collection<Entry> all() {
    return entries.values();
  }

  /** What changed after a number. Who never saw a message need not hear that it is gone. */
  List<Entry> changedAfter(int number) {
    return entries.values().stream()
        .filter(entry -> entry.revision() > number)
        .filter(entry -> !entry.deleted() || entry.message().id() <= number)
        .toList();
  }

  void typing(Instant until, int number) {
    typingUntil = until;
    revision = number;
  }

  Instant typingUntil() {
    return typingUntil;
  }

  void writeTo(Consumer<ObjectNode> journal) {
    journal.accept(chat.toRecord());
    entries.values().forEach(entry -> journal.accept(entry.toRecord()));
  }
}
