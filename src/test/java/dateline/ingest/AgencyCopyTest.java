package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyCopyTest {
  private static final Instant CHANGED = Instant.parse("2023-10-19T22:00:00Z");
  private static final String COPY = "OSLO, Norway (Reuters) – A ferry sank.";

  @Test
  void theAgencyOfTheHeadIsTheOutlet() {
    assertThat(AgencyCopy.read("a.txt", COPY, CHANGED).outlet()).contains("Reuters");
    assertThat(AgencyCopy.read("a.txt", "A ferry sank.", CHANGED).outlet()).isEmpty();
    assertThat(AgencyCopy.read("a.txt", "Oslo —\nA ferry sank.", CHANGED).outlet()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ferry_2023-10-17.txt, 2023-10-17",
    "2023-10-17/ferry.txt, 2023-10-17",
    "12023-10-17.txt, 2023-10-19",
    "9999-99-99_2023-10-17.txt, 2023-10-17",
    "0001-23-45.txt, 2023-10-19",
    "ferry.txt, 2023-10-19",
  })
  void theDateIsThatOfTheNameElseTheDayOfTheLastChange(String name, String date) {
    assertThat(AgencyCopy.read(name, COPY, CHANGED).published()).isEqualTo(date);
  }

  @Test
  void theAddressNamesTheFileAndNotWhereItLies() {
    assertThat(AgencyCopy.read("desk\\ferry.txt", COPY, CHANGED).url())
        .isEqualTo("file:///desk/ferry.txt");
  }
}
