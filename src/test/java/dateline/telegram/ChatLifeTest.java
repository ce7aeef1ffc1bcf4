package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.localchat.LocalChatServer;
import dateline.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of chats, told by updates or found out by sending, with the ordinary client. */
@ExtendWith(TokenGuard.class)
@Timeout(60)
class ChatLifeTest {
  private static final long PERSON = 7;
  private static final long GROUP = -5;
  private static final long SUPERGROUP = -1_001_234_567_890L;

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock();
  private final List<String> told = new ArrayList<>();
  private LocalChatServer server;
  private TelegramBotApi api;
  private Database database;
  private Inbox inbox;
  private Outbox outbox;
  private Chats chats;
  private Sender sender;
  private Poller poller;

  @BeforeEach
  void open() {
    server = new LocalChatServer(clock);
    api = new TelegramBotApi(server.address(), LocalChatServer.TOKEN);
    database = Database.open(folder);
    inbox = new Inbox(database, 42, clock);
    outbox = new Outbox(database, 42, clock);
    chats = new Chats(database, 42, clock, List.of(new Follower()));
    sender =
        new Sender(
            outbox, api, new SendLimits(), chats, clock, new SendThreads(Runnable::run, 1, clock));
    poller = new Poller(api, inbox, () -> {}, clock, () -> 1);
  }

  @AfterEach
  void close() {
    database.close();
    api.close();
    server.close();
  }

  private final class Follower implements ChatFollower {
    @Override
    public void paused(Handle handle, long chat) {
      told.add("paused " + chat);
    }

    @Override
    public void resumed(Handle handle, long chat) {
      told.add("resumed " + chat);
    }

    @Override
    public void moved(Handle handle, long from, long to) {
      told.add("moved " + from + " " + to);
    }
  }

  private void becomes(long chat, String json) {
    server.post("/localchat/chats/" + chat + "/state", json);
  }

  private void send(long chat) {
    outbox.put(
        "news/" + chat + "/" + clock.millis(),
        chat,
        List.of(OutgoingMessage.of(MessageText.of("News"))),
        Urgency.BULK);
    sender.drain();
    clock.pass(java.time.Duration.ofMinutes(1));
    sender.drain();
  }

  /** Takes in what waits and notes what it tells about chats. */
  private void listen() {
    server.say(99, "anything, so that the poll does not wait");
    poller.pollOnce();
    ChatKeeper keeper = new ChatKeeper(chats, update -> {});
    for (List<Claimed> some = inbox.claim(9); !some.isEmpty(); some = inbox.claim(9)) {
      for (Claimed claimed : some) {
        keeper.on(claimed.update());
        inbox.done(claimed);
      }
    }
  }

  @Test
  void aBlockThatIsToldPausesAndAnUnblockResumes() {
    server.open(99);
    becomes(PERSON, "{\"state\":\"blocked\"}");
    listen();
    assertThat(chats.isOpen(PERSON)).isFalse();
    send(PERSON);
    becomes(PERSON, "{\"state\":\"open\"}");
    listen();
    assertThat(chats.isOpen(PERSON)).isTrue();
    assertThat(told).containsExactly("paused 7", "resumed 7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"blocked", "deactivated", "kicked", "left"})
  void aChatThatIsFoundClosedBySendingAlonePauses(String state) {
    long chat = state.equals("kicked") || state.equals("left") ? GROUP : PERSON;
    becomes(chat, "{\"state\":\"%s\",\"silent\":true}".formatted(state));
    send(chat);
    send(chat);
    assertThat(chats.isOpen(chat)).isFalse();
    assertThat(told).containsExactly("paused " + chat);
  }

  @Test
  void aGroupThatWasUpgradedIsFollowedByItsServiceMessages() {
    server.open(99);
    becomes(GROUP, "{\"state\":\"open\"}");
    becomes(GROUP, "{\"state\":\"migrated\",\"to\":%d}".formatted(SUPERGROUP));
    listen();
    assertThat(chats.current(GROUP)).isEqualTo(SUPERGROUP);
    assertThat(told).contains("moved " + GROUP + " " + SUPERGROUP);
  }

  @Test
  void aGroupThatWasUpgradedIsFollowedAlsoWhereOnlyASendTellsIt() {
    becomes(GROUP, "{\"state\":\"migrated\",\"to\":%d,\"silent\":true}".formatted(SUPERGROUP));
    send(GROUP);
    assertThat(chats.current(GROUP)).isEqualTo(SUPERGROUP);
    assertThat(told).containsExactly("moved " + GROUP + " " + SUPERGROUP);
    assertThat(server.texts(SUPERGROUP)).containsExactly("News");
  }
}
