package dateline.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.article.Articles;
import dateline.briefing.Answer;
import dateline.briefing.Question;
import dateline.briefing.Understanding;
import dateline.briefing.WrittenBy;
import dateline.follow.Desk;
import dateline.follow.FollowRequests;
import dateline.model.Budget;
import dateline.model.Prices;
import dateline.model.Usage;
import dateline.story.Stories;
import dateline.telegram.BotApi;
import dateline.telegram.Chats;
import dateline.telegram.Claimed;
import dateline.telegram.Groups;
import dateline.telegram.Inbox;
import dateline.telegram.Invitations;
import dateline.telegram.Members;
import dateline.telegram.Outbox;
import dateline.telegram.Ownership;
import dateline.telegram.RawUpdate;
import dateline.telegram.TelegramBotApi;
import dateline.telegram.TokenGuard;
import dateline.telegram.Typing;
import dateline.watch.Watches;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A bot that is talked to: real database, inbox and outbox; its Telegram is a socket here. */
@ExtendWith(TokenGuard.class)
abstract class TalkTest {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String EXAMPLE = "Was 2023 the hottest year on record?";
  static final String ARABIC_EXAMPLE = "كم عدد قتلى زلزال تركيا؟";
  static final int MONA = 3;
  static final int QUESTIONS_AN_HOUR = 5;

  @TempDir Path folder;
  final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
  final Map<String, String> planned = new ConcurrentHashMap<>();
  final List<Question> asked = new ArrayList<>();
  Function<Question, Answer> briefing = question -> briefed();
  Desk desk;
  Inbox inbox;
  Outbox outbox;
  Ownership ownership;
  Members members;
  Invitations invitations;
  Groups groups;
  Chats chats;
  Conversation conversation;
  FollowErrands errands;

  /** What asks sites waits until it is run here. */
  final List<Runnable> pending = new ArrayList<>();

