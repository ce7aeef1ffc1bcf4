package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A Bot API server for one bot on one machine, and the chats its page shows. With a real token it
 * is {@link #switchedOff}: its addresses answer 404. It listens nowhere itself; the resources of
 * this package lead here.
 */
public final class LocalChat {
  private static final BotProfile NOBODY = new BotProfile("1:off", "", "nobody_bot");

  private final LocalChatOptions options;
  private final boolean served;
  private final Chats chats;
  private final UpdateQueue updates;
  private final BotCommands commands;
  private final BotSide botSide;
  private final UserSide userSide;

  private LocalChat(LocalChatOptions options, InstantSource clock, boolean served) {
    this.options = options;
    this.served = served;
    Optional<Journal> journal = options.journal().map(Journal::new);
    Consumer<ObjectNode> log = line -> journal.ifPresent(file -> file.accept(line));
    Waiters waiters = new Waiters();
    chats = new Chats(clock, waiters, log);
    updates = new UpdateQueue(clock, log);
    commands = new BotCommands(chats, log);
    CallbackQueries callbacks = new CallbackQueries(clock, chats);
    BotApiObjects objects = new BotApiObjects(options.bot(), chats);
    MessageMethods messages = new MessageMethods(chats, objects, options.rate(), clock);
    botSide =
        new BotSide(
            options.bot(),
            new BotMethods(options.bot(), messages, objects, updates, callbacks, commands));
    userSide = new UserSide(chats, updates, callbacks, commands, objects, waiters);
    journal.ifPresent(this::restore);
  }

  public static LocalChat serving(LocalChatOptions options, InstantSource clock) {
    return new LocalChat(options, clock, true);
  }

  /** For a bot that talks to Telegram itself. */
  public static LocalChat switchedOff() {
    return new LocalChat(LocalChatOptions.of(NOBODY, List.of()), InstantSource.system(), false);
  }

  public boolean isServed() {
    return served;
  }

  /** The last calls of the bot with their answers; empty polls are left out. */
  public List<Exchange> exchanges() {
    return botSide.exchanges();
  }

  LocalChatOptions options() {
    return options;
  }

  BotSide botSide() {
    return botSide;
  }

  UserSide userSide() {
    return userSide;
  }

  private void restore(Journal journal) {
    journal.read(this::restoreLine);
    journal.startOver(
        lines -> {
          chats.writeTo(lines);
          updates.writeTo(lines);
          commands.writeTo(lines);
        });
  }

  private void restoreLine(JsonNode line) {
    switch (line.path("kind").asText()) {
      case "chat", "message" -> chats.restore(line);
      case "update", "acknowledged" -> updates.restore(line);
      case "commands" -> commands.restore(line);
      default -> {
        // A line of a later version: not ours to judge.
      }
    }
  }
}
