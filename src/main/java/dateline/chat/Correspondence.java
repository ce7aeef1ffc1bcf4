package dateline.chat;

import dateline.follow.FollowRequests;
import dateline.telegram.BotApi;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.Outbox;
import dateline.telegram.OutgoingMessage;
import dateline.telegram.Reply;
import dateline.telegram.Typing;
import dateline.telegram.Urgency;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How what the bot says reaches the reader. One update gets one reply, however often it comes here.
 * Where a reply cannot be made the reader gets one apology and the failure goes to the caller, who
 * keeps the update and tries again.
 */
public final class Correspondence {
  private final Outbox outbox;
  private final BotApi api;
  private final Typing typing;

  public Correspondence(Outbox outbox, BotApi api, Typing typing) {
    this.outbox = outbox;
    this.api = api;
    this.typing = typing;
  }

  /** In the language of what the reader wrote, or of their Telegram. */
  static Words words(String written, IncomingUpdate update) {
    return Words.forReader(written, update.sender().flatMap(IncomingUpdate.Sender::language));
  }

  /** Returns whether a reply was put; where the update was answered before none is even made. */
  boolean reply(IncomingUpdate update, Words words, Supplier<OutgoingMessage> making) {
    if (update.chat().isEmpty() || isAnswered(update)) {
      return false;
    }
    try {
      return put(key(update), making.get(), update);
    } catch (RuntimeException failure) {
      apologize(words, update, failure);
      throw failure;
    }
  }

  /** As {@link #reply}, and shows that it takes a while. */
  boolean replyTyping(IncomingUpdate update, Words words, Supplier<OutgoingMessage> making) {
    return reply(
        update,
        words,
        () -> {
          long chat = update.chat().orElseThrow().id();
          try (Typing.Shown shown = typing.in(chat, update.threadId())) {
            return making.get();
          }
        });
  }

  /**
   * As {@link #reply}, but the same thing is said in a chat once a day, not each time.
   *
   * @param what names what is said
   */
  boolean replyOnceADay(IncomingUpdate update, String what, OutgoingMessage message) {
    LocalDate day = update.arrived().atZone(ZoneOffset.UTC).toLocalDate();
    return update
        .chat()
        .filter(chat -> !isAnswered(update))
        .filter(chat -> put(what + "/" + chat.id() + "/" + day, message, update))
        .isPresent();
  }

  /** Answers an update that was worked on apart from it, and shows meanwhile that it takes long. */
  boolean answerLater(
      String key, FollowRequests.Request request, Supplier<OutgoingMessage> making) {
    try (Typing.Shown shown = typing.in(request.chat(), request.thread())) {
      OutgoingMessage message =
          making.get().inThread(request.thread()).replyingTo(request.replyTo());
      return outbox.put(key, request.chat(), List.of(message), Urgency.ANSWER);
    }
  }

  /** Says something in a chat that nobody asked for just there; a key is said once. */
  boolean tell(String key, long chat, OutgoingMessage message) {
    return outbox.put(key, chat, List.of(message), Urgency.ANSWER);
  }

  /** Whether a reply was put before: then the update comes a second time. */
  boolean isAnswered(IncomingUpdate update) {
    return outbox.delivery(key(update)).isPresent();
  }

  /** What the reply to an update is put under. */
  static String key(IncomingUpdate update) {
    return "reply/" + update.key();
  }

  /** Stops the spinner of a pressed button. */
  void hush(IncomingUpdate.Callback callback) {
    api.answerCallback(callback.id(), Optional.empty());
  }

  /** Stops the spinner of a pressed button with a short notice. */
  void notice(IncomingUpdate.Callback callback, String words) {
    api.answerCallback(callback.id(), Optional.of(words));
  }

  /** Puts other words in place of the message whose button was pressed; returns whether it did. */
  boolean edit(IncomingUpdate update, OutgoingMessage message) {
    return update.chat().isPresent()
        && update.messageId().isPresent()
        && api.edit(update.chat().get().id(), update.messageId().get(), message)
            instanceof Reply.Done<Boolean>;
  }

  private boolean put(String key, OutgoingMessage message, IncomingUpdate update) {
    IncomingUpdate.Chat chat = update.chat().orElseThrow();
    OutgoingMessage placed = message.inThread(update.threadId());
    boolean answersOneOfMany = !chat.isPrivate() && update.callback().isEmpty();
    return outbox.put(
        key,
        chat.id(),
        List.of(answersOneOfMany ? placed.replyingTo(update.messageId()) : placed),
        Urgency.ANSWER);
  }

  private void apologize(Words words, IncomingUpdate update, RuntimeException failure) {
    if (Thread.currentThread().isInterrupted()) {
      // The bot is stopping: the update is worked on after the next start.
      return;
    }
    try {
      put("apology/" + update.key(), Greetings.apology(words), update);
    } catch (RuntimeException second) {
      failure.addSuppressed(second);
    }
  }
}
