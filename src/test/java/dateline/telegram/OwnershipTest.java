package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnershipTest {
  private static final Ownership.Owner MONA = new Ownership.Owner(3, 3, Optional.of("ar"));
  private static final Ownership.Owner OMAR = new Ownership.Owner(4, 4, Optional.empty());

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock();
  private Database database;
  private Ownership ownership;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    ownership = new Ownership(database, 42, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String wrong() {
    return ownership.code().equals("aaaaaaaa") ? "bbbbbbbb" : "aaaaaaaa";
  }

  @Test
  void theFirstWhoSaysTheCodeOwnsTheBotForGood() {
    assertThat(ownership.owner()).isEmpty();
    String code = ownership.code();
    assertThat(ownership.claim(MONA, code.toUpperCase(Locale.ROOT)))
        .isEqualTo(Ownership.Claim.OWNED);
    assertThat(ownership.claim(OMAR, code)).isEqualTo(Ownership.Claim.TAKEN);
    assertThat(ownership.claim(MONA, code)).isEqualTo(Ownership.Claim.OWNED);
    database.close();
    database = Database.open(folder);
    assertThat(new Ownership(database, 42, clock).owner()).contains(MONA);
  }

  @Test
  void theCodeIsTheSameAtEachStartAndAnotherForEachBot() {
    String code = ownership.code();
    assertThat(code).matches("[a-z]{8}").matches(Ownership::isCode);
    assertThat(new Ownership(database, 42, clock).code()).isEqualTo(code);
    assertThat(new Ownership(database, 43, clock).code()).isNotEqualTo(code);
    assertThat(Ownership.isCode("from_a-link")).isFalse();
  }

  @Test
  void afterAFewWrongCodesEvenTheRightOneIsNotListenedToForAWhile() {
    for (int i = 0; i < 3; i++) {
      assertThat(ownership.claim(MONA, wrong())).isEqualTo(Ownership.Claim.WRONG);
    }
    assertThat(ownership.claim(MONA, ownership.code())).isEqualTo(Ownership.Claim.SILENCED);
    assertThat(ownership.claim(OMAR, wrong())).isEqualTo(Ownership.Claim.WRONG);
    clock.pass(Duration.ofMinutes(61));
    assertThat(ownership.claim(MONA, wrong())).isEqualTo(Ownership.Claim.WRONG);
    assertThat(ownership.claim(MONA, ownership.code())).isEqualTo(Ownership.Claim.OWNED);
  }

  @Test
  void withoutACodeOnlyTheFirstIsTaken() {
    ownership.take(MONA);
    ownership.take(OMAR);
    assertThat(ownership.owner()).contains(MONA);
  }
}
