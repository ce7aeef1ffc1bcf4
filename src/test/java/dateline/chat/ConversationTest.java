package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.article.Article;
import dateline.briefing.Answer;
import dateline.briefing.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ConversationTest extends TalkTest {
  @Test
  void aQuestionIsAnsweredAsOfNow() {
    says("What shook?");
    assertThat(texts()).singleElement().asString().startsWith("It shook. [1]");
    assertThat(asked).containsExactly(new Question("What shook?", desk.clock.instant(), "en"));
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

  @Test
  void anUpdateThatComesAgainIsNotAnsweredAgain() {
    says("What shook?");
    happensAgain();
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

  @Test
  void whoOnlySaysHelloIsToldWhatThisIsAndAGroupIsLeftAlone() {
    says("hi!");
    happens(message("group", "en", "\"text\":\"hi!\""));
    assertThat(texts()).singleElement().asString().startsWith("Hello, I am Dateline.");
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
    assertThat(texts().get(0)).contains("/feeds –").contains("/follow –").contains("/unfollow –");
    assertThat(texts().get(0)).contains("For example: ⁨" + EXAMPLE).contains("@date_bot");
  }

  @Test
  void sourcesAreCountedOrSaidToBeMissing() {
    says("/sources");
    desk.articles.add(List.of(Samples.article(0, "Reuters"), article("BBC", 1), article("BBC", 2)));
    says("/sources");
    assertThat(texts().get(0)).startsWith("I hold no articles yet");
    assertThat(texts().get(1))
        .isEqualTo(
            """
            What I read
            3 articles from 2 outlets. The date is that of the newest.

            ⁨BBC⁩ · 2 articles · 19 October 2023
            ⁨Reuters⁩ · 1 article · 19 October 2023\
            """);
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
    desk.articles.add(many);
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
    desk.database.inTransaction(
        handle -> handle.execute("update telegram_update set state = 'waiting'"));
    assertThatThrownBy(() -> inbox.claim(1).forEach(claimed -> conversation.on(claimed.update())))
        .hasMessage("the index is broken");
    assertThat(texts()).hasSize(1);
    briefing = question -> briefed();
    desk.database.inTransaction(
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

  @Test
  void aFollowUpIsUnderstoodByTheQuestionBeforeAndSaysSo() {
    says("Who attacked the base in Anbar?");
    desk.clock.pass(Duration.ofMinutes(1));
    says("and why?");
    assertThat(asked.get(1).topic()).contains("and why?").contains("Anbar");
    assertThat(texts().get(1)).startsWith("About: ");
  }

  @Test
  void newForgetsWhatWasAsked() {
    says("Who attacked the base in Anbar?");
    says("/new");
    says("and why?");
    assertThat(asked.get(1).topic()).isEqualTo("and why?");
    assertThat(texts().get(1)).isEqualTo(Words.in("en").say("new.begun"));
  }
}
