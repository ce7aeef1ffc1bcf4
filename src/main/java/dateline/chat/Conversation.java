package dateline.chat;

import dateline.telegram.BotApi;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.MessageText;
import dateline.telegram.Outbox;
import dateline.telegram.OutgoingMessage;
import dateline.telegram.Typing;
import dateline.telegram.UpdateHandler;
import dateline.telegram.Urgency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers what readers write and the buttons they press. A message that was edited is not answered
 * a second time.
 *
 * <p>One update gets one reply, however often it comes here. Where a reply cannot be made the
 * reader gets one apology and the failure goes to the caller, who keeps the update and tries again.
 */
public final class Conversation implements UpdateHandler {
  private final Answering answering;
  private final Examples examples;
  private final Outbox outbox;
  private final BotApi api;
  private final Typing typing;
  private final Hearing hearing;
  private final Greetings greetings;

  public Conversation(
      Answering answering,
      Examples examples,
      Outbox outbox,
      BotApi api,
      Typing typing,
      BotApi.Me me) {
    this.answering = answering;
    this.examples = examples;
    this.outbox = outbox;
    this.api = api;
    this.typing = typing;
    this.hearing = new Hearing(me);
    this.greetings = new Greetings(examples, me.username());
  }

  @Override
  public void on(IncomingUpdate update) {
    switch (update.kind()) {
      case MESSAGE -> hearing.heard(update).ifPresent(command -> obey(command, update));
      case CALLBACK -> update.callback().ifPresent(callback -> pressed(callback, update));
      case EDITED_MESSAGE, SERVICE, CHANNEL_POST, MEMBERSHIP, OTHER -> {}
    }
  }

  private void obey(Command command, IncomingUpdate update) {
    Words written = words("", update);
    command.fold(
        house -> reply(update, written, () -> said(house, written)),
        unknown -> reply(update, written, () -> greetings.unknown(unknown, written)),
        ask -> asked(ask, update),
        noWords -> reply(update, written, () -> greetings.noWords(written)),
        forAnotherBot -> false);
  }

  private OutgoingMessage said(Command.House house, Words words) {
    return switch (house) {
      case START -> greetings.start(words);
      case HELP -> greetings.help(words);
      case SOURCES -> answering.outlets(words);
    };
  }

  private boolean asked(Command.Ask ask, IncomingUpdate update) {
    Words words = words(ask.words(), update);
    return reply(update, words, () -> answer(ask, words, update));
  }

  private OutgoingMessage answer(Command.Ask ask, Words words, IncomingUpdate update) {
    long chat = update.chat().orElseThrow().id();
    try (Typing.Shown shown = typing.in(chat, update.threadId())) {
      return answering.answer(ask, words);
    }
  }

  /** The button's spinner stops first, whatever becomes of the question. */
  private void pressed(IncomingUpdate.Callback callback, IncomingUpdate update) {
    Optional<String> question = callback.data().flatMap(examples::pressed);
    Optional<String> notice =
        question.isPresent() ? Optional.empty() : Optional.of(words("", update).say("button.old"));
    api.answerCallback(callback.id(), notice);
    question.map(Command.Ask::new).ifPresent(ask -> askedByButton(ask, update));
  }

  /** Nobody wrote the question into the chat, so the answer names it. */
  private void askedByButton(Command.Ask ask, IncomingUpdate update) {
    Words words = words(ask.words(), update);
    reply(
        update,
        words,
        () -> {
          OutgoingMessage answer = answer(ask, words, update);
          MessageText.Builder text = MessageText.builder().bold(ask.words()).paragraph();
          return answer.withText(text.append(answer.text()).build());
        });
  }

  private static Words words(String written, IncomingUpdate update) {
    return Words.forReader(written, update.sender().flatMap(IncomingUpdate.Sender::language));
  }

  /** Returns whether a reply was put; not where the update was answered before. */
  private boolean reply(IncomingUpdate update, Words words, Supplier<OutgoingMessage> making) {
    String key = "reply/" + update.key();
    if (update.chat().isEmpty() || outbox.delivery(key).isPresent()) {
      return false;
    }
    try {
      return put(key, making.get(), update);
    } catch (RuntimeException failure) {
      apologize(words, update, failure);
      throw failure;
    }
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
