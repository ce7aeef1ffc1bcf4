package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.localchat.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Telegram will not take as it is, and what of it arrives all the same. */
class RefusalsTest extends SendFaults {
  private static OutgoingMessage linked(String words) {
    return OutgoingMessage.of(MessageText.builder().link(words, "https://a.example/").build());
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

  /** F74. */
  @Test
  void whatIsRefusedAlsoAsPlainWordsIsADeadLetter() {
    plan(
        "{'times':2,'status':400,"
            + "'description':'Bad Request: can\\u0027t parse entities: Unclosed'}");
    put("a", 1, linked("a < b"));
    runFor(Duration.ofMinutes(5));
    assertThat(server.seen(1)).isEmpty();
    assertThat(outbox.delivery("a")).contains(Delivery.FAILED);
    assertThat(server.calls("sendMessage")).hasSize(2);
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

  /** F40: a topic that was deleted or closed; a sample of such a message teaches nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"{'state':'forum','topics':[5]}", "{'state':'topic_closed'}"})
  void aMessageToATopicThatIsGoneGoesToTheGroup(String state) {
    state(-9, state);
    put("a", -9, OutgoingMessage.of(MessageText.of("words")).inThread(Optional.of(7)));
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(-9)).containsExactly("words");
    assertThat(outbox.refusals()).isEmpty();
  }

  /** F80: what is shown while an answer is made may fail; the answer does not. */
  @Test
  void anAnswerArrivesThoughTypingWasRefused() {
    plan("{'method':'sendChatAction','times':0,'status':429,'description':'Too Many Requests'}");
    assertThat(api().typing(1, Optional.empty()).trouble()).isPresent();
    put("a", 1, Urgency.ANSWER, "answer");
    runFor(Duration.ofMillis(10));
    assertThat(server.seen(1)).containsExactly("answer");
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
            api().menu(List.of(new BotApi.MenuCommand("help", "Help")), Optional.empty()).trouble())
        .contains("Internal Server Error");
    put("a", 1, Urgency.ANSWER, "answer");
    runFor(Duration.ofSeconds(1));
    assertThat(server.seen(1)).containsExactly("answer");
  }
}
