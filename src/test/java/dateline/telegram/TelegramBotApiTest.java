package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TokenGuard.class)
@Timeout(30)
class TelegramBotApiTest {
  private static final OutgoingMessage HELLO = OutgoingMessage.of(MessageText.of("Hello <you>"));
  private final BotServer server = new BotServer();
  private final TelegramBotApi api = new TelegramBotApi(server.address(), BotServer.TOKEN);

  @AfterEach
  void close() {
    api.close();
    server.close();
  }

  @Test
  void theBotKnowsWhoItIs() {
    assertThat(api.me()).isEqualTo(new Reply.Done<>(new BotApi.Me(42, "date_bot")));
    assertThat(TelegramBotApi.botId(BotServer.TOKEN)).contains(42L);
    assertThat(TelegramBotApi.botId("nonsense")).isEmpty();
    assertThat(TelegramBotApi.botId(":x")).isEmpty();
  }

  @Test
  void aMessageInANewerFormIsSentAllTheSame() {
    assertThat(api.send(7, HELLO)).isEqualTo(new SendResult.Sent(Optional.of(1)));
    assertThat(server.texts(7)).containsExactly("Hello <you>");
  }

  @Test
  void everythingAMessageHasReachesTelegram() {
    MessageText text = MessageText.builder().bold("a<b").build();
    OutgoingMessage message =
        OutgoingMessage.of(text)
            .withKeyboard(
                List.of(
                    List.of(
                        Button.data("More", "more:1"),
                        Button.address("Open", "https://a.example"))))
            .replyingTo(Optional.of(5))
            .inThread(Optional.of(9))
            .silently();
    api.send(-100200300400L, message);
    JsonNode sent = server.calls("sendMessage").get(0).arguments();
    assertThat(sent.path("chat_id").asLong()).isEqualTo(-100200300400L);
    assertThat(sent.path("text").asText()).isEqualTo("<b>a&lt;b</b>");
    assertThat(sent.path("parse_mode").asText()).isEqualToIgnoringCase("HTML");
    assertThat(sent.at("/reply_markup/inline_keyboard/0/0/callback_data").asText())
        .isEqualTo("more:1");
    assertThat(sent.at("/reply_markup/inline_keyboard/0/1/url").asText())
        .isEqualTo("https://a.example");
    assertThat(sent.at("/reply_parameters/message_id").asInt()).isEqualTo(5);
    assertThat(sent.at("/reply_parameters/allow_sending_without_reply").asBoolean()).isTrue();
    assertThat(sent.path("message_thread_id").asInt()).isEqualTo(9);
    assertThat(sent.path("disable_notification").asBoolean()).isTrue();
    assertThat(sent.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | Bad Request: chat not found | ChatGone",
        "400 | Bad Request: not enough rights to send text messages to the chat | ChatGone",
        "403 | Forbidden: bot was blocked by the user | ChatGone",
        "403 | Forbidden: bot was kicked from the supergroup chat | ChatGone",
        "400 | Bad Request: message is too long | Rejected",
        "400 | Bad Request: can't parse entities: Unclosed start tag at byte offset 3 | Rejected",
        "413 | Request Entity Too Large | Rejected",
        "401 | Unauthorized | Unreachable",
        "404 | Not Found | Unreachable",
        "429 | Too Many Requests: retry after 1 | TooFast",
        "500 | Internal Server Error: restart | Unknown",
        "500 | Internal Server Error: sent message was immediately deleted | Sent",
        "502 | Bad Gateway | Unknown"
      })
  void everyRefusalHasItsMeaning(int status, String description, String meaning) {
    server.plan("sendMessage", BotServer.refuses(status, description));
    assertThat(api.send(7, HELLO).getClass().getSimpleName()).isEqualTo(meaning);
  }

  @Test
  void theWaitAndTheNewNumberOfAChatAreRead() {
    server.plan(
        "sendMessage",
        BotServer.asksToWait(10072),
        BotServer.refuses(429, "Too Many Requests"),
        BotServer.refuses(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            "{\"migrate_to_chat_id\":-1001234567890}"));
    assertThat(api.send(7, HELLO)).isEqualTo(new SendResult.TooFast(Duration.ofSeconds(10072)));
    assertThat(api.send(7, HELLO)).isEqualTo(new SendResult.TooFast(Duration.ofSeconds(5)));
    assertThat(api.send(7, HELLO)).isEqualTo(new SendResult.ChatMoved(-1001234567890L));
  }

