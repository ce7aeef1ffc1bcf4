package dateline.localchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The judge itself must be able to say no. */
class BotApiSchemaTest {
  private final BotApiSchema schema = BotApiSchema.orSkip();

  @Test
  void aSoundCallHasNoProblems() {
    assertThat(
            schema.requestProblems(
                "sendmessage",
                Map.of(
                    "chat_id", "5",
                    "text", "Hello",
                    "method", "sendmessage",
                    "link_preview_options", "{\"is_disabled\":true}",
                    "reply_markup", "{\"inline_keyboard\":[[{\"text\":\"a\",\"url\":\"u\"}]]}")))
        .isEmpty();
  }

  @Test
  void unknownMissingAndIllTypedParametersAreNamed() {
    assertThat(schema.requestProblems("sendMesage", Map.of()))
        .containsExactly("There is no method sendMesage");
    assertThat(
            schema.requestProblems(
                "sendMessage", Map.of("chat_id", "5", "txt", "x", "protect_content", "\"yes\"")))
        .containsExactlyInAnyOrder(
            "sendMessage.text is missing",
            "sendMessage has no parameter txt",
            "sendMessage.protect_content is no Boolean but \"yes\"");
  }

  @Test
  void anAnswerWithAWrongFieldIsNamed() {
    ObjectNode answer = Json.object().put("ok", true);
    answer.putObject("result").put("id", 1).put("is_bot", "yes").put("colour", "blue");
    assertThat(schema.answerProblems("getMe", answer))
        .containsExactlyInAnyOrder(
            "getMe.is_bot is no Boolean but \"yes\"",
            "getMe.first_name is missing",
            "getMe: User has no field colour");
  }

  @Test
  void anInaccessibleMessageIsOneOfTheTwoKinds() {
    ObjectNode chat = Chat.privateChat(3, "").toJson();
    ObjectNode message = Json.object().put("message_id", 1).put("date", 0);
    message.set("chat", chat);
    assertThat(schema.objectProblems("message", "MaybeInaccessibleMessage", message)).isEmpty();
  }
}
