package dateline.digest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What an order is about. An article is wanted where one of the topics is its matter, or where
 * there are no topics; and where it is of one of the outlets and languages, if any are named, and
 * of no exclusion.
 */
public record Interest(
    List<String> topics, List<String> exclusions, List<String> outlets, List<String> languages) {
  public static final int MOST_TOPICS = 20;
  public static final int LONGEST_TOPIC = 100;

  /** Everything without exception, until something is chosen. */
  public static final Interest OPEN = new Interest(List.of(), List.of(), List.of(), List.of());

  public Interest {
    topics = distinct(topics);
    exclusions = distinct(exclusions);
    outlets = distinct(outlets);
    languages = distinct(languages);
  }

  private static List<String> distinct(List<String> words) {
    return words.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
  }

  /** Whether it names neither a topic nor an outlet. */
  public boolean isOpen() {
    return topics.isEmpty() && outlets.isEmpty();
  }

  public Interest withTopics(List<String> others) {
    return new Interest(others, exclusions, outlets, languages);
  }

  public Interest withOutlets(List<String> others) {
    return new Interest(topics, exclusions, others, languages);
  }

  public Interest withLanguages(List<String> others) {
    return new Interest(topics, exclusions, outlets, others);
  }

  public Interest without(String exclusion) {
    return new Interest(
        topics,
        Stream.concat(exclusions.stream(), Stream.of(exclusion)).toList(),
        outlets,
        languages);
  }

  /** The same for all who want the same, however they wrote it. */
  public Interest canonical() {
    return new Interest(sorted(topics), sorted(exclusions), sorted(outlets), sorted(languages));
  }

  private static List<String> sorted(List<String> words) {
    return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).distinct().sorted().toList();
  }
}
