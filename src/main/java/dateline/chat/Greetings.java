package dateline.chat;

import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import dateline.telegram.Ownership;
import java.util.Optional;

/** What the bot says about itself and about messages it can do nothing with. */
final class Greetings {
  private final Examples examples;
  private final String bot;

  /** {@code bot} is the user name without the {@code @}. */
  Greetings(Examples examples, String bot) {
    this.examples = examples;
    this.bot = bot;
  }

  /**
   * @param claim what came of the code behind the command
   */
  OutgoingMessage start(Optional<Ownership.Claim> claim, Words words) {
    boolean owned = claim.filter(Ownership.Claim.OWNED::equals).isPresent();
    boolean offered = !examples.questions(words).isEmpty();
    MessageText text =
        MessageText.builder()
            .bold(words.say("start.hello"))
            .paragraph()
            .text(words.say(owned ? "owner.welcome" : "start.what"))
            .paragraph()
            .text(words.say("start.feeds"))
            .paragraph()
            .text(words.say(offered ? "start.try" : "start.ask"))
            .build();
    return OutgoingMessage.of(text).withKeyboard(examples.keyboard(words));
  }

  OutgoingMessage help(Words words) {
    MessageText.Builder text =
        MessageText.builder().bold(words.say("help.title")).newLine().text(words.say("help.ask"));
    example(words).ifPresent(one -> text.newLine().text(words.say("help.example", one)));
    text.newLine().text(words.say("help.group", Words.apart("@" + bot)));
    text.paragraph().bold(words.say("help.commands"));
    CommandMenu.in(words)
        .forEach(line -> text.newLine().text("/" + line.command() + " – " + line.description()));
    return OutgoingMessage.of(text.build());
  }

  OutgoingMessage noWords(Words words) {
    MessageText.Builder text = MessageText.builder().text(words.say("words.please"));
    example(words).ifPresent(one -> text.text(" " + words.say("words.example", one)));
    return OutgoingMessage.of(text.build());
  }

  OutgoingMessage unknown(Command.Unknown command, Words words) {
    return OutgoingMessage.of(
        MessageText.of(words.say("unknown.command", Words.apart(command.name()))));
  }

  static OutgoingMessage apology(Words words) {
    return plain(words.say("apology"));
  }

  static OutgoingMessage plain(String words) {
    return OutgoingMessage.of(MessageText.of(words));
  }

  private Optional<String> example(Words words) {
    return examples.questions(words).stream().findFirst().map(Words::apart);
  }
}
