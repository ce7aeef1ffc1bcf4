package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.briefing.Answer;
import dateline.briefing.Question;
import dateline.briefing.WrittenBy;
import dateline.store.Database;
import dateline.telegram.BotApi;
import dateline.telegram.Inbox;
import dateline.telegram.Outbox;
import dateline.telegram.RawUpdate;
import dateline.telegram.TelegramBotApi;
import dateline.telegram.Typing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ConversationTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EXAMPLE = "Was 2023 the hottest year on record?";
  private static final String ARABIC_EXAMPLE = "كم عدد قتلى زلزال تركيا؟";
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2023-10-22T22:00:00Z"));

  @TempDir Path folder;
  private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
  private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
  private final List<Question> asked = new ArrayList<>();
  private Function<Question, Answer> briefing = question -> briefed();
  private HttpServer server;
  private TelegramBotApi api;
  private Database database;
  private Inbox inbox;
  private Conversation conversation;
  private long lastUpdate;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    api = new TelegramBotApi(address, "42:secret");
    database = Database.open(folder);
    inbox = new Inbox(database, 42, CLOCK);
    conversation =
        new Conversation(
            new Answering(
                this::answer,
                new Replies(CitationLinks.toOriginals()),
                new Articles(database, CLOCK),
                CLOCK),
            new Examples(List.of(EXAMPLE, ARABIC_EXAMPLE)),
            new Outbox(database, 42, CLOCK),
            api,
            new Typing(api, scheduler),
            new BotApi.Me(42, "date_bot"));
  }

  private Answer answer(Question question) {
    asked.add(question);
    return briefing.apply(question);
  }

  private static Answer briefed() {
    return new Answer.Briefed(
        List.of(Samples.claim("It shook.", Samples.citation(Samples.article(7, "Reuters"), 1))),
        List.of(),
        WrittenBy.EXTRACTIVE);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    calls.add(path.substring(path.lastIndexOf('/') + 1).toLowerCase() + " " + body);
    byte[] answer = "{\"ok\":true,\"result\":true}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @AfterEach
  void close() {
    scheduler.shutdownNow();
    api.close();
    server.stop(0);
    database.close();
  }

  /** Sends an update on its way through the inbox. */
  private void happens(String event) {
    String json = "{\"update_id\":" + ++lastUpdate + "," + event + "}";
    inbox.accept(List.of(new RawUpdate(lastUpdate, json)));
    inbox
        .claim(10)
        .forEach(
            claimed -> {
              conversation.on(claimed.update());
              inbox.done(claimed);
            });
  }

  private void says(String text) {
    happens(message("private", "en", "\"text\":" + quoted(text)));
  }

  private void saysInGroup(String rest) {
    happens(message("supergroup", "en", rest));
  }

  private static String message(String chatType, String language, String rest) {
    return """
    "message":{"message_id":11,"date":1,"chat":{"id":5,"type":"%s"},
    "from":{"id":3,"is_bot":false,"first_name":"Mona","language_code":"%s"},%s}"""
        .formatted(chatType, language, rest);
  }

  private void presses(String data) {
    happens(
        """
        "callback_query":{"id":"77","chat_instance":"1","from":{"id":3,"is_bot":false,
        "first_name":"Mona"},"data":%s,
        "message":{"message_id":4,"date":0,"chat":{"id":5,"type":"private"}}}"""
            .formatted(quoted(data)));
  }

  private static String quoted(String text) {
    return JSON.getNodeFactory().textNode(text).toString();
  }

  private List<JsonNode> replies() {
    return database
        .read(
            handle ->
                handle
                    .createQuery("select body from telegram_message order by seq")
                    .mapTo(String.class)
                    .list())
        .stream()
        .map(ConversationTest::parsed)
        .toList();
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> texts() {
    return replies().stream().map(reply -> reply.path("text").asText()).toList();
  }

  @Test
  void aQuestionIsAnsweredAsOfNow() {
    says("What shook?");
    assertThat(texts()).singleElement().asString().startsWith("It shook. [1]");
    assertThat(asked).containsExactly(new Question("What shook?", CLOCK.instant(), "en"));
  }

  @Test
  void typingIsShownWhileTheAnswerIsMade() {
    briefing =
        question -> {
          assertThat(nextCall()).startsWith("sendchataction").contains("typing");
          return briefed();
        };
    says("What shook?");
    assertThat(replies()).hasSize(1);
  }

  private String nextCall() {
    try {
      return calls.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anUpdateThatComesAgainIsNotAnsweredAgain() {
    says("What shook?");
    lastUpdate--;
    inbox.recover();
    database.inTransaction(
        handle -> handle.execute("update telegram_update set state = 'waiting'"));
    inbox.claim(1).forEach(claimed -> conversation.on(claimed.update()));
    assertThat(texts()).hasSize(1);
    assertThat(asked).hasSize(1);
  }

  @Test
  void startGreetsAndOffersTheExamplesTheReadersLanguageFirst() {
    says("/start");
    happens(message("private", "ar", "\"text\":\"/start\""));
    assertThat(texts().get(0)).startsWith("Hello, I am Dateline.");
    assertThat(labels(replies().get(0))).containsExactly(EXAMPLE, ARABIC_EXAMPLE);
    assertThat(texts().get(1)).startsWith("مرحبا");
    assertThat(labels(replies().get(1))).containsExactly(ARABIC_EXAMPLE, EXAMPLE);
  }

  private static List<String> labels(JsonNode reply) {
    return reply.path("keyboard").findValuesAsText("label");
  }

  @Test
  void aPressedExampleIsAskedAndNamedInTheAnswer() {
    says("/start");
    presses(replies().get(0).path("keyboard").findValuesAsText("value").get(0));
    assertThat(nextCall()).startsWith("answercallbackquery").contains("77");
    assertThat(asked).extracting(Question::words).containsExactly(EXAMPLE);
    assertThat(texts().get(1)).startsWith(EXAMPLE + "\n\nIt shook. [1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask/0", "more:2", "💥", "'; drop table article"})
  void aButtonFromElsewhereGetsAPoliteNotice(String data) {
    presses(data);
    assertThat(nextCall()).startsWith("answercallbackquery").contains("out of date");
    assertThat(replies()).isEmpty();
  }

  @Test
  void helpListsTheCommands() {
    says("/help");
    assertThat(texts().get(0)).contains("/start –").contains("/help –").contains("/sources –");
    assertThat(texts().get(0)).contains("For example: ⁨" + EXAMPLE).contains("@date_bot");
  }

  @Test
  void sourcesAreCountedOrSaidToBeMissing() {
    says("/sources");
    new Articles(database, CLOCK)
        .add(List.of(Samples.article(0, "Reuters"), article("BBC", 1), article("BBC", 2)));
    says("/sources");
    assertThat(texts().get(0)).startsWith("I hold no articles yet");
    assertThat(texts().get(1))
        .isEqualTo(
            """
            What I read
            3 articles from 2 outlets. The date is that of the newest.

            ⁨BBC⁩ · 2 articles · 19 October 2023
            ⁨Reuters⁩ · 1 article · 19 October 2023""");
  }

  private static Article article(String outlet, int number) {
    String url = "https://" + outlet + ".example/" + number;
    return Samples.article(0, url, "T", outlet, "2023-10-19", false);
  }

  @Test
  void hundredsOfOutletsAreCutShort() {
    List<Article> many = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      many.add(article("outlet-with-a-rather-long-name-" + i, i));
    }
    new Articles(database, CLOCK).add(many);
    says("/sources");
    assertThat(texts()).hasSize(2).allMatch(text -> text.length() <= 4_096);
    assertThat(texts().get(1)).endsWith("And 220 outlets more, with 220 articles.");
  }

  @Test
  void anUnknownCommandIsNamedAndHelpOffered() {
    says("/weather <b>");
    assertThat(texts()).singleElement().asString().contains("⁨/weather⁩").contains("/help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"👍", "…", "1️⃣"})
  void withoutWordsAKindHintComesBack(String text) {
    says(text);
    assertThat(texts()).singleElement().asString().startsWith("I can only read words.");
    assertThat(asked).isEmpty();
  }

  @Test
  void aStickerGetsTheSameHintInPrivateAndSilenceInAGroup() {
    happens(message("private", "ar", "\"sticker\":{\"emoji\":\"x\"}"));
    saysInGroup("\"photo\":[]");
    assertThat(texts()).singleElement().asString().startsWith("لا أقرأ إلا الكلمات.");
  }

  @Test
  void anEditedMessageAServiceMessageAndAChannelPostAreLeftAlone() {
    happens(
        message("private", "en", "\"text\":\"What?\"").replace("message\":", "edited_message\":"));
    happens(message("private", "en", "\"pinned_message\":{\"text\":\"What?\"}"));
    happens(
        message("channel", "en", "\"text\":\"What?\"").replace("message\":", "channel_post\":"));
    assertThat(replies()).isEmpty();
  }

  @Test
  void inAGroupOnlyWhatIsMeantForTheBotIsAnsweredAndAsAReply() {
    saysInGroup("\"text\":\"What shook?\"");
    saysInGroup("\"text\":\"/weather\"");
    saysInGroup("\"text\":\"/help@other_bot\"");
    saysInGroup("\"text\":\"Hm\",\"reply_to_message\":{\"from\":{\"id\":99}}");
    assertThat(replies()).isEmpty();
    saysInGroup("\"text\":\"@date_bot what shook?\"");
    saysInGroup("\"text\":\"And where?\",\"reply_to_message\":{\"from\":{\"id\":42}}");
    saysInGroup("\"text\":\"/help\"");
    assertThat(asked).extracting(Question::words).containsExactly("what shook?", "And where?");
    assertThat(replies()).hasSize(3).allMatch(reply -> reply.path("replyTo").asInt() == 11);
  }

  @Test
  void anotherBotIsNotAnswered() {
    happens(message("private", "en", "\"text\":\"What?\"").replace("false", "true"));
    assertThat(replies()).isEmpty();
  }

  @Test
  void aFailureIsApologizedForOnceAndHandedOn() {
    briefing =
        question -> {
          throw new IllegalStateException("the index is broken");
        };
    assertThatThrownBy(() -> says("What shook?")).hasMessage("the index is broken");
    assertThat(texts()).singleElement().asString().startsWith("I am sorry");
    database.inTransaction(
        handle -> handle.execute("update telegram_update set state = 'waiting'"));
    assertThatThrownBy(() -> inbox.claim(1).forEach(claimed -> conversation.on(claimed.update())))
        .hasMessage("the index is broken");
    assertThat(texts()).hasSize(1);
    briefing = question -> briefed();
    database.inTransaction(
        handle -> handle.execute("update telegram_update set state = 'waiting'"));
    inbox.claim(1).forEach(claimed -> conversation.on(claimed.update()));
    assertThat(texts()).hasSize(2).last().asString().startsWith("It shook.");
  }

  @Test
  void withoutAnyArticleTheReaderIsToldWhy() {
    briefing = question -> new Answer.NothingFound(Optional.empty());
    says("What shook?");
    assertThat(texts()).singleElement().asString().startsWith("I hold no articles yet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>who</b> & what?", "title:(a OR b~2 AND [x TO", "a\\\"(){}^*?:/"})
  void markupAndSearchSyntaxAreQuestionsLikeAnyOther(String text) {
    says(text);
    assertThat(asked).extracting(Question::words).containsExactly(text);
    assertThat(replies()).hasSize(1);
  }
}
