package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.telegram.BotApi;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandMenuTest {
  static List<String> languages() {
    return Words.languages();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyCommandIsInTheMenuAndTelegramTakesIt(String language) {
    List<BotApi.MenuCommand> menu = CommandMenu.in(Words.in(language));
    assertThat(menu)
        .extracting(BotApi.MenuCommand::command)
        .containsExactly(
            "start",
            "help",
            "new",
            "subscribe",
            "subscriptions",
            "timezone",
            "quiet",
            "watch",
            "watches",
            "sources",
            "feeds",
            "follow",
            "unfollow",
            "why",
            "usage");
    assertThat(menu).allMatch(line -> line.description().matches(".{1,256}"));
  }
}
