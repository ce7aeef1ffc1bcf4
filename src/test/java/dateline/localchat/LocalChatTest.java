package dateline.localchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalChatTest {
  private final Bench bench = new Bench();

  @TempDir Path folder;

  @Test
  void everyCallAndAnswerIsAsTheBotApiDescribesIt() {
    BotApiSchema schema = BotApiSchema.orSkip();
    String keyboard =
        "{\"inline_keyboard\":[[{\"text\":\"a\",\"callback_data\":\"d\"},{\"text\":\"b\",\"url\":"
            + "\"x.org\"},{\"text\":\"c\",\"copy_text\":{\"text\":\"t\"}}]]}";
    bench.say(1, "/start https://x.org");
    bench.result("getMe");
    bench.result("setMyCommands", "commands", "[{\"command\":\"help\",\"description\":\"How\"}]");
    bench.result("getMyCommands");
    int id =
        bench
            .result(
                "sendMessage",
                "chat_id",
                1,
                "text",
                "<b>a</b><pre><code class=\"language-c\">x</code></pre><a href=\"x.org\">l</a>"
                    + "<tg-time unix=\"5\">t</tg-time>",
                "parse_mode",
                "HTML",
                "reply_markup",
                keyboard,
                "link_preview_options",
                "{\"is_disabled\":true}",
                "reply_parameters",
                "{\"message_id\":1,\"quote\":\"start\"}")
            .path("message_id")
            .asInt();
    String press = bench.press(1, id, "d").path("id").asText();
    bench.result("getUpdates");
    bench.result("answerCallbackQuery", "callback_query_id", press, "text", "Done");
    bench.result("editMessageText", "chat_id", 1, "message_id", id, "text", "b");
    bench.result("sendChatAction", "chat_id", 1, "action", "typing");
    bench.result("getChat", "chat_id", 1);
    bench.result("getChatMember", "chat_id", 1, "user_id", 1);
    bench.result("getChatMember", "chat_id", 1, "user_id", 1000001);
    bench.result("getWebhookInfo");
    bench.result("deleteMessage", "chat_id", 1, "message_id", id);
    bench.result("deleteMyCommands");
    bench.result("deleteWebhook");
    bench.error("sendMessage", "chat_id", 7, "text", "x");
    assertThat(bench.chat.exchanges()).hasSize(16);
    assertThat(schema.problems(bench.chat.exchanges())).isEmpty();
  }

  @Test
  void aWrongTokenIsUnauthorizedAndAnUnknownMethodNotFound() {
    ArgumentReader.Read nothing = ArgumentReader.read("", "", new byte[0]);
    assertThat(bench.chat.botSide().call("1:x", "getMe", nothing).join().body())
        .isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
    assertThat(bench.chat.botSide().call("x", "getMe", nothing).join().body())
        .contains("Unauthorized: invalid token specified");
    assertThat(bench.error("sendHologram")).isEqualTo("Not Found: method not found");
    assertThat(bench.error("setWebhook", "url", "http://x.org"))
        .startsWith("Bad Request: bad webhook");
  }

  @Test
  void whoeverIsNotInAChatIsNoMemberOfIt() {
    bench.say(1, "a");
    assertThat(bench.result("getChatMember", "chat_id", 1, "user_id", 1).path("status").asText())
        .isEqualTo("member");
    assertThat(bench.error("getChatMember", "chat_id", 1, "user_id", 2))
        .isEqualTo("Bad Request: member not found");
    assertThat(bench.error("getChatMember", "chat_id", 1))
        .isEqualTo("Bad Request: invalid user_id specified");
    assertThat(bench.error("getChatMember", "chat_id", 9, "user_id", 9))
        .isEqualTo("Bad Request: chat not found");
  }

  @Test
  void aPressedButtonIsAnsweredOnceAndNotTooLate() {
    bench.say(1, "a");
    int id = bench.result("sendMessage", "chat_id", 1, "text", "x").path("message_id").asInt();
    String press = bench.press(1, id, "go").path("id").asText();
    JsonNode update = bench.result("getUpdates").path(1).path("callback_query");
    assertThat(update.path("id").asText()).isEqualTo(press);
    assertThat(update.path("data").asText()).isEqualTo("go");
    assertThat(update.at("/message/message_id").asInt()).isEqualTo(id);
    bench.result("answerCallbackQuery", "callback_query_id", press, "text", "Yes");
    assertThat(changes(0).at("/answers/0/text").asText()).isEqualTo("Yes");
    assertThat(bench.error("answerCallbackQuery", "callback_query_id", press)).isEqualTo(TOO_OLD);
    String late = bench.press(1, id, "go").path("id").asText();
    bench.pass(Duration.ofSeconds(150));
    assertThat(bench.error("answerCallbackQuery", "callback_query_id", late)).isEqualTo(TOO_OLD);
  }

  private static final String TOO_OLD =
      "Bad Request: query is too old and response timeout expired or query ID is invalid";

  @Test
  void theNearestScopeOfCommandsIsOffered() {
    String commands = "[{\"command\":\"%s\",\"description\":\"d\"}]";
    bench.chat.userSide().say(1, "a", "ar");
    bench.result("setMyCommands", "commands", commands.formatted("all"));
    bench.result("setMyCommands", "commands", commands.formatted("arabic"), "language_code", "ar");
    assertThat(offered(1)).isEqualTo("arabic");
    assertThat(offered(2)).isEqualTo("all");
    bench.result(
        "setMyCommands",
        "commands",
        commands.formatted("own"),
        "scope",
        "{\"type\":\"chat\",\"chat_id\":1}");
    assertThat(offered(1)).isEqualTo("own");
    assertThat(bench.error("setMyCommands", "commands", commands.formatted("Nö")))
        .isEqualTo("Bad Request: BOT_COMMAND_INVALID");
  }

  private String offered(long id) {
    return bench.chat.userSide().state(id).at("/commands/0/command").asText();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | hello | A chat is a whole number",
        "1 | '' | The message is empty",
        "1 | '  ' | The message is empty"
      })
  void whatCannotBeSentIsExplained(long id, String text, String words) {
    assertThat(bench.say(id, text).path("description").asText()).startsWith(words);
  }

  @Test
  void aPersonMayWrite4096CodePointsAndNotOneMore() {
    assertThat(bench.say(1, "😀".repeat(4096)).path("id").asInt()).isEqualTo(1);
    assertThat(bench.say(1, "😀".repeat(4097)).path("description").asText())
        .isEqualTo(
            "The message has 4097 characters; 4096 is the most a message can have. Please shorten"
                + " it.");
  }

  @Test
  void aButtonOfNoMessageCannotBePressed() {
    bench.say(1, "a");
    assertThat(bench.press(1, 1, "x").path("description").asText())
        .isEqualTo("Chat 1 has no message 1 of the bot.");
    assertThat(bench.press(1, 1, "é".repeat(33)).path("description").asText())
        .contains("1 to 64 bytes");
  }

  @Test
  void anEditedMessageComesAgainAfterTheCursorAndADeletedOneAsANote() {
    int asked = bench.say(1, "a").path("id").asInt();
    int id = bench.result("sendMessage", "chat_id", 1, "text", "x").path("message_id").asInt();
    bench.result("editMessageText", "chat_id", 1, "message_id", id, "text", "y");
    JsonNode seen = bench.seen(1, id);
    assertThat(seen).hasSize(1);
    assertThat(seen.at("/0/id").asInt()).isEqualTo(id);
    assertThat(seen.at("/0/text").asText()).isEqualTo("y");
    assertThat(bench.seen(1, seen.at("/0/revision").asInt())).isEmpty();
    bench.result("deleteMessage", "chat_id", 1, "message_id", id);
    assertThat(bench.seen(1, id).at("/0/deleted").asBoolean()).isTrue();
    assertThat(bench.seen(1, 0)).hasSize(1);
    assertThat(bench.seen(1, 0).at("/0/id").asInt()).isEqualTo(asked);
  }

  @Test
  void whoWaitsForMessagesGetsTheNextOneOfThatChatOnly() {
    bench.say(1, "a");
    CompletableFuture<JsonNode> waiting =
        bench.chat.userSide().messages(1, 1, Duration.ofSeconds(50));
    bench.say(2, "elsewhere");
    assertThat(waiting).isNotDone();
    bench.result("sendMessage", "chat_id", 1, "text", "here");
    assertThat(waiting.join().at("/0/text").asText()).isEqualTo("here");
  }

  @Test
  void aPageThatCountedFurtherThanTheServerIsToldEverything() {
    bench.say(1, "a");
    JsonNode changes = changes(1000);
    assertThat(changes.path("cursor").asInt()).isEqualTo(1);
    assertThat(changes.path("chats")).hasSize(1);
  }

  @Test
  void aChatIsNamedAfterItsFirstQuestion() {
    bench.say(1, "/start");
    assertThat(changes(0).at("/chats/0/title").asText()).isEqualTo("New chat");
    bench.say(1, "What   happened in\nLindeby " + "x".repeat(90));
    assertThat(changes(0).at("/chats/0/title").asText())
        .startsWith("What happened in Lindeby xx")
        .endsWith("…")
        .hasSize(60);
  }

  private JsonNode changes(int after) {
    return bench.chat.userSide().changes(after, Duration.ZERO).join();
  }

  @Test
  void chatsCommandsAndWaitingUpdatesAreThereAfterARestart() throws IOException {
    Path file = folder.resolve("chats.jsonl");
    Bench before = new Bench(options -> options.keptIn(file));
    before.say(1, "acknowledged");
    int first = before.result("getUpdates").at("/0/update_id").asInt();
    before.result("getUpdates", "offset", first + 1);
    before.say(1, "waiting");
    int id =
        before
            .result("sendMessage", "chat_id", 1, "text", "<b>x</b>", "parse_mode", "HTML")
            .path("message_id")
            .asInt();
    before.result("editMessageText", "chat_id", 1, "message_id", id, "text", "edited");
    before.result("setMyCommands", "commands", "[{\"command\":\"help\",\"description\":\"H\"}]");
    Files.writeString(file, "{\"kind\":\"message\",\"cut", StandardOpenOption.APPEND);

    Bench after = new Bench(options -> options.keptIn(file));
    assertThat(after.seen(1, 0)).isEqualTo(before.seen(1, 0));
    JsonNode updates = after.result("getUpdates");
    assertThat(updates.findValuesAsText("text")).containsExactly("waiting");
    assertThat(updates.at("/0/update_id").asInt()).isEqualTo(first + 1);
    assertThat(after.chat.userSide().state(1).at("/commands/0/command").asText()).isEqualTo("help");
    assertThat(after.say(1, "next").path("id").asInt()).isGreaterThan(id);

    Bench again = new Bench(options -> options.keptIn(file));
    assertThat(again.seen(1, 0)).isEqualTo(after.seen(1, 0));
    assertThat(again.result("getUpdates").findValuesAsText("text"))
        .containsExactly("waiting", "next");
  }
}
