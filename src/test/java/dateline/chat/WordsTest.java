package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Publication;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
  private static final Instant NOW = Instant.parse("2023-10-22T12:00:00Z");

  @Test
  void everythingCanBeSaidInBothLanguages() throws IOException {
    assertThat(messages("chat_ar.properties")).isEqualTo(messages("chat.properties"));
  }

  /** Each key without its plural category, and what is filled in. */
  private static Map<String, Set<String>> messages(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            WordsTest.class.getResourceAsStream("/messages/" + name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, Set<String>> messages = new TreeMap<>();
    Pattern filled = Pattern.compile("\\{\\d}");
    properties.forEach(
        (key, value) ->
            filled
                .matcher(value.toString())
                .results()
                .forEach(
                    result ->
                        messages
                            .computeIfAbsent(withoutPlural(key), any -> new TreeSet<>())
                            .add(result.group())));
    properties.keySet().forEach(key -> messages.putIfAbsent(withoutPlural(key), Set.of()));
    return messages;
  }

  private static String withoutPlural(Object key) {
    return key.toString().replaceAll("\\.(one|two|few|many|other)$", "");
  }

  /** In a message format a straight one would swallow what follows. */
  @Test
  void noMessageHasAStraightApostrophe() throws IOException {
    for (String name : Set.of("chat.properties", "chat_ar.properties")) {
      try (var in = WordsTest.class.getResourceAsStream("/messages/" + name)) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
            .filteredOn(line -> !line.startsWith("time."))
            .noneMatch(line -> line.contains("'"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "What happened in the flood?, ar, en",
    "ماذا حدث؟, en, ar",
    "Derna flood, ar-EG, ar",
    "Derna flood, en-US, en",
    "Derna flood, '', en",
    "Was ist in der Stadt passiert?, ar, ar",
    "'', zz, en",
    "'', ar, ar"
  })
  void theReaderIsAnsweredInTheirLanguage(String written, String telegram, String language) {
    Optional<String> code = Optional.of(telegram).filter(it -> !it.isEmpty());
    assertThat(Words.forReader(written, code)).isSameAs(Words.in(language));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2023-10-22T11:59:30Z | just out       | نُشر للتو
          2023-10-22T11:59:00Z | 1 minute old   | نُشر قبل دقيقة واحدة
          2023-10-22T01:00:00Z | 11 hours old   | نُشر قبل 11 ساعة
          2023-10-20T12:00:00Z | 2 days old     | نُشر قبل يومين
          2023-10-19T11:00:00Z | 3 days old     | نُشر قبل 3 أيام
          2023-10-22           | from today     | نُشر اليوم
          2023-10-21           | 1 day old      | نُشر قبل يوم واحد
          2023-06-01           | 4 months old   | نُشر قبل 4 أشهر
          2012-10-01           | 11 years old   | نُشر قبل 11 سنة
          2023-10-23T00:00:00Z | just out       | نُشر للتو
          """)
  void anAgeIsSaidInWords(String published, String english, String arabic) {
    Publication publication = Publication.parse(published).orElseThrow();
    assertThat(Times.age(publication, NOW, Words.in("en"))).isEqualTo(english);
    assertThat(Times.age(publication, NOW, Words.in("ar"))).isEqualTo(arabic);
  }

  @ParameterizedTest
  @CsvSource({"1, مقال واحد", "2, مقالان", "7, 7 مقالات", "18079, '18,079 مقالا'", "100, 100 مقال"})
  void countedThingsFollowTheArabicPlural(long number, String words) {
    assertThat(Words.in("ar").count("sources.articles", number)).isEqualTo(words);
  }

  @Test
  void onlyTheDayIsShownWhereNoMoreIsKnown() {
    Publication day = Publication.parse("2023-10-19").orElseThrow();
    Publication moment = Publication.parse("2023-10-19T23:30:00+02:00").orElseThrow();
    assertThat(Times.published(day, Words.in("en"))).isEqualTo("19 October 2023");
    assertThat(Times.published(moment, Words.in("en"))).isEqualTo("19 October 2023, 21:30 UTC");
    assertThat(Times.published(moment, Words.in("ar")))
        .isEqualTo("19 أكتوبر 2023، 21:30 بتوقيت غرينتش");
  }
}
