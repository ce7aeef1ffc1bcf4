package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.localchat.Exchange;
import dateline.localchat.LocalChatServer;
import dateline.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong with sending, each as the server plays it; the ordinary client is used. */
@Timeout(60)
class SendFaultsTest {
  private static final long HUGE = 10_072;

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock();
  private final LocalChatServer server =
      new LocalChatServer(clock, options -> options.withRoomFor(3_000));
  private final TelegramBotApi api = new TelegramBotApi(server.address(), LocalChatServer.TOKEN);
  private final List<String> news = new ArrayList<>();
  private Database database;
  private Outbox outbox;
  private Sender sender;

  @BeforeEach
  void open() {
    open(WhenUnsure.REPEAT_ANSWERS);
    server.post("/localchat/chats", "{\"first\":1,\"count\":50}");
  }

  private void open(WhenUnsure policy) {
    database = Database.open(folder);
    outbox = new Outbox(database, 42, clock, policy);
    sender =
        new Sender(
            outbox,
            api,
            new SendLimits(),
            watch(),
            clock,
            new SendThreads(Runnable::run, 8, clock));
  }

  private ChatWatch watch() {
    return new ChatWatch() {
      @Override
      public void gone(long chat, String reason) {
        news.add("gone " + chat);
      }

      @Override
      public void moved(long from, long to) {
        news.add("moved " + from + " " + to);
      }
    };
  }

  @AfterEach
  void close() {
    database.close();
    api.close();
    server.close();
  }

  private void restart(WhenUnsure policy) {
    database.close();
    open(policy);
    outbox.recover();
  }

  private void plan(String fault) {
    server.post("/localchat/faults", fault.replace('\'', '"'));
  }

  private void state(long chat, String state) {
    server.post("/localchat/chats/" + chat + "/state", state.replace('\'', '"'));
  }

  private void put(String key, long chat, Urgency urgency, String... words) {
    outbox.put(
        key,
        chat,
        List.of(words).stream().map(w -> OutgoingMessage.of(MessageText.of(w))).toList(),
        urgency);
  }

  private void put(String key, long chat, OutgoingMessage message) {
    outbox.put(key, chat, List.of(message), Urgency.BULK);
  }

  private void runFor(Duration time) {
    sender.drain();
    clock.pass(time);
  }

  private static OutgoingMessage linked(String words) {
    return OutgoingMessage.of(MessageText.builder().link(words, "https://a.example/").build());
  }

  /** F70. */
  @ParameterizedTest
  @ValueSource(longs = {1, 35, HUGE})
  void aChatWaitsAsLongAsItWasAskedAndOthersDoNot(long seconds) {
    plan(
        "{'chat':1,'status':429,'description':'Too Many Requests: retry after %1$d',"
                .formatted(seconds)
            + "'retry_after':%d}".formatted(seconds));
    put("a", 1, Urgency.BULK, "late", "later");
    put("b", 2, Urgency.BULK, "fine");
    runFor(Duration.ofMillis(100));
    assertThat(server.seen(2)).containsExactly("fine");
    restart(WhenUnsure.REPEAT_ANSWERS);
    runFor(Duration.ofSeconds(seconds).minusMillis(200));
    assertThat(server.seen(1)).isEmpty();
    runFor(Duration.ofSeconds(3));
    assertThat(server.seen(1)).containsExactly("late", "later");
  }

  /** F70. */
  @Test
  void whereNoTimeIsToldAFewSecondsAreWaited() {
    plan("{'chat':1,'status':429,'description':'Too Many Requests'}");
    put("a", 1, Urgency.BULK, "late");
    runFor(Duration.ofSeconds(4));
    assertThat(server.seen(1)).isEmpty();
    runFor(Duration.ofSeconds(2));
    assertThat(server.seen(1)).containsExactly("late");
  }

  /** F70. */
  @Test
  void severalChatsTooFastAtOnceStopAllUntilTheTimeIsOver() {
    plan("{'times':3,'status':429,'description':'Too Many Requests','retry_after':20}");
    IntStream.rangeClosed(1, 9).forEach(chat -> put("m" + chat, chat, Urgency.BULK, "x"));
    runFor(Duration.ofSeconds(19));
    long during = server.calls("sendMessage").size();
    assertThat(during).isLessThanOrEqualTo(8);
    runFor(Duration.ofSeconds(3));
    assertThat(outbox.waiting()).isZero();
    assertThat(IntStream.rangeClosed(1, 9)).allMatch(chat -> server.seen(chat).size() == 1);
  }

