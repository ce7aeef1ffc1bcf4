package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {
  private static List<String> people(String... bylines) {
    return Authors.of(Stream.of(bylines), "Example News");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Jane Doe and John Roe | Reuters",
        "By Jane Doe, John Roe",
        "by Jane Doe & John Roe",
        "Jane Doe, John Roe and Example News staff",
        "By JANE DOE and JOHN ROE",
        "Jane Doe; John Roe (Associated Press)",
        "By Jane Doe, Senior Editor, and John Roe for Example News",
        "Von Jane Doe und John Roe",
        "Par Jane Doe et John Roe",
        "By Jane Doe and John Roe - May 6, 2024",
        "By Jane Doe and John Roe Monday, May 6, 2024",
        "Jane Doe, John Roe @johnroe",
      })
  void aBylineGivesItsNames(String byline) {
    assertThat(people(byline)).containsExactly("Jane Doe", "John Roe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Staff",
        "By Staff Reporter",
        "Reuters",
        "Associated Press",
        "admin",
        "https://www.facebook.com/jane.doe",
        "@janedoe",
        "Example News",
        "Example News Desk",
        "jane.doe@example.org",
        "May 6, 2024",
        "وكالات",
      })
  void whatIsNoPersonIsNoAuthor(String byline) {
    assertThat(people(byline)).isEmpty();
  }

  @Test
  void namesOfManyShapesAreNames() {
    assertThat(people("Ana de la Cruz", "Conor O’Brien", "J. K. Smith", "Jean-Luc Müller"))
        .containsExactly("Ana de la Cruz", "Conor O’Brien", "J. K. Smith", "Jean-Luc Müller");
    assertThat(people("بقلم: أحمد بن علي")).containsExactly("أحمد بن علي");
    assertThat(people("王小明")).containsExactly("王小明");
  }

  @Test
  void aPersonNamedTwiceIsOne() {
    assertThat(people("Jane Doe", "By Jane Doe and John Roe"))
        .containsExactly("Jane Doe", "John Roe");
  }
}
