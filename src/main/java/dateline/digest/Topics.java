package dateline.digest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the words of a topic stand for. One that is offered stands for its usual words, a country
 * for its name, each in English and Arabic; any other for itself.
 */
public final class Topics {
  private static final Locale ARABIC = Locale.forLanguageTag("ar");
  private static final List<Offered> OFFERED = new ArrayList<>();
  private static final Map<String, List<String>> MEANINGS = read();

  private Topics() {}

  /** A topic that is offered to readers. */
  public record Offered(String english, String arabic) {
    public String name(Locale language) {
      return language.getLanguage().equals("ar") ? arabic : english;
    }
  }

  public static List<Offered> offered() {
    return List.copyOf(OFFERED);
  }

  /** The phrases of which one is enough. */
  public static List<String> phrases(String topic) {
    return MEANINGS.getOrDefault(Cities.plain(topic), List.of(topic));
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> meanings = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = new Locale("", code);
      List<String> names =
          List.of(country.getDisplayCountry(Locale.ENGLISH), country.getDisplayCountry(ARABIC));
      names.forEach(name -> meanings.put(Cities.plain(name), names));
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Topics.class.getResourceAsStream("/digest/topics.txt"), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> take(line, meanings));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the list of topics", e);
    }
    return meanings;
  }

  private static void take(String line, Map<String, List<String>> meanings) {
    String[] parts = line.split("\\|");
    List<String> phrases =
        Stream.of(parts[0], parts[1], parts[2], parts[3])
            .flatMap(part -> Stream.of(part.split(",")))
            .map(String::strip)
            .distinct()
            .toList();
    OFFERED.add(new Offered(parts[0], parts[1]));
    meanings.put(Cities.plain(parts[0]), phrases);
    meanings.put(Cities.plain(parts[1]), phrases);
  }
}
