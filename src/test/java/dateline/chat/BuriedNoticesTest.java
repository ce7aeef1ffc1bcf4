package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.telegram.Ownership;
import dateline.telegram.RawUpdate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BuriedNoticesTest extends TalkTest {
  private BuriedNotices notices;

  @BeforeEach
  void prepare() {
    notices = new BuriedNotices(inbox, new OwnerLetters(ownership, outbox), desk.clock);
    desk.clock.pass(Duration.ofSeconds(1));
  }

  private void own(String language) {
    ownership.take(new Ownership.Owner(MONA, 5, Optional.of(language)));
  }

  private void bury(long id) {
    inbox.accept(List.of(new RawUpdate(id, "{\"update_id\":" + id + ",\"message\":7}")));
  }

  @Test
  void theOwnerIsToldOnceOfWhatWasBuried() {
    bury(1);
    notices.tell();
    assertThat(texts()).isEmpty();
    own("en");
    notices.tell();
    notices.tell();
    assertThat(texts()).hasSize(1);
    assertThat(lastText()).startsWith("1 message could not be worked on");
  }

  @Test
  void theOwnerIsNotFloodedByWhoSendsPoison() {
    own("ar");
    bury(1);
    notices.tell();
    desk.clock.pass(Duration.ofSeconds(1));
    bury(2);
    desk.clock.pass(Duration.ofMinutes(59));
    bury(3);
    notices.tell();
    assertThat(texts()).hasSize(1);
    desk.clock.pass(Duration.ofMinutes(2));
    notices.tell();
    assertThat(texts()).hasSize(2);
    assertThat(lastText()).startsWith("تعذّرت معالجة رسالتين");
  }
}
