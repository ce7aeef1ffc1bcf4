package dateline.localchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageMethodsTest {
  private final Bench bench = new Bench();

  @BeforeEach
  void open() {
    bench.say(1, "/start");
  }

  private String send(String text) {
    return bench.error("sendMessage", "chat_id", 1, "text", text, "parse_mode", "html");
  }

  @Test
  void limitsCountCodePointsOfTheTextAfterParsing() {
    assertThat(send("<b>" + "😀".repeat(4096) + "</b>")).isEqualTo("no error");
    assertThat(send("😀".repeat(4097))).isEqualTo("Bad Request: message is too long");
  }

  @Test
  void theRawTextMayHave32768BytesAndNotOneMore() {
    String markup = "<b></b>".repeat(4681);
    assertThat(send(markup + "a")).isEqualTo("no error");
    assertThat(send(markup + "ab")).isEqualTo("Bad Request: text is too long");
  }

  @Test
  void theHundredAndFirstEntityIsDroppedWithoutAWord() {
    JsonNode message =
        bench.result(
            "sendMessage", "chat_id", 1, "text", "<b>a</b> ".repeat(101), "parse_mode", "HTML");
    assertThat(message.path("entities")).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n\n", "\u200b", "\u2063", "\u3164", "<b> </b>", "&#32;"})
  void aTextNobodyCanSeeIsRefused(String text) {
    assertThat(send(text)).isEqualTo("Bad Request: text must be non-empty");
  }

  @ParameterizedTest
  @CsvSource({
    "'', HTML, message text is empty",
    "a, Html5, unsupported parse_mode",
    "a, null, unsupported parse_mode",
    "<x>, HTML, can't parse entities: Unsupported start tag \"x\" at byte offset 0"
  })
  void badTextsAreRefusedInTelegramsWords(String text, String mode, String words) {
    assertThat(bench.error("sendMessage", "chat_id", 1, "text", text, "parse_mode", mode))
        .isEqualTo("Bad Request: " + words);
  }

  @Test
  void halfACharacterIsRefused() {
    assertThat(send("a\ud83d")).isEqualTo("Bad Request: text must be encoded in UTF-8");
  }

  @Test
  void spaceAroundTheTextGoesAndEntitiesMoveAlong() {
    JsonNode message =
        bench.result(
            "sendMessage",
            "chat_id",
            1,
            "text",
            " \n a\t<b>b</b>\r\u202e \n",
            "parse_mode",
            "HTML");
    assertThat(message.path("text").asText()).isEqualTo("a b");
    assertThat(message.at("/entities/0/offset").asInt()).isEqualTo(2);
    assertThat(message.at("/entities/0/length").asInt()).isEqualTo(1);
  }

  @Test
  void addressesCommandsMentionsAndHashtagsAreFoundButNotInCode() {
    JsonNode message =
        bench.result(
            "sendMessage",
            "chat_id",
            1,
            "text",
            "See https://x.org/a?b=1. /help @someone #news <code>/not</code> a@x.org",
            "parse_mode",
            "HTML");
    assertThat(message.path("entities").findValuesAsText("type"))
        .containsExactly("url", "bot_command", "mention", "hashtag", "code", "email");
    assertThat(message.at("/entities/0/length").asInt()).isEqualTo("https://x.org/a?b=1".length());
  }

  @Test
  void whoNeverWroteCannotBeWrittenTo() {
    assertThat(bench.error("sendMessage", "chat_id", 99, "text", "a"))
        .isEqualTo("Bad Request: chat not found");
    assertThat(bench.error("sendMessage", "text", "a")).isEqualTo("Bad Request: chat_id is empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[[{\"text\":\"a\"}]] | can't parse inline keyboard button: Text buttons are unallowed in"
            + " the inline keyboard",
        "[[{\"text\":\"a\",\"callback_data\":\"\"}]] | BUTTON_DATA_INVALID",
        "[[{\"text\":\"a\",\"url\":\"localhost\"}]] | inline keyboard button URL 'localhost' is"
            + " invalid: Wrong HTTP URL",
        "[[{\"text\":\"a\",\"url\":\"javascript://a.b\"}]] | inline keyboard button URL"
            + " 'javascript://a.b' is invalid: Unsupported URL protocol",
        "{} | field \"inline_keyboard\" must be of type Array"
      })
  void aBadButtonRefusesTheMessage(String rows, String words) {
    assertThat(sendWith("{\"inline_keyboard\":" + rows + "}")).isEqualTo("Bad Request: " + words);
  }

  @Test
  void theDataOfAButtonHasAtMost64Bytes() {
    String button = "{\"inline_keyboard\":[[{\"text\":\"a\",\"callback_data\":\"%s\"}]]}";
    assertThat(sendWith(button.formatted("é".repeat(32)))).isEqualTo("no error");
    assertThat(sendWith(button.formatted("é".repeat(32) + "a")))
        .isEqualTo("Bad Request: BUTTON_DATA_INVALID");
  }

  private String sendWith(String markup) {
    return bench.error("sendMessage", "chat_id", 1, "text", "a", "reply_markup", markup);
  }

  @Test
  void aReplyNeedsItsMessageUnlessToldOtherwise() {
    assertThat(reply("{\"message_id\":77}"))
        .isEqualTo("Bad Request: message to be replied not found");
    assertThat(reply("{\"message_id\":77,\"allow_sending_without_reply\":true}"))
        .isEqualTo("no error");
    JsonNode sent =
        bench.result(
            "sendMessage",
            "chat_id",
            1,
            "text",
            "a",
            "reply_parameters",
            "{\"message_id\":1,\"quote\":\"start\"}");
    assertThat(sent.at("/reply_to_message/text").asText()).isEqualTo("/start");
    assertThat(sent.at("/quote/position").asInt()).isEqualTo(1);
  }

  private String reply(String parameters) {
    return bench.error("sendMessage", "chat_id", 1, "text", "a", "reply_parameters", parameters);
  }

  @Test
  void anEditThatChangesNothingIsRefusedAndOneWithoutButtonsTakesThemAway() {
    String keyboard = "{\"inline_keyboard\":[[{\"text\":\"a\",\"callback_data\":\"b\"}]]}";
    int id =
        bench
            .result("sendMessage", "chat_id", 1, "text", "a", "reply_markup", keyboard)
            .path("message_id")
            .asInt();
    assertThat(edit(id, "a", keyboard))
        .isEqualTo(
            "Bad Request: message is not modified: specified new message content and reply markup"
                + " are exactly the same as a current content and reply markup of the message");
    assertThat(edit(id, "a", "")).isEqualTo("no error");
    assertThat(bench.seen(1, id).path(0).path("buttons")).isEmpty();
    assertThat(edit(id, "b", "{\"force_reply\":true}"))
        .isEqualTo("Bad Request: inline keyboard expected");
    assertThat(edit(999, "b", "")).isEqualTo("Bad Request: message to edit not found");
    assertThat(edit(1, "b", "")).isEqualTo("Bad Request: message can't be edited");
  }

  private String edit(int id, String text, String markup) {
    return bench.error(
        "editMessageText", "chat_id", 1, "message_id", id, "text", text, "reply_markup", markup);
  }

  @Test
  void theKeyboardAloneCanBeChanged() {
    int id = bench.result("sendMessage", "chat_id", 1, "text", "a").path("message_id").asInt();
    JsonNode edited =
        bench.result(
            "editMessageReplyMarkup",
            "chat_id",
            1,
            "message_id",
            id,
            "reply_markup",
            "{\"inline_keyboard\":[[{\"text\":\"x\",\"url\":\"x.org\"}],[]]}");
    assertThat(edited.at("/reply_markup/inline_keyboard").toString())
        .isEqualTo("[[{\"text\":\"x\",\"url\":\"http://x.org/\"}]]");
    assertThat(edited.path("text").asText()).isEqualTo("a");
  }

  @Test
  void aMessageIsDeletableOnceAndForTwoDays() {
    int id = bench.result("sendMessage", "chat_id", 1, "text", "a").path("message_id").asInt();
    assertThat(bench.result("deleteMessage", "chat_id", 1, "message_id", id).asBoolean()).isTrue();
    assertThat(bench.error("deleteMessage", "chat_id", 1, "message_id", id))
        .isEqualTo("Bad Request: message to delete not found");
    bench.pass(Duration.ofHours(48));
    assertThat(bench.error("deleteMessage", "chat_id", 1, "message_id", 1))
        .isEqualTo("Bad Request: message can't be deleted");
  }

  @Test
  void deletingManyPassesOverTheMissing() {
    assertThat(bench.result("deleteMessages", "chat_id", 1, "message_ids", "[1,55]").asBoolean())
        .isTrue();
    assertThat(bench.seen(1, 0)).isEmpty();
    assertThat(bench.error("deleteMessages", "chat_id", 1, "message_ids", "[]"))
        .isEqualTo("Bad Request: message identifiers are not specified");
    String many = "[" + "1,".repeat(100) + "1]";
    assertThat(bench.error("deleteMessages", "chat_id", 1, "message_ids", many))
        .isEqualTo("Bad Request: too many message identifiers specified");
  }

  @Test
  void typingShowsForFiveSecondsOrUntilTheBotSpeaks() {
    bench.result("sendChatAction", "chat_id", 1, "action", "typing");
    assertThat(typing()).isEqualTo(5000);
    bench.pass(Duration.ofSeconds(4));
    assertThat(typing()).isEqualTo(1000);
    bench.result("sendMessage", "chat_id", 1, "text", "a");
    assertThat(typing()).isZero();
    assertThat(bench.error("sendChatAction", "chat_id", 1, "action", "dancing"))
        .isEqualTo("Bad Request: wrong parameter action in request");
  }

  private long typing() {
    return bench.chat.userSide().state(1).path("typing_ms").asLong();
  }

  @Test
  void aBotThatSendsTooFastIsToldWhenToComeBack() {
    SendRate rate = SendRate.of(30, 2, 20);
    Bench limited = new Bench(options -> options.limitedBy(rate));
    limited.say(1, "a");
    limited.say(2, "a");
    limited.result("sendMessage", "chat_id", 1, "text", "1");
    limited.result("sendMessage", "chat_id", 1, "text", "2");
    BotReply refused = limited.start("sendMessage", "chat_id", 1, "text", "3").join();
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.retryAfter()).hasValue(1);
    assertThat(refused.body()).contains("\"parameters\":{\"retry_after\":1}");
    limited.result("sendMessage", "chat_id", 2, "text", "1");
    limited.pass(Duration.ofSeconds(1));
    limited.result("sendMessage", "chat_id", 1, "text", "3");
  }
}
