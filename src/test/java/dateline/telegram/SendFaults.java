package dateline.telegram;

import dateline.localchat.Exchange;
import dateline.localchat.LocalChatServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The local chat as the server on which sending goes wrong as planned. */
abstract class SendFaults extends SendingTest {
  final LocalChatServer server = new LocalChatServer(clock, options -> options.withRoomFor(3_000));
  private final TelegramBotApi api = new TelegramBotApi(server.address(), LocalChatServer.TOKEN);

  @Override
  final TelegramBotApi api() {
    return api;
  }

  @BeforeEach
  final void openChats() {
    server.post("/localchat/chats", "{\"first\":1,\"count\":50}");
  }

  @AfterEach
  final void closeServer() {
    api.close();
    server.close();
  }

  final void plan(String fault) {
    server.post("/localchat/faults", fault.replace('\'', '"'));
  }

  final void state(long chat, String state) {
    server.post("/localchat/chats/" + chat + "/state", state.replace('\'', '"'));
  }

  /** The send that came last. */
  final Exchange last() {
    List<Exchange> calls = server.calls("sendMessage");
    return calls.get(calls.size() - 1);
  }
}
