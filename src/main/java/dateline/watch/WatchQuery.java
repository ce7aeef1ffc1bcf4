package dateline.watch;

import dateline.search.Terms;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader watches for: all of the words and phrases, none of the exclusions, of one of the
 * outlets where any are named. Who writes the same in another order has an equal query.
 *
 * @param words words and phrases, in small letters
 */
public record WatchQuery(
    TreeSet<String> words, TreeSet<String> exclusions, TreeSet<String> outlets) {
  public static final int LONGEST = 300;
  private static final int MOST_PARTS = 20;
  private static final String OUTLET = "outlet:";
  private static final Pattern PART =
      Pattern.compile(
          "(?<sign>-?)(?<outlet>outlet:\\s?)?(?:[\"“”«](?<phrase>[^\"“”«»]*)[\"“”»]?|(?<word>\\S+))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern QUOTES = Pattern.compile("[\"“”«»]");
  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

  /** What came of the words. */
  public sealed interface Parsed {
    record Query(WatchQuery query) implements Parsed {}

    record Unusable(Trouble trouble) implements Parsed {}

    default <T> T fold(Function<WatchQuery, T> query, Function<Trouble, T> unusable) {
      return this instanceof Query it
          ? query.apply(it.query())
          : unusable.apply(((Unusable) this).trouble());
    }
  }

  /** Why words cannot be watched for. */
  public enum Trouble {
    EMPTY,
    TOO_LONG,
    /** Small words, signs or single letters only: nearly every article has them. */
    SAYS_NOTHING,
    /** It excludes what it asks for. */
    EXCLUDES_ITSELF
  }

  public static Parsed parse(String written) {
    if (written.isBlank()) {
      return new Parsed.Unusable(Trouble.EMPTY);
    }
    if (written.length() > LONGEST) {
      return new Parsed.Unusable(Trouble.TOO_LONG);
    }
    return read(written).usable();
  }

  /** From what {@link #canonical} gave. */
  static WatchQuery read(String written) {
    WatchQuery query = new WatchQuery(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    Matcher parts = PART.matcher(written.strip());
    while (parts.find()) {
      query.take(parts);
    }
    return query;
  }

  private void take(Matcher part) {
    String said = part.group("phrase") == null ? part.group("word") : part.group("phrase");
    String words = QUOTES.matcher(said).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    if (part.group("outlet") != null) {
      if (!words.isEmpty()) {
        outlets.add(words);
      }
    } else if (!terms(words).isEmpty()) {
      (part.group("sign").isEmpty() ? this.words : exclusions).add(words);
    }
  }

  private Parsed usable() {
    if (words.size() + exclusions.size() + outlets.size() > MOST_PARTS) {
      return new Parsed.Unusable(Trouble.TOO_LONG);
    }
    if (words.stream().flatMap(one -> terms(one).stream()).allMatch(WatchQuery::isSlight)) {
      return new Parsed.Unusable(Trouble.SAYS_NOTHING);
    }
    if (words.stream().anyMatch(exclusions::contains)) {
      return new Parsed.Unusable(Trouble.EXCLUDES_ITSELF);
    }
    return new Parsed.Query(this);
  }

  private static boolean isSlight(String term) {
    return term.length() < 2 && term.charAt(0) < 0x2e80;
  }

  /** The language whose word forms count: the bot's other one is told by its letters. */
  static String language(String words) {
    return ARABIC.matcher(words).find() ? "ar" : "en";
  }

  static List<String> terms(String words) {
    return Terms.of(words, language(words));
  }

  /** Words from which {@link #parse} makes an equal query. */
  public String canonical() {
    return Stream.of(quoted("", words), quoted("-", exclusions), quoted(OUTLET, outlets))
        .flatMap(Collection::stream)
        .collect(Collectors.joining(" "));
  }

  private static List<String> quoted(String sign, Collection<String> parts) {
    return parts.stream().map(part -> sign + '"' + part + '"').toList();
  }
}
