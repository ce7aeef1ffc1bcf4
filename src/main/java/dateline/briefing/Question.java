package dateline.briefing;

import dateline.text.Sentences;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader wants to know.
 *
 * @param words the reader's own words
 * @param asked nothing published after this moment is used
 * @param zone whose days the reader means by "yesterday"
 * @param language of the words, an ISO 639-1 code: the one to answer in
 */
public record Question(String words, Instant asked, ZoneId zone, String language, Meaning meaning) {

  /** Words taken as they stand, asked in UTC. */
  public Question(String words, Instant asked, String language) {
    this(words, asked, ZoneOffset.UTC, language, Meaning.plain(words));
  }

  /** The same of any time. */
  Question ofAnyTime() {
    return new Question(
        words,
        asked,
        zone,
        language,
        new Meaning(
            topic(), Optional.empty(), meaning.outlets(), meaning.otherThan(), meaning.about()));
  }

  /** The same of any time and by any outlet. */
  Question unlimited() {
    return new Question(
        words,
        asked,
        zone,
        language,
        new Meaning(topic(), Optional.empty(), Set.of(), Set.of(), meaning.about()));
  }

  /** The last sentence that asks, else the last; others lead up to it. */
  String asking() {
    List<String> sentences =
        Sentences.in(words, language).stream().map(span -> span.of(words).strip()).toList();
    return sentences.stream()
        .filter(sentence -> sentence.endsWith("?") || sentence.endsWith("؟"))
        .reduce((one, later) -> later)
        .orElse(sentences.isEmpty() ? words : sentences.get(sentences.size() - 1));
  }

  /** What to look for, see {@link Meaning#topic}. */
  public String topic() {
    return meaning.topic();
  }
}
