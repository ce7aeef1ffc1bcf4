package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void aMessageIsRead() {
    IncomingUpdate update = read(Updates.message(7, 5, "What happened?")).orElseThrow();
    assertThat(update.kind()).isEqualTo(IncomingUpdate.Kind.MESSAGE);
    assertThat(update.chat()).contains(new IncomingUpdate.Chat(5, "private"));
    assertThat(update.sender())
        .contains(new IncomingUpdate.Sender(5, "Mona", Optional.of("ar"), false));
    assertThat(update.text()).contains("What happened?");
    assertThat(update.messageId()).contains(7);
    assertThat(update.date()).contains(Instant.ofEpochSecond(1772352000));
    assertThat(update.arrived()).isEqualTo(NOW);
  }

  @Test
  void aPressedButtonIsReadAlsoWhenItsMessageIsGone() {
    IncomingUpdate update =
        read("{\"update_id\":1,\"callback_query\":{\"id\":\"77\",\"from\":{\"id\":3,"
                + "\"first_name\":\"\"},\"data\":\"more:2\",\"message\":{\"chat\":{\"id\":-8,"
                + "\"type\":\"group\"},\"message_id\":4,\"date\":0}}}")
            .orElseThrow();
    assertThat(update.kind()).isEqualTo(IncomingUpdate.Kind.CALLBACK);
    assertThat(update.callback())
        .contains(new IncomingUpdate.Callback("77", Optional.of("more:2")));
    assertThat(update.chat().orElseThrow().isPrivate()).isFalse();
    assertThat(update.date()).isEmpty();
    assertThat(update.text()).isEmpty();
  }

  @Test
  void aStickerIsFromAPersonAndAPinnedMessageIsNot() {
    String sticker = "{\"message\":{\"chat\":{\"id\":5},\"sticker\":{\"emoji\":\"x\"}}}";
    assertThat(read(sticker).orElseThrow().kind()).isEqualTo(IncomingUpdate.Kind.MESSAGE);
    String pinned = "{\"message\":{\"chat\":{\"id\":5},\"pinned_message\":{\"text\":\"x\"}}}";
    assertThat(read(pinned).orElseThrow().kind()).isEqualTo(IncomingUpdate.Kind.SERVICE);
  }

  @Test
  void theAuthorOfTheMessageRepliedToIsRead() {
    String reply =
        "{\"message\":{\"chat\":{\"id\":-1},\"text\":\"And then?\","
            + "\"reply_to_message\":{\"message_id\":4,\"from\":{\"id\":42}}}}";
    assertThat(read(reply).orElseThrow().repliedTo()).contains(42L);
  }

  @Test
  void anAnonymousAdministratorSpeaksAsTheGroup() {
    String anonymous =
        "{\"message\":{\"chat\":{\"id\":-8},\"text\":\"/feeds\","
            + "\"from\":{\"id\":1087968824,\"is_bot\":true},\"sender_chat\":{\"id\":-8}}}";
    assertThat(read(anonymous).orElseThrow().spokenAs()).contains(-8L);
    assertThat(read(Updates.message(7, 5, "What happened?")).orElseThrow().spokenAs()).isEmpty();
  }

  @Test
  void onlyATopicIsAThread() {
    String reply =
        "{\"message\":{\"chat\":{\"id\":-1},\"message_thread_id\":9,\"caption\":\"/start\"}}";
    assertThat(read(reply).orElseThrow().threadId()).isEmpty();
    assertThat(read(reply).orElseThrow().text()).contains("/start");
    String topic = reply.replace("\"caption\"", "\"is_topic_message\":true,\"caption\"");
    assertThat(read(topic).orElseThrow().threadId()).contains(9);
  }

  @Test
  void blockingAndMovingAreRead() {
    String blocked =
        "{\"my_chat_member\":{\"chat\":{\"id\":5,\"type\":\"private\"},\"from\":{\"id\":5},"
            + "\"new_chat_member\":{\"status\":\"kicked\"}}}";
    assertThat(read(blocked).orElseThrow().membership()).contains("kicked");
    String moved = "{\"message\":{\"chat\":{\"id\":-5},\"migrate_to_chat_id\":-1001234567890}}";
    assertThat(read(moved).orElseThrow().movedTo()).contains(-1001234567890L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":{\"chat\":{\"id\":1},\"from\":null,\"text\":5,\"date\":\"x\"}}",
        "{\"message\":{\"chat\":{\"id\":1},\"from\":{},\"message_id\":9999999999}}",
        "{\"message\":{\"chat\":{\"id\":1},\"from\":[],\"text\":{}}}",
        "{\"poll\":{}}",
        "{\"subscription\":{\"x\":1}}",
        "{}"
      })
  void whatIsMissingOrOfTheWrongTypeIsNotThere(String json) {
    IncomingUpdate update = read(json).orElseThrow();
    assertThat(update.text()).isEmpty();
    assertThat(update.sender()).isEmpty();
    assertThat(update.messageId()).isEmpty();
    assertThat(update.date()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "\"text\"",
        "",
        "{\"message\":7}",
        "{\"message\":{\"text\":\"no chat\"}}",
        "{\"message\":{\"chat\":{\"id\":\"five\"}}}",
        "{\"message\":{\"chat\":{\"id\":99999999999999999999}}}",
        "{\"callback_query\":{\"from\":{\"id\":3}}}"
      })
  void whatCannotBeWorkedOnIsPoison(String json) {
    assertThat(read(json)).isEmpty();
  }

  private static Optional<IncomingUpdate> read(String json) {
    return UpdateReader.read(new RawUpdate(7, json), "7-a", NOW);
  }
}