  /** F71. */
  @Test
  void whoBlocksTheBotInTheMiddleOfABriefingGetsNoMoreOfIt() {
    put("digest/1", 1, Urgency.BULK, "one", "two", "three");
    put("digest/2", 2, Urgency.BULK, "other");
    runFor(Duration.ofMillis(500));
    state(1, "{'state':'blocked'}");
    runFor(Duration.ofSeconds(5));
    state(1, "{'state':'open'}");
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(1)).containsExactly("one");
    assertThat(server.seen(2)).containsExactly("other");
    assertThat(news).containsExactly("gone 1");
    assertThat(outbox.delivery("digest/1")).contains(Delivery.FAILED);
    assertThat(server.calls("sendMessage")).hasSize(3);
  }

  /** F72. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "deactivated",
        "never_started",
        "kicked",
        "left",
        "deleted",
        "not_found",
        "no_rights",
        "paid"
      })
  void aChatThatIsClosedToTheBotIsReportedAndLeftAlone(String closed) {
    state(1, "{'state':'%s'}".formatted(closed));
    put("a", 1, Urgency.ANSWER, "one", "two");
    put("b", 1, Urgency.BULK, "three");
    runFor(Duration.ofSeconds(9));
    assertThat(server.calls("sendMessage")).hasSize(1);
    assertThat(news).containsExactly("gone 1");
    assertThat(outbox.waiting()).isZero();
  }

  /** F72. */
  @Test
  void slowModeIsWaitedFor() {
    state(-9, "{'state':'slow_mode','seconds':30,'type':'supergroup'}");
    put("a", -9, Urgency.BULK, "one", "two");
    runFor(Duration.ofSeconds(29));
    assertThat(server.seen(-9)).containsExactly("one");
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(-9)).containsExactly("one", "two");
  }

  /** F73. */
  @ParameterizedTest
  @CsvSource({
    "REPEAT_ANSWERS, 1, 2",
    "REPEAT_ALL, 2, 2",
    "REPEAT_NONE, 1, 1",
  })
  void aSendInDoubtIsRepeatedAsThePolicySays(WhenUnsure policy, int bulk, int answers) {
    restart(policy);
    plan("{'method':'sendMessage','chat':1,'end':'nothing'}");
    plan("{'method':'sendMessage','chat':2,'end':'cut'}");
    put("digest/1", 1, Urgency.BULK, "briefing");
    put("reply/2", 2, Urgency.ANSWER, "answer");
    runFor(Duration.ofSeconds(20));
    assertThat(server.seen(1)).hasSize(bulk);
    assertThat(server.seen(2)).hasSize(answers);
    assertThat(outbox.doubts()).isEqualTo(2);
  }

  /** F73. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'status':502,'body':'<html><h1>502 Bad Gateway</h1></html>'}",
        "{'status':504,'body':'<html><h1>504 Gateway Time-out</h1></html>'}",
        "{'status':500,'description':'Internal Server Error: restart'}",
        "{'status':200,'body':'<html>sign in to this network</html>'}",
        "{'effect':'none','end':'nothing'}"
      })
  void whatAServerThatFailsDidWithTheMessageIsNotKnown(String fault) {
    plan(fault);
    put("digest/1", 1, Urgency.BULK, "one", "two");
    runFor(Duration.ofSeconds(9));
    assertThat(server.seen(1)).containsExactly("two");
    assertThat(outbox.delivery("digest/1")).contains(Delivery.UNCERTAIN);
  }

  /** F73. */
  @Test
  void anOutageCostsAFewMessagesNotTheWholeRound() {
    plan("{'times':0,'status':502,'body':'<html>'}");
    IntStream.rangeClosed(1, 50).forEach(chat -> put("m" + chat, chat, Urgency.BULK, "x"));
    runFor(Duration.ofMinutes(5));
    server.delete("/localchat/faults");
    runFor(Duration.ofMinutes(1));
    long arrived = IntStream.rangeClosed(1, 50).filter(c -> !server.seen(c).isEmpty()).count();
    assertThat(arrived).isGreaterThan(25);
    assertThat(arrived + outbox.doubts()).isEqualTo(50);
  }

  /** F74. */
  @Test
  void whatCannotBeParsedGoesAsPlainWordsOnceAndIsKept() {
    plan("{'status':400,'description':'Bad Request: can\\u0027t parse entities: Unclosed'}");
    put("a", 1, linked("a < b"));
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(1)).containsExactly("a < b");
    assertThat(outbox.refusals()).hasSize(1);
    assertThat(outbox.refusals().get(0).reason()).contains("parse entities");
    assertThat(outbox.refusals().get(0).body()).contains("a < b", "https://a.example/");
  }

  /** F75. */
  @Test
  void aTextOverEveryLimitArrivesWholeInParts() {
    MessageText.Builder long1 = MessageText.builder();
    for (int i = 0; i < 300; i++) {
      long1.link("source " + i, "https://news.example/" + "x".repeat(150) + i).text(", ");
    }
    long1.text("\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 ".repeat(1_500));
    OutgoingMessage message = OutgoingMessage.of(long1.build());
    put("a", 1, message);
    runFor(Duration.ofMinutes(2));
    assertThat(outbox.delivery("a")).contains(Delivery.DELIVERED);
    assertThat(String.join("", server.seen(1)).replaceAll("\\s", ""))
        .isEqualTo(message.text().plain().replaceAll("\\s", ""));
    assertThat(server.seen(1)).allMatch(part -> part.codePointCount(0, part.length()) <= 4096);
  }

  /** F76. */
  @Test
  void aPartWithNothingToSeeIsNotSent() {
    String nothing = "\u200b\u2063\u3164 \u00a0\ufeff\u034f\ufe0f\n".repeat(900);
    put("a", 1, OutgoingMessage.of(MessageText.of("words" + nothing + "end")));
    runFor(Duration.ofSeconds(9));
    assertThat(outbox.delivery("a")).contains(Delivery.DELIVERED);
    assertThat(server.calls("sendMessage")).allMatch(call -> call.status() == 200);
  }

  /** F77. */
  @Test
  void wordsThatLookLikeMarkupAreWordsAndLinksThatLeadAstrayAreNone() {
    String words = "<script>x</script><br> &nbsp; a < b </b> & \u202eevil \u0007";
    put(
        "a",
        1,
        OutgoingMessage.of(
            MessageText.builder()
                .bold(words)
                .link("l1", "javascript:alert(1)")
                .link("l2", "tg://resolve?domain=x")
                .link("l3", "https://a.example/\"b c\u00fc")
                .build()));
    runFor(Duration.ofSeconds(2));
    assertThat(server.seen(1).get(0))
        .isEqualTo("<script>x</script><br> &nbsp; a < b </b> & evil l1l2l3");
    Exchange sent = server.calls("sendMessage").get(0);
    assertThat(sent.answer().path("result").findValuesAsText("url")).hasSize(1);
  }

  /** F78. */
  @Test
  void aButtonThatIsRefusedIsLeftOutAndTheOthersStay() {
    plan(
        "{'status':400,'description':'Bad Request: inline keyboard button URL"
            + " \\u0027https://b.example/\\u0027 is invalid: Wrong HTTP URL'}");
    put(
        "a",
        1,
        OutgoingMessage.of(MessageText.of("words"))
            .withKeyboard(
                List.of(
                    List.of(
                        Button.data("More", "more"),
                        Button.address("Bad", "https://b.example/"),
                        Button.address("Good", "https://c.example/")))));
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(1)).containsExactly("words");
    assertThat(last().arguments().get("reply_markup"))
        .contains("More", "Good")
        .doesNotContain("Bad");
  }

  /** F78. */
  @Test
  void whereTheRefusedButtonIsNotNamedAllThatOpenAddressesGo() {
    plan("{'status':400,'description':'Bad Request: BUTTON_URL_INVALID'}");
    put(
        "a",
        1,
        OutgoingMessage.of(MessageText.of("words"))
            .withKeyboard(
                List.of(
                    List.of(Button.data("More", "more")),
                    List.of(Button.address("Bad", "https://b.example/")))));
    runFor(Duration.ofSeconds(5));
    assertThat(last().arguments().get("reply_markup")).contains("More").doesNotContain("Bad");
  }

  private Exchange last() {
    List<Exchange> calls = server.calls("sendMessage");
    return calls.get(calls.size() - 1);
  }

  /** F79. */
  @Test
  void anAnswerToAMessageThatIsGoneIsSentAllTheSame() {
    put("a", 1, OutgoingMessage.of(MessageText.of("late")).replyingTo(Optional.of(99_999)));
    plan("{'chat':2,'status':400,'description':'Bad Request: message to be replied not found'}");
    put("b", 2, OutgoingMessage.of(MessageText.of("stern")).replyingTo(Optional.of(5)));
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(1)).containsExactly("late");
    assertThat(server.seen(2)).containsExactly("stern");
  }

  /** F79: a topic that was deleted or closed. */
  @ParameterizedTest
  @ValueSource(strings = {"{'state':'forum','topics':[5]}", "{'state':'topic_closed'}"})
  void aMessageToATopicThatIsGoneGoesToTheGroup(String state) {
    state(-9, state);
    put("a", -9, OutgoingMessage.of(MessageText.of("words")).inThread(Optional.of(7)));
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(-9)).containsExactly("words");
  }

  /** F80: what is shown while an answer is made may fail; the answer does not. */
  @Test
  void anAnswerArrivesThoughTypingWasRefused() {
    plan("{'method':'sendChatAction','times':0,'status':429,'description':'Too Many Requests'}");
    assertThat(api.typing(1, Optional.empty()).trouble()).isPresent();
    put("a", 1, Urgency.ANSWER, "answer");
    runFor(Duration.ofMillis(10));
    assertThat(server.seen(1)).containsExactly("answer");
  }

  /** F81. */
  @Test
  void chatsThatAreSentToInTurnsKeepTheirOrder() {
    for (int i = 0; i < 6; i++) {
      put("a" + i, 1, Urgency.BULK, "a" + i + ".0", "a" + i + ".1");
      put("b" + i, 2, Urgency.BULK, "b" + i + ".0", "b" + i + ".1");
    }
    plan("{'chat':1,'after':3,'status':429,'description':'Too Many Requests','retry_after':3}");
    runFor(Duration.ofSeconds(30));
    assertThat(server.seen(1)).hasSize(12).isSorted();
    assertThat(server.seen(2)).hasSize(12).isSorted();
  }

  /** F82. */
  @Test
  void aBriefingInPartsGoesOnAtThePartAfterACrash() {
    put("digest/1", 1, Urgency.BULK, "one", "two", "three");
    runFor(Duration.ofMillis(1_500));
    assertThat(server.seen(1)).containsExactly("one", "two");
    restart(WhenUnsure.REPEAT_ANSWERS);
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(1)).containsExactly("one", "two", "three");
  }

  /** F83. */
  @Test
  void aRoundToManyAtOneHourKeepsEveryLimitAndLetsAnswersThrough() {
    int readers = 300;
    server.post("/localchat/chats", "{\"first\":1,\"count\":%d}".formatted(readers));
    server.post("/localchat/rate", "{\"overall\":30,\"chat\":1,\"group\":20}");
    for (int chat = 1; chat <= readers; chat++) {
      put("digest/" + chat, chat, Urgency.BULK, "one");
    }
    runFor(Duration.ofSeconds(3));
    put("reply/1", readers, Urgency.ANSWER, "answer");
    runFor(Duration.ofMillis(100));
    assertThat(server.seen(readers)).containsExactly("answer");
    runFor(Duration.ofSeconds(7));
    assertThat(outbox.waiting()).isLessThan(20);
    runFor(Duration.ofSeconds(2));
    assertThat(outbox.waiting()).isZero();
    assertThat(server.calls("sendMessage")).hasSize(readers + 1).allMatch(c -> c.status() == 200);
  }

  /** F83. */
  @Test
  void aChatWithMuchToGetKeepsNoOtherWaiting() {
    for (int i = 0; i < 40; i++) {
      put("flood/" + i, 1, Urgency.BULK, "flood");
    }
    for (int chat = 2; chat <= 50; chat++) {
      put("digest/" + chat, chat, Urgency.BULK, "one");
    }
    runFor(Duration.ofSeconds(3));
    assertThat(IntStream.rangeClosed(2, 50)).allMatch(chat -> server.seen(chat).size() == 1);
    runFor(Duration.ofSeconds(60));
    assertThat(server.seen(1)).hasSize(40);
  }

  /** F84. */
  @Test
  void whatWasDueDuringAnOutageIsPutAgainAndSentOnce() {
    for (int round = 0; round < 5; round++) {
      put("digest/1/2026-03-01", 1, Urgency.BULK, "Sunday");
      runFor(Duration.ofHours(1));
      restart(WhenUnsure.REPEAT_ANSWERS);
    }
    assertThat(server.seen(1)).containsExactly("Sunday");
  }

  /** F84. */
  @Test
  void aMessagePlannedForLaterKeepsNoneBack() {
    OutgoingMessage message = OutgoingMessage.of(MessageText.of("at eight"));
    outbox.put(
        "digest", 1, List.of(message), Urgency.BULK, clock.instant().plus(Duration.ofHours(8)));
    put("alert", 1, Urgency.BULK, "now");
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(1)).containsExactly("now");
    runFor(Duration.ofHours(8));
    assertThat(server.seen(1)).containsExactly("now", "at eight");
  }

  /** F85: Telegram could not fetch the page a preview was asked of. */
  @ParameterizedTest
  @ValueSource(strings = {"wrong type of the web page content", "failed to get HTTP URL content"})
  void aPageThatCannotBeShownCostsNotTheWords(String reason) {
    plan("{'status':400,'description':'Bad Request: %s'}".formatted(reason));
    put("a", 1, linked("words").withPreview());
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(1)).containsExactly("words");
    assertThat(last().arguments().get("link_preview_options")).contains("true");
  }

  /** F86: it was sent, so an answer is not sent again either. */
  @Test
  void aMessageThatWasDeletedAtOnceCountsAsSent() {
    plan(
        "{'status':500,'effect':'done','description':'Internal Server Error: sent message was"
            + " immediately deleted and can\\u0027t be returned'}");
    put("a", 1, Urgency.ANSWER, "answer", "more");
    runFor(Duration.ofMinutes(10));
    assertThat(server.seen(1)).containsExactly("answer", "more");
    assertThat(outbox.delivery("a")).contains(Delivery.DELIVERED);
    assertThat(outbox.messageIds("a")).hasSize(1);
  }

  /** F87. */
  @Test
  void aSilentMessageSaysSo() {
    put("a", 1, OutgoingMessage.of(MessageText.of("psst")).silently());
    runFor(Duration.ofSeconds(1));
    assertThat(last().arguments()).containsEntry("disable_notification", "true");
  }

  /** F88. */
  @Test
  void aMenuThatCannotBeSetIsNoMoreThanThat() {
    plan("{'method':'setMyCommands','status':500,'description':'Internal Server Error'}");
    assertThat(
            api.menu(List.of(new BotApi.MenuCommand("help", "Help")), Optional.empty()).trouble())
        .contains("Internal Server Error");
    put("a", 1, Urgency.ANSWER, "answer");
    runFor(Duration.ofSeconds(1));
    assertThat(server.seen(1)).containsExactly("answer");
  }

  @Test
  void aGroupThatMovedIsFollowedByWhatWaitsThereToo() {
    state(-9, "{'state':'migrated','to':-1009,'silent':true}");
    put("digest/new", -1009, Urgency.BULK, "first");
    put("digest/-9", -9, Urgency.BULK, "one", "two");
    put("reply/-9", -9, Urgency.ANSWER, "answer");
    runFor(Duration.ofSeconds(20));
    assertThat(server.seen(-1009)).containsExactlyInAnyOrder("first", "one", "two", "answer");
    assertThat(news).contains("moved -9 -1009");
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void aClockSetBackStopsNoMessageThatMayGoNow() {
    put("a", 1, Urgency.BULK, "before");
    runFor(Duration.ofSeconds(1));
    clock.jump(Duration.ofHours(-5));
    put("b", 1, Urgency.BULK, "after");
    put("c", 2, Urgency.ANSWER, "answer");
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(1)).containsExactly("before", "after");
    assertThat(server.seen(2)).containsExactly("answer");
  }

  /** F92. */
  @Test
  void theTokenIsInNothingThatFaultsLeaveBehind() {
    List<String> log = new ArrayList<>();
    Handler handler = keepingIn(log);
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      for (String fault :
          List.of(
              "{'status':401,'description':'Unauthorized'}",
              "{'status':404,'description':'Not Found'}",
              "{'status':502,'body':'<html>'}",
              "{'end':'nothing'}",
              "{'end':'cut'}",
              "{'status':400,'description':'Bad Request: odd'}")) {
        plan(fault);
        put("m" + fault.hashCode(), 1, Urgency.ANSWER, "x");
        runFor(Duration.ofMinutes(2));
      }
      server.close();
      put("last", 1, Urgency.ANSWER, "x");
      runFor(Duration.ofMinutes(2));
    } finally {
      root.removeHandler(handler);
    }
    List<String> kept =
        database.read(
            handle ->
                handle
                    .createQuery("select coalesce(trouble, '') from telegram_message")
                    .mapTo(String.class)
                    .list());
    assertThat(kept).hasSize(7).noneMatch(words -> words.contains("secret-words"));
    assertThat(log).isNotEmpty().noneMatch(words -> words.contains("secret-words"));
  }

  private static Handler keepingIn(List<String> log) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        Object[] values = line.getParameters();
        log.add(line.getMessage() + List.of(values == null ? new Object[0] : values));
        for (Throwable at = line.getThrown(); at != null; at = at.getCause()) {
          log.add(at.toString());
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
