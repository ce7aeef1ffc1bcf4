package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final String TOKEN = "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghi";

  @Test
  void theExampleFileNamesEverySettingAndNoOther() throws IOException {
    Set<String> named =
        Files.readAllLines(Path.of(".env.example")).stream()
            .filter(line -> line.contains("=") && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).isEqualTo(declared());
  }

  @Test
  void everySettingIsCheckedAtTheStart() {
    assertThat(SettingsCheck.names()).containsExactlyElementsOf(declared());
  }

  private static Set<String> declared() {
    Set<String> names = new TreeSet<>();
    for (Class<?> group : Settings.class.getDeclaredClasses()) {
      String prefix = group.getAnnotation(ConfigMapping.class).prefix();
      Arrays.stream(group.getDeclaredMethods())
          .filter(method -> !method.isSynthetic())
          .map(Method::getName)
          .map(name -> prefix + "_" + name.replaceAll("([A-Z])", "_$1"))
          .forEach(name -> names.add(name.toUpperCase(Locale.ROOT)));
    }
    return names;
  }

  @Test
  void aSlipOfThePenIsNamedWithWhatWasMeant() {
    assertThat(SettingsCheck.troubles(Map.of("DATELINE_PROT", "80")))
        .containsExactly("There is no setting DATELINE_PROT. Did you mean DATELINE_PORT?");
  }

  @Test
  void aMalformedValueIsNamedAndNotRepeated() {
    List<String> troubles =
        SettingsCheck.troubles(Map.of("TELEGRAM_BOT_TOKEN", "sekret", "DATELINE_PORT", "eighty"));
    assertThat(troubles).hasSize(2);
    assertThat(String.join(" ", troubles))
        .contains("DATELINE_PORT", "TELEGRAM_BOT_TOKEN")
        .doesNotContain("sekret", "eighty");
  }

  @Test
  void aModelWithoutAKeyIsHalfASetting() {
    assertThat(SettingsCheck.troubles(Map.of("LLM_BASE_URL", "http://127.0.0.1:1/v1")))
        .singleElement()
        .asString()
        .contains("all three");
  }

  @Test
  void goodSettingsAndThoseOfOthersPass() {
    assertThat(
            SettingsCheck.troubles(
                Map.of(
                    "TELEGRAM_BOT_TOKEN", TOKEN,
                    "TELEGRAM_API_ID", "of another program",
                    "DATELINE_DATA", "data",
                    "LLM_TIMEOUT", "90s",
                    "LLM_API_KEY", "",
                    "HOME", "/home")))
        .isEmpty();
  }
}
