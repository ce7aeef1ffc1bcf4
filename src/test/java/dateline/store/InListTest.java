package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InListTest {
  @Test
  void listsHaveTheSameValuesInFewLengths() {
    assertThat(InList.of(List.of())).isEmpty();
    assertThat(InList.of(List.of(5, 7, 6))).containsExactly(5, 7, 6, 6);
    assertThat(InList.of(List.of(5, 7, 6, 4))).containsExactly(5, 7, 6, 4);
    assertThat(
            IntStream.rangeClosed(1, 500)
                .map(size -> InList.of(IntStream.range(0, size).boxed().toList()).size())
                .distinct())
        .hasSize(10);
  }
}
