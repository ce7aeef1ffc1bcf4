package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserTest {
  private final CommandParser parser = new CommandParser("Date_bot");

  private static Command house(String name, String words) {
    return new Command.House(Command.Name.valueOf(name), words);
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("/start", house("START", "")),
        Arguments.of("  /HELP\n", house("HELP", "")),
        Arguments.of("/Sources please", house("SOURCES", "please")),
        Arguments.of("/start payload-from_a-link", house("START", "payload-from_a-link")),
        Arguments.of("/follow  bbc.com/news ", house("FOLLOW", "bbc.com/news")),
        Arguments.of(
            "/follow\nhttps://a.example/?b=c d", house("FOLLOW", "https://a.example/?b=c d")),
        Arguments.of("/unfollow@date_bot The Post", house("UNFOLLOW", "The Post")),
        Arguments.of("/sources@date_BOT", house("SOURCES", "")),
        Arguments.of("@date_bot /help", house("HELP", "")),
        Arguments.of("/help@other_bot", new Command.ForAnotherBot()),
        Arguments.of("/weather tomorrow", new Command.Unknown("/weather")),
        Arguments.of("/help_me", new Command.Unknown("/help_me")),
        Arguments.of("What is /help?", new Command.Ask("What is /help?")),
        Arguments.of("/ what happened", new Command.Ask("/ what happened")),
        Arguments.of("@date_bot, what happened?", new Command.Ask("what happened?")),
        Arguments.of("What happened, @Date_Bot?", new Command.Ask("What happened, ?")),
        Arguments.of("What did @date_bot_fan say?", new Command.Ask("What did @date_bot_fan say?")),
        Arguments.of("ماذا حدث؟", new Command.Ask("ماذا حدث؟")),
        Arguments.of("title:(a OR b)~2 ^9 [* TO", new Command.Ask("title:(a OR b)~2 ^9 [* TO")),
        Arguments.of("<b>Who</b> & why?", new Command.Ask("<b>Who</b> & why?")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextIsACommandOrAQuestion(String text, Command command) {
    assertThat(parser.parse(text)).isEqualTo(command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "👍", "👨‍👩‍👧🇸🇾", "1️⃣2️⃣", "?!…", "@date_bot", "\u200b"})
  void withoutALetterOrADigitThereIsNothingToRead(String text) {
    assertThat(parser.parse(text)).isEqualTo(new Command.NoWords());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hey @date_bot", "@DATE_BOT what", "/weather@date_bot"})
  void theBotIsCalledByItsName(String text) {
    assertThat(parser.isCalled(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hey", "me@date_bot.example", "@date_bot2", "/weather", "/help@other_bot"})
  void anythingElseDoesNotCallTheBot(String text) {
    assertThat(parser.isCalled(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hi", "Hello!", "hey there", "Good morning 👋", "مرحبا", "السلام عليكم!"})
  void aGreetingAloneIsKnown(String hello) {
    assertThat(CommandParser.isHello(hello)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hi, what happened in Derna?", "Hello Kitty news", "hiking accident"})
  void aQuestionThatBeginsWithHelloIsAQuestion(String question) {
    assertThat(CommandParser.isHello(question)).isFalse();
  }
}