  boolean sitesAreSlow;
  AnswerChecks checks;
  Usage usage;
  Budget budget = new Budget(1_000, new Prices(1, 2));
  DigestHouse digests;
  Watches watches;
  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private HttpServer server;
  private TelegramBotApi api;
  private long lastUpdate;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    api = new TelegramBotApi(address, "42:secret");
    desk = new Desk(folder);
    inbox = new Inbox(desk.database, 42, desk.clock);
    outbox = new Outbox(desk.database, 42, desk.clock);
    checks = new AnswerChecks(desk.database, 42, desk.clock);
    usage = new Usage(desk.database, desk.clock);
    ownership = new Ownership(desk.database, 42, desk.clock);
    members = new Members(desk.database, 42, desk.clock);
    invitations = new Invitations(desk.database, 42, members, desk.clock);
    groups = new Groups(desk.database, 42, desk.clock);
    chats = new Chats(desk.database, 42, desk.clock, List.of());
    digests = new DigestHouse(desk.database, outbox, folder, desk.clock);
    watches = new Watches(desk.database, digests.articles);
    // Most rules are the same for everybody who is served; the others are those of AccessTest.
    converse(Access.Openness.OPEN);
  }

  /** From now on as if everybody at this machine were the owner. */
  void inTheChatPage() {
    converse(Access.Openness.THIS_MACHINE);
  }

  void converse(Access.Openness openness) {
    Correspondence letters = new Correspondence(outbox, api, new Typing(api, scheduler));
    errands =
        new FollowErrands(new FollowRequests(desk.database), desk.following, letters, pending::add);
    Access access = new Access(ownership, members, groups, openness);
    Managers managers = new Managers(ownership, api, access);
    conversation =
        new Conversation(
            new Answering(
                this::answer,
                new Replies(CitationLinks.toOriginals()),
                new Articles(desk.database, desk.clock),
                new CheckTalk(checks, CitationLinks.toOriginals()),
                new UsageTalk(Optional.of(budget), usage, access, members),
                new Asking(
                    new Understanding(this::outlets, Optional.empty()),
                    new Exchanges(desk.database, 42, desk.clock),
                    chat -> ZoneOffset.UTC,
                    desk.clock),
                new Headlines(digests.top, new Replies(CitationLinks.toOriginals()))),
            new Examples(List.of(EXAMPLE, ARABIC_EXAMPLE)),
            new FeedTalk(desk.feeds, desk.offers, errands, managers, letters, desk.clock),
            managers,
            new PeopleTalk(
                access, ownership, members, invitations, groups, chats, letters, desk.clock),
            digests.talk(managers, letters, desk.clock),
            new WatchTalk(watches, new Stories(desk.database, digests.articles), managers, letters),
            new Threshold(access, chats, letters, QUESTIONS_AN_HOUR, desk.clock),
            new CatchUp(inbox, desk.clock),
            letters,
            new BotApi.Me(42, "date_bot"));
  }

  private List<String> outlets() {
    return digests.articles.outlets().stream().map(Articles.OutletCount::outlet).toList();
  }

  private Answer answer(Question question) {
    asked.add(question);
    return briefing.apply(question);
  }

  static Answer briefed() {
    return new Answer.Briefed(
        List.of(Samples.claim("It shook.", Samples.citation(Samples.article(7, "Reuters"), 1))),
        List.of(),
        WrittenBy.EXTRACTIVE);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    calls.add(method + " " + body);
    byte[] answer =
        planned
            .getOrDefault(method, "{\"ok\":true,\"result\":true}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @AfterEach
  void close() {
    scheduler.shutdownNow();
    api.close();
    server.stop(0);
    digests.close();
    desk.close();
  }

  /** Sends an update on its way through the inbox. */
  void happens(String event) {
    String json = "{\"update_id\":" + ++lastUpdate + "," + event + "}";
    inbox.accept(List.of(new RawUpdate(lastUpdate, json)));
    for (Claimed claimed : inbox.claim(10)) {
      conversation.on(claimed.update());
      inbox.done(claimed);
    }
    if (!sitesAreSlow) {
      sitesAnswer();
    }
  }

  void sitesAnswer() {
    List<Runnable> works = List.copyOf(pending);
    pending.clear();
    works.forEach(Runnable::run);
  }

  /** The last update comes a second time, as after a crash. */
  void happensAgain() {
    desk.database.inTransaction(
        handle ->
            handle.execute(
                "update telegram_update set state = 'waiting' where seq ="
                    + " (select max(seq) from telegram_update)"));
    for (Claimed claimed : inbox.claim(10)) {
      conversation.on(claimed.update());
      inbox.done(claimed);
    }
  }

  void says(String text) {
    happens(message("private", "en", "\"text\":" + quoted(text)));
  }

  void saysInGroup(String rest) {
    happens(message("supergroup", "en", rest));
  }

  static String message(String chatType, String language, String rest) {
    return """
    "message":{"message_id":11,"date":1,"chat":{"id":5,"type":"%s"},
    "from":{"id":3,"is_bot":false,"first_name":"Mona","language_code":"%s"},%s}\
    """
        .formatted(chatType, language, rest);
  }

  void presses(String data) {
    happens(
        """
        "callback_query":{"id":"77","chat_instance":"1","from":{"id":3,"is_bot":false,
        "first_name":"Mona"},"data":%s,
        "message":{"message_id":4,"date":0,"chat":{"id":5,"type":"private"}}}\
        """
            .formatted(quoted(data)));
  }

  static String quoted(String text) {
    return JSON.getNodeFactory().textNode(text).toString();
  }

  List<JsonNode> replies() {
    return desk
        .database
        .read(
            handle ->
                handle
                    .createQuery("select body from telegram_message order by seq")
                    .mapTo(String.class)
                    .list())
        .stream()
        .map(TalkTest::parsed)
        .toList();
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> texts() {
    return replies().stream().map(reply -> reply.path("text").asText()).toList();
  }

  String lastText() {
    return texts().get(texts().size() - 1);
  }

  JsonNode lastReply() {
    return replies().get(replies().size() - 1);
  }

  static List<String> labels(JsonNode reply) {
    return reply.path("keyboard").findValuesAsText("label");
  }

  static List<String> data(JsonNode reply) {
    return reply.path("keyboard").findValuesAsText("value");
  }

  /** What was said to Telegram beside messages; waits for it. */
  String nextCall() {
    try {
      return calls.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
