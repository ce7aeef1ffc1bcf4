package dateline.digest;

import dateline.digest.Complaint.Why;
import dateline.search.Terms;
import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an interest can be an order's, by its words alone; see {@link Reach} for the articles.
 */
public final class OrderCheck {
  private static final Set<String> EVERYTHING =
      Set.of(
          "news",
          "everything",
          "anything",
          "all",
          "latest",
          "headlines",
          "all news",
          "top stories",
          "اخبار",
          "الاخبار",
          "كل شيء",
          "كل شي",
          "الكل",
          "اخر الاخبار",
          "كل الاخبار");

  private OrderCheck() {}

  /** What is wrong with it, however it was put together. */
  public static Optional<Complaint> complaint(Interest interest) {
    if (interest.topics().size() + interest.exclusions().size() > Interest.MOST_TOPICS) {
      return Optional.of(new Complaint(Why.TOO_MANY_TOPICS, ""));
    }
    Optional<String> all = interest.topics().stream().filter(OrderCheck::isEverything).findFirst();
    if (all.isPresent()) {
      return Optional.of(new Complaint(Why.EVERYTHING, all.get()));
    }
    boolean nothing =
        !interest.topics().isEmpty()
            && interest.topics().stream()
                .allMatch(topic -> interest.exclusions().stream().anyMatch(it -> holds(topic, it)));
    return nothing
        ? Optional.of(new Complaint(Why.NOTHING, String.join(", ", interest.exclusions())))
        : Optional.empty();
  }

  private static boolean isEverything(String topic) {
    return EVERYTHING.contains(Cities.plain(topic))
        || terms(topic).isEmpty()
        || Terms.onlyAsks(topic, language(topic));
  }

  private static boolean holds(String topic, String exclusion) {
    return terms(topic).containsAll(terms(exclusion));
  }

  private static Set<String> terms(String words) {
    return new HashSet<>(Terms.of(words, language(words)));
  }

  /** A word or two are too few to tell more than the script. */
  static String language(String words) {
    return words.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.ARABIC)
        ? "ar"
        : "en";
  }
}
