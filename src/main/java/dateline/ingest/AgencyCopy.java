package dateline.ingest;

import dateline.article.Publication;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text file as news agencies write it: a dateline, paragraphs, credit lines. It has no title, and
 * no date but the one in its name or, failing that, the day the file was last changed.
 */
final class AgencyCopy {
  /** What the address of a file begins with; the name follows, never where the file lies. */
  static final String FILE_ADDRESS = "file:///";

  private static final Pattern DATE_IN_NAME =
      Pattern.compile("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)");

  private AgencyCopy() {}

  static RawArticle read(String name, String text, Instant lastChanged) {
    Optional<String> agency = Cleaner.clean(text).dateline().map(Dateline::agency);
    return new RawArticle(
        FILE_ADDRESS + name.replace('\\', '/'),
        "",
        text,
        date(name, lastChanged),
        agency.filter(words -> !words.isBlank()),
        Optional.empty(),
        List.of());
  }

  private static String date(String name, Instant lastChanged) {
    return DATE_IN_NAME
        .matcher(name)
        .results()
        .map(MatchResult::group)
        .filter(words -> Publication.parse(words).isPresent())
        .findFirst()
        .orElseGet(() -> LocalDate.ofInstant(lastChanged, ZoneOffset.UTC).toString());
  }
}
