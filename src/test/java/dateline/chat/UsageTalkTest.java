package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.telegram.Ownership;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageTalkTest extends TalkTest {
  private void used(long person, long tokens) {
    desk.database.inTransaction(
        handle ->
            handle.execute(
                "insert into model_usage (person, day, calls, input_tokens, output_tokens,"
                    + " cost_micros, estimated) values (?, ?, 1, ?, 0, ?, 0)",
                person,
                desk.clock.instant().getEpochSecond() / 86_400,
                tokens,
                tokens));
  }

  @Test
  void everybodyIsToldTheirOwnUseAndShare() {
    used(MONA, 300);
    used(99, 12_000);
    says("/usage");
    assertThat(lastText())
        .contains("You today: 300 tokens, about $0.0003")
        .contains("Your share of a day: 1,000 tokens")
        .doesNotContain("12,000");
  }

  @Test
  void theOwnerIsToldOfEverybodyInPrivateOnly() {
    ownership.take(new Ownership.Owner(MONA, 5, Optional.empty()));
    used(MONA, 300);
    used(99, 12_000);
    used(0, 5);
    says("/usage");
    assertThat(lastText())
        .contains("person 99: 12,000 tokens")
        .contains("you: 300 tokens")
        .contains("me, for what nobody asked: 5 tokens");
    saysInGroup("\"text\":\"/usage@date_bot\"");
    assertThat(lastText()).contains("300 tokens").doesNotContain("12,000");
  }
}
