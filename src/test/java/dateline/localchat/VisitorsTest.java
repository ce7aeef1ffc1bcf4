package dateline.localchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorsTest {
  private final Visitors visitors = new Visitors(Set.of("news.lan"));

  @ParameterizedTest
  @CsvSource({
    "localhost:8080,,,, true",
    "127.0.0.1,,,, true",
    "[::1]:8080,,,, true",
    "192.168.1.5:8080,,,, true",
    "NEWS.lan:8080,,,, true",
    "evil.example,,,, false",
    "localhost.evil.example,,,, false",
    "127.0.0.1.evil.example,,,, false",
    ",,,, false",
    "localhost:8080,http://localhost:8080,,, true",
    "localhost:8080,http://localhost:9090,,, false",
    "localhost:8080,http://evil.example,,, false",
    "localhost:8080,null,,, false",
    "localhost:8080,,cross-site,no-cors, false",
    "localhost:8080,,cross-site,navigate, true",
    "localhost:8080,,same-origin,cors, true"
  })
  void onlyThisMachinesOwnPagesAreWelcome(
      String host, String origin, String site, String mode, boolean welcome) {
    assertThat(
            visitors
                .refusal(
                    Optional.ofNullable(host),
                    Optional.ofNullable(origin),
                    Optional.ofNullable(site),
                    Optional.ofNullable(mode))
                .isEmpty())
        .isEqualTo(welcome);
  }
}