  @Test
  void anAnswerThatIsNoneLeavesItOpenWhetherTheMessageArrived() {
    server.plan(
        "sendMessage",
        BotServer.hangsUp(),
        BotServer.hangsUpAfterwards(),
        BotServer.breaksOff(),
        BotServer.answersHalf(),
        BotServer.answers(200, "<html>Sign in</html>"),
        BotServer.answers(502, "<html>Bad Gateway</html>"),
        BotServer.answers(200, "{\"result\":true}"));
    for (int i = 0; i < 7; i++) {
      assertThat(api.send(7, HELLO)).as("answer %s", i).isInstanceOf(SendResult.Unknown.class);
    }
    assertThat(server.calls("sendMessage")).as("no silent second try").hasSize(7);
    server.plan("sendMessage", BotServer.answers(413, ""));
    assertThat(api.send(7, HELLO)).isInstanceOf(SendResult.Rejected.class);
  }

  @Test
  void aServerThatIsNotThereWasCertainlyNotReached() throws IOException {
    URI nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
    try (TelegramBotApi lonely = new TelegramBotApi(nobody, BotServer.TOKEN)) {
      assertThat(lonely.send(7, HELLO)).isInstanceOf(SendResult.Unreachable.class);
      assertThat(lonely.updates(0, 1, Duration.ZERO)).isInstanceOf(Reply.Unreachable.class);
      assertThat(lonely.me().toString()).doesNotContain("secret-words");
    }
  }

  @Test
  void theTokenIsInNoMessage() {
    server.plan("sendMessage", BotServer.refuses(400, "Bad Request at /bot" + BotServer.TOKEN));
    assertThat(api.send(7, HELLO).toString()).contains("<token>").doesNotContain("secret-words");
    server.plan("getMe", BotServer.hangsUp());
    assertThat(api.me().toString()).doesNotContain("secret-words");
  }

  @Test
  void whatIsSoAlreadyIsDone() {
    server.plan(
        "editMessageText",
        BotServer.refuses(
            400, "Bad Request: message is not modified: specified new message content and ..."));
    assertThat(api.edit(7, 1, HELLO)).isEqualTo(new Reply.Done<>(true));
    assertThat(api.edit(7, 1, HELLO)).isEqualTo(new Reply.Done<>(true));
    server.plan(
        "editMessageText", BotServer.refuses(400, "Bad Request: message to edit not found"));
    assertThat(api.edit(7, 1, HELLO)).isInstanceOf(Reply.Refused.class);
    server.plan(
        "answerCallbackQuery",
        BotServer.refuses(
            400,
            "Bad Request: query is too old and response timeout expired or query ID is invalid"));
    assertThat(api.answerCallback("9", Optional.of("x".repeat(500))))
        .isEqualTo(new Reply.Done<>(true));
    assertThat(server.calls("answerCallbackQuery").get(0).arguments().path("text").asText())
        .hasSize(200);
  }

  @Test
  void typingAndTheMenuReachTelegram() {
    assertThat(api.typing(7, Optional.of(3))).isEqualTo(new Reply.Done<>(true));
    assertThat(server.calls("sendChatAction").get(0).arguments().path("action").asText())
        .isEqualTo("typing");
    List<BotApi.MenuCommand> menu = List.of(new BotApi.MenuCommand("help", "What I can do"));
    assertThat(api.menu(menu, Optional.of("ar"))).isEqualTo(new Reply.Done<>(true));
    JsonNode sent = server.calls("setMyCommands").get(0).arguments();
    assertThat(sent.at("/commands/0/command").asText()).isEqualTo("help");
    assertThat(sent.path("language_code").asText()).isEqualTo("ar");
    assertThat(api.deleteWebhook()).isEqualTo(new Reply.Done<>(true));
  }

  @ParameterizedTest
  @CsvSource({
    "creator, CREATOR",
    "administrator, ADMINISTRATOR",
    "member, OTHER",
    "kicked, OTHER",
    "martian, OTHER"
  })
  void whatAPersonIsInAChatIsReadFromAnyServersAnswer(String status, BotApi.Standing standing) {
    String answer = "{\"status\":\"%s\",\"can_do_new_things\":true}".formatted(status);
    server.plan("getChatMember", BotServer.answers(200, BotServer.ok(answer)));
    assertThat(api.member(-7, 3)).isEqualTo(new Reply.Done<>(standing));
    JsonNode asked = server.calls("getChatMember").get(0).arguments();
    assertThat(asked.path("chat_id").asLong()).isEqualTo(-7);
    assertThat(asked.path("user_id").asLong()).isEqualTo(3);
  }

  @Test
  void aPersonTelegramDoesNotFindIsARefusal() {
    server.plan("getChatMember", BotServer.refuses(400, "Bad Request: member not found"));
    assertThat(api.member(-7, 3)).isInstanceOf(Reply.Refused.class);
  }

  @Test
  void aClientWithoutButtonsAndFormatsSendsNoMarkup() {
    api.send(7, HELLO);
    JsonNode sent = server.calls("sendMessage").get(0).arguments();
    assertThat(sent.has("parse_mode")).isFalse();
    assertThat(sent.has("reply_markup")).isFalse();
    assertThat(sent.has("reply_parameters")).isFalse();
  }
}
