package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A Bot API server for one bot on one machine, and the chats its page shows. With a real token it
 * is {@link #switchedOff}: its addresses answer 404. It listens nowhere itself; the resources of
 * this package lead here.
 *
 * <p>It is the fault server of our tests as well. JSON to and from these, which exist only while it
 * is served:
 *
 * <ul>
 *   <li>{@code POST /localchat/faults} plans what goes wrong with a call. {@code method} and {@code
 *       chat} say for which ({@code ""}, the default: any), {@code after} how many pass before it,
 *       {@code times} how often (1; 0: until cleared). {@code effect} is {@code done} or {@code
 *       none}: whether the server does what was asked all the same. The answer is the true one, or
 *       {@code status} with a {@code body} (and {@code type}), or with a {@code description} and
 *       {@code parameters}; {@code retry_after} adds that parameter and its header. {@code end} is
 *       {@code whole}, {@code cut} (the connection ends in the middle) or {@code nothing} (without
 *       any answer); {@code delay_ms} comes before it. {@code GET} shows what is left, {@code
 *       DELETE} clears it.
 *   <li>{@code POST /localchat/chats/{chat}/state}: {@code state} is {@code open blocked
 *       deactivated never_started kicked left deleted not_found no_rights paid migrated
 *       topic_closed forum slow_mode}; {@code to} is a migrated group's new number, {@code topics}
 *       those a forum has, {@code seconds} the pause of slow mode, {@code type} and {@code title}
 *       describe the chat, which is made where it is new. The bot gets the update Telegram would
 *       send, unless {@code silent}.
 *   <li>{@code POST /localchat/chats}: {@code first} and {@code count} open many private chats.
 *   <li>{@code POST /localchat/rate}: {@code overall}, {@code chat} (a second), {@code group} (a
 *       minute) are enforced; {@code {}} ends that.
 *   <li>{@code GET /localchat/requests?method=&after=}: the last calls and their answers.
 *   <li>{@code POST /localchat/updates}: an update without its number, such as {@code {"message":
 *       {...}}}; {@code POST /localchat/updates/reset}: what waits is gone and the next has the
 *       number {@code next}.
 * </ul>
 */
public final class LocalChat {
  private static final BotProfile NOBODY = new BotProfile("1:off", "", "nobody_bot");

  private final LocalChatOptions options;
  private final boolean served;
  private final Chats chats;
  private final UpdateQueue updates;
  private final BotCommands commands;
  private final BotMethods methods;
  private final BotSide botSide;
  private final TestSide testSide;
  private final UserSide userSide;

  private LocalChat(LocalChatOptions options, InstantSource clock, boolean served) {
    this.options = options;
    this.served = served;
    Optional<Journal> journal = options.journal().map(Journal::new);
    Consumer<ObjectNode> log = line -> journal.ifPresent(file -> file.accept(line));
    Waiters waiters = new Waiters();
    chats = new Chats(clock, waiters, log, options.mostChats());
    updates = new UpdateQueue(clock, log);
    commands = new BotCommands(chats, log);
    CallbackQueries callbacks = new CallbackQueries(clock, chats);
    BotApiObjects objects = new BotApiObjects(options.bot(), chats);
    AtomicReference<SendRate> rate = new AtomicReference<>(options.rate());
    ChatStates states = new ChatStates(clock);
    FaultPlan faults = new FaultPlan();
    MessageMethods messages = new MessageMethods(chats, objects, states, rate::get, clock);
    Webhook webhook = new Webhook(updates, clock, this::callOfWebhook);
    methods =
        new BotMethods(options.bot(), messages, objects, updates, webhook, callbacks, commands);
    botSide = new BotSide(options.bot(), methods, faults, clock);
    testSide = new TestSide(faults, chats, states, updates, objects, rate);
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

  /** Whether the bot waits for updates in a long poll. */
  public boolean isPolled() {
    return updates.isPolled();
  }

  LocalChatOptions options() {
    return options;
  }

  BotSide botSide() {
    return botSide;
  }

  TestSide testSide() {
    return testSide;
  }

  private void callOfWebhook(String method, Arguments arguments) {
    methods.call(method, arguments);
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
