package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateReaderTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void aMessageIsRead() {
    IncomingUpdate update = read(Updates.message(7, 5, "What happened?")).orElseThrow();
    assertThat(update.kind()).isEqualTo(IncomingUpdate.Kind.MESSAGE);
    assertThat(update.chat()).contains(new IncomingUpdate.Chat(5, "private", Optional.empty()));
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "private    | {'status':'kicked'}                                    | closed",
        "private    | {'status':'member'}                                    | open",
        "group      | {'status':'left'}                                      | closed",
        "supergroup | {'status':'restricted','can_send_messages':false}      | closed",
        "supergroup | {'status':'restricted','can_send_messages':true}       | open",
        "supergroup | {'status':'restricted','is_member':false}              | closed",
        "supergroup | {'status':'administrator'}                             | open",
        "channel    | {'status':'administrator','can_post_messages':true}    | open",
        "channel    | {'status':'administrator','can_post_messages':false}   | closed",
        "channel    | {'status':'member'}                                    | closed",
        "group      | {'status':'martian'}                                   | unknown"
      })
  void whatTheBotIsInAChatDecidesWhetherItCanWriteThere(String type, String bot, String state) {
    String json =
        "{\"my_chat_member\":{\"chat\":{\"id\":5,\"type\":\"%s\"},\"new_chat_member\":%s}}"
            .formatted(type, bot.replace('\'', '"'));
    String told =
        read(json)
            .orElseThrow()
            .change()
            .map(change -> change instanceof ChatChange.Opened ? "open" : "closed")
            .orElse("unknown");
    assertThat(told).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'migrate_to_chat_id':-1001234567890                  | MovedTo[chat=-1001234567890]",
        "'migrate_from_chat_id':-7                            | MovedFrom[chat=-7]",
        "'migrate_to_chat_id':'martian'                       | none",
        "'forum_topic_closed':{}                              | none"
      })
  void aMovedGroupIsRead(String field, String change) {
    String json = "{\"message\":{\"chat\":{\"id\":-5},%s}}".formatted(field.replace('\'', '"'));
    assertThat(read(json).orElseThrow().change().map(Object::toString).orElse("none"))
        .isEqualTo(change);
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
    return UpdateReader.read(new RawUpdate(7, json), "7-a", NOW, Duration.ZERO);
  }
}
