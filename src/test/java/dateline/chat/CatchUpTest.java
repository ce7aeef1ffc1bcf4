package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.briefing.Question;
import dateline.telegram.Claimed;
import dateline.telegram.RawUpdate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A bot that was away. */
@Timeout(30)
class CatchUpTest extends TalkTest {
  private final List<RawUpdate> backlog = new ArrayList<>();

  private void wrote(int person, long chat, Duration ago, String text) {
    Instant then = desk.clock.instant().minus(ago);
    came(
        """
        "message":{"message_id":11,"date":%d,"chat":{"id":%d,"type":"%s"},
        "from":{"id":%d,"is_bot":false,"first_name":"P","language_code":"en"},"text":%s}\
        """
            .formatted(
                then.getEpochSecond(),
                chat,
                chat > 0 ? "private" : "supergroup",
                person,
                quoted(text)));
  }

  private void came(String event) {
    int number = 1_000 + backlog.size();
    backlog.add(new RawUpdate(number, "{\"update_id\":" + number + "," + event + "}"));
  }

  private void comesBack() {
    inbox.accept(backlog);
    work();
  }

  private void work() {
    for (List<Claimed> some = inbox.claim(10); !some.isEmpty(); some = inbox.claim(10)) {
      for (Claimed claimed : some) {
        conversation.on(claimed.update());
        inbox.done(claimed);
      }
    }
  }

  private List<String> asked() {
    return asked.stream().map(Question::words).toList();
  }

  @Test
  void manyOldMessagesOfOnePersonAreAnsweredOnceSayingSo() {
    for (int i = 1; i <= 9; i++) {
      wrote(MONA, MONA, Duration.ofHours(20 - i), "What shook " + i + "?");
    }
    wrote(MONA, MONA, Duration.ofMinutes(1), "And now?");
    comesBack();
    assertThat(asked()).containsExactly("What shook 9?", "And now?");
    assertThat(texts()).hasSize(3);
    assertThat(texts().get(0)).startsWith("I was away for a while. You wrote 9 messages");
    assertThat(inbox.waiting()).isZero();
  }

  @Test
  void oneOldQuestionIsAnsweredAsIfItWereNew() {
    wrote(MONA, MONA, Duration.ofHours(20), "What shook?");
    comesBack();
    assertThat(texts()).singleElement().asString().startsWith("It shook.");
  }

  @Test
  void eachPersonOfAGroupIsAnsweredAndItsOtherTalkIsNot() {
    for (int i = 1; i <= 4; i++) {
      wrote(MONA, -5, Duration.ofHours(20), "@date_bot what shook Mona " + i + "?");
      wrote(9, -5, Duration.ofHours(20), "@date_bot what shook Omar " + i + "?");
      wrote(MONA, -5, Duration.ofHours(20), "Not for the bot");
    }
    comesBack();
    assertThat(asked()).containsExactly("what shook Mona 4?", "what shook Omar 4?");
    assertThat(texts()).hasSize(4);
  }

  @Test
  void tenThousandMessagesOfADaysOutageAreOneAnswerForEachOfAHundredPeople() {
    for (int i = 0; i < 10_000; i++) {
      int person = 1 + i % 100;
      wrote(person, person, Duration.ofHours(20), (i % 3 == 0 ? "/help " : "What shook ") + i);
    }
    comesBack();
    assertThat(texts()).hasSize(200);
    assertThat(asked()).hasSizeLessThanOrEqualTo(100);
    assertThat(inbox.waiting()).isZero();
  }

  @Test
  void aBurstThatWasBrokenOffIsStillAnsweredOnce() {
    wrote(MONA, MONA, Duration.ofHours(2), "What shook 1?");
    wrote(MONA, MONA, Duration.ofHours(1), "What shook 2?");
    inbox.accept(backlog);
    conversation.on(inbox.claim(1).get(0).update());
    inbox.recover();
    work();
    assertThat(asked()).containsExactly("What shook 2?");
    assertThat(texts()).hasSize(2);
  }

  @Test
  void aPressThatNobodyWaitsForAnyMoreIsLetGo() {
    came(
        """
        "callback_query":{"id":"77","chat_instance":"1","from":{"id":3,"is_bot":false,
        "first_name":"Mona"},"data":"ask/0",
        "message":{"message_id":4,"date":0,"chat":{"id":3,"type":"private"}}}\
        """);
    inbox.accept(backlog);
    desk.clock.pass(Duration.ofSeconds(151));
    work();
    assertThat(calls).isEmpty();
    assertThat(replies()).isEmpty();
    assertThat(inbox.waiting()).isZero();
  }
}
