package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.briefing.Answer;
import dateline.briefing.Claim;
import dateline.briefing.Dropped;
import dateline.briefing.WrittenBy;
import dateline.grounding.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckTalkTest extends TalkTest {
  private static final Article REUTERS = Samples.article(7, "Reuters");

  private static Answer written(Reason.Kind kind, String words) {
    return new Answer.Briefed(
        List.of(Samples.claim("It shook.", Samples.citation(REUTERS, 1))),
        List.of(new Dropped("Forty people visited evil.", List.of(new Reason(kind, words)))),
        WrittenBy.MODEL);
  }

  @Test
  void theButtonUnderAnAnswerTellsWhatWasKeptAndWhatWasLeftOutAndWhy() {
    briefing = question -> written(Reason.Kind.NUMBER, "Forty");
    says("What shook?");
    assertThat(labels(lastReply())).containsExactly("How checked");
    presses(data(lastReply()).get(0));
    assertThat(lastText())
        .contains("A language model wrote it")
        .contains("✓ It shook.")
        .contains("Reuters")
        .contains("The ground shook on Monday.")
        .contains("✗ Forty people visited evil.")
        .contains("Its sources do not say this number: \u2068Forty\u2069.");
  }

  @Test
  void whyTellsOfTheLastAnswerOfTheChat() {
    says("What shook?");
    briefing = question -> new Answer.NothingFound(Optional.empty());
    says("Who sang?");
    says("/why");
    assertThat(lastText()).contains("It is quoted").contains("✓ It shook.");
  }

  @Test
  void whyAsAReplyTellsOfThatAnswer() {
    says("What shook?");
    briefing = question -> written(Reason.Kind.NEGATION, "");
    says("What else?");
    desk.database.inTransaction(
        handle -> handle.execute("update telegram_message set message_id = 900 + seq"));
    happens(
        message(
            "private",
            "en",
            "\"text\":\"/why\",\"reply_to_message\":{\"message_id\":901,\"from\":{\"id\":42}}"));
    assertThat(lastText()).contains("It is quoted");
    happens(
        message(
            "private",
            "en",
            "\"text\":\"/why\",\"reply_to_message\":{\"message_id\":850,\"from\":{\"id\":42}}"));
    assertThat(lastText()).startsWith("I no longer know");
  }

  @Test
  void whereNothingWasAnsweredWhySaysWhatToDo() {
    says("/why");
    assertThat(lastText()).startsWith("I have answered nothing in this chat");
  }

  @Test
  void aTranslationIsToldWithTheSentenceThatWasChecked() {
    Claim claim =
        new Claim(
            "Der Boden bebte.",
            List.of(Samples.citation(REUTERS, 1)),
            Optional.of("The ground shook."));
    briefing = question -> new Answer.Briefed(List.of(claim), List.of(), WrittenBy.MODEL);
    says("What shook?");
    assertThat(lastText()).contains("Some sentences are translated by the language model");
    says("/why");
    assertThat(lastText())
        .contains("✓ Der Boden bebte.")
        .contains("Translated from what I checked: \u2068The ground shook.\u2069");
  }

  @Test
  void whatWasKeptIsForgottenInTime() {
    says("What shook?");
    String button = data(lastReply()).get(0);
    checks.forget(desk.clock.instant().plus(Duration.ofDays(1)));
    presses(button);
    assertThat(lastText()).startsWith("I no longer know");
  }

  @ParameterizedTest
  @EnumSource(
      value = Reason.Kind.class,
      names = {"ADDRESS", "MARKUP", "INSTRUCTION"})
  void whatCouldHarmIsNotShownHereEither(Reason.Kind kind) {
    briefing = question -> written(kind, "evil");
    says("What shook?");
    says("/why");
    assertThat(lastText()).contains("not shown here either");
    assertThat(lastText()).doesNotContain("Forty");
  }

  @ParameterizedTest
  @EnumSource(Reason.Kind.class)
  void everyReasonHasWordsInBothLanguages(Reason.Kind kind) {
    assertThat(Words.in("en").say("why." + kind)).isNotBlank();
    assertThat(Words.in("ar").say("why." + kind)).isNotBlank();
  }
}
