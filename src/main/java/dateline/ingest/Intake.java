package dateline.ingest;

import dateline.article.Article;
import dateline.article.CanonicalAddress;
import dateline.article.Publication;
import dateline.text.Languages;
import dateline.text.Sentences;
import dateline.text.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Checks an article where it enters, and cleans it. */
public final class Intake {
  private static final int LONGEST_TEXT = 2_000_000;
  private static final int LONGEST_TITLE = 500;
  private static final int TITLE_FROM_TEXT = 100;

  /** Captions alone, of some length, are a page of photographs: it can be found by them. */
  private static final int PAGE_OF_PHOTOGRAPHS = 300;

  /** Clocks and zones differ; more than a day ahead is a mistake. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final String MARKS =
      "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff";

  private final InstantSource clock;
  private final boolean sample;

  public Intake(InstantSource clock, boolean sample) {
    this.clock = clock;
    this.sample = sample;
  }

  /** An article that can be stored, or the reason why not. */
  sealed interface Checked {
    record Accepted(Article article, Optional<String> remark) implements Checked {
      @Override
      public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
        return accepted.apply(this);
      }
    }

    record Refused(String reason) implements Checked {
      @Override
      public <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused) {
        return refused.apply(this);
      }
    }

    <T> T fold(Function<Accepted, T> accepted, Function<Refused, T> refused);
  }

  /** The article, cleaned; empty where it cannot be taken in. */
  public Optional<Article> article(RawArticle raw) {
    return check(raw)
        .fold(accepted -> Optional.of(accepted.article()), refused -> Optional.empty());
  }

  Checked check(RawArticle raw) {
    Optional<String> address = address(raw.url());
    if (raw.url().isBlank()) {
      return new Checked.Refused("it has no address");
    }
    if (address.isEmpty()) {
      return new Checked.Refused("its address is no http or https address: " + shorten(raw.url()));
    }
    if (isBlank(raw.text())) {
      return new Checked.Refused("it has no text");
    }
    if (raw.text().length() > LONGEST_TEXT) {
      return new Checked.Refused(
          "its text has " + raw.text().length() + " characters, more than " + LONGEST_TEXT);
    }
    Optional<Publication> published = Publication.parse(raw.published());
    if (published.isEmpty()) {
      return new Checked.Refused(
          raw.published().isBlank()
              ? "it has no publication date"
              : "its publication date is no ISO 8601 date: " + shorten(raw.published()));
    }
    return dated(raw, address.get(), published.get());
  }

  private Checked dated(RawArticle raw, String address, Publication published) {
    if (published.instant().isBefore(Instant.EPOCH)) {
      return new Checked.Refused("its publication date is before 1970: " + published);
    }
    if (published.instant().isAfter(clock.instant().plus(AHEAD))) {
      return new Checked.Refused("its publication date is in the future: " + published);
    }
    String text = printable(raw.text());
    Cleaned cleaned = Cleaner.clean(text);
    if (isBlank(cleaned.text()) && text.length() >= PAGE_OF_PHOTOGRAPHS) {
      return accepted(raw, address, published, cleaned.insteadOf(text.strip()));
    }
    if (isBlank(cleaned.text())) {
      return new Checked.Refused("its text holds nothing but credits and captions");
    }
    return accepted(raw, address, published, cleaned);
  }

  private Checked accepted(RawArticle raw, String address, Publication published, Cleaned cleaned) {
    String language =
        raw.language().flatMap(Intake::code).orElseGet(() -> Languages.of(cleaned.text()));
    String title = printable(raw.title()).replaceAll("(?U)\\s+", " ").strip();
    Optional<String> remark =
        title.isEmpty()
            ? Optional.of("it has no title; its first words stand in for one")
            : Optional.empty();
    String shown = title.isEmpty() ? opening(cleaned.text(), language) : title;
    return new Checked.Accepted(
        new Article(
            0,
            address,
            start(shown, LONGEST_TITLE),
            cleaned.text(),
            published,
            raw.updated().filter(time -> isLater(time, published)),
            raw.outlet().orElseGet(() -> outlet(address)),
            language,
            raw.authors().isEmpty() ? cleaned.byline() : raw.authors(),
            raw.partial(),
            sample),
        remark);
  }

  /** Many sources call an article updated at the moment it was published, some in days to come. */
  private boolean isLater(Publication updated, Publication published) {
    boolean byDay = updated.dayOnly() || published.dayOnly();
    return updated.instant().isAfter(published.instant())
        && !(byDay && updated.day().equals(published.day()))
        && !updated.instant().isAfter(clock.instant().plus(AHEAD));
  }

  /** Files of agency copy have no address of their own; they are known by their name. */
  private static Optional<String> address(String url) {
    return url.startsWith(AgencyCopy.FILE_ADDRESS) ? Optional.of(url) : CanonicalAddress.of(url);
  }

  private static String outlet(String address) {
    return address.startsWith(AgencyCopy.FILE_ADDRESS) ? "Agency copy" : Outlets.of(address);
  }

  /** {@code en} of "en-US", "EN" or "en_GB"; empty where the source says no such code. */
  private static Optional<String> code(String language) {
    String code = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return Optional.of(code).filter(letters -> letters.matches("[a-z]{2,3}"));
  }

  /** No break space and the like are blank to a reader. */
  private static boolean isBlank(String text) {
    return text.codePoints().allMatch(c -> Character.isWhitespace(c) || isInvisible(c));
  }

  private static boolean isInvisible(int c) {
    return Character.isSpaceChar(c) || Character.isISOControl(c) || isMark(c);
  }

  /** Marks of direction, byte order and hyphenation; Persian and emoji need the joiners. */
  private static boolean isMark(int c) {
    return MARKS.indexOf(c) >= 0;
  }

  /** The text up to a length, and no half of a character at its end. */
  private static String start(String text, int length) {
    int end = Math.min(text.length(), length);
    boolean halved =
        end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, halved ? end - 1 : end);
  }

  /** Line ends as one character; control characters, invisible marks, lone surrogates out. */
  private static String printable(String text) {
    String lines =
        text.chars().anyMatch(Intake::isOtherLineEnd)
            ? LINE_END.matcher(text).replaceAll("\n")
            : text;
    return lines.codePoints().allMatch(Intake::isPrinted)
        ? lines
        : lines
            .codePoints()
            .filter(Intake::isPrinted)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isOtherLineEnd(int c) {
    return c != '\n' && (c >= 0x0a && c <= 0x0d || c == 0x85 || c == 0x2028 || c == 0x2029);
  }

  private static boolean isPrinted(int c) {
    return c >= ' ' && c < 127
        || c == '\n'
        || c == '\t'
        || !Character.isISOControl(c) && !isMark(c) && Character.getType(c) != Character.SURROGATE;
  }

  private static String opening(String text, String language) {
    List<Span> sentences = Sentences.in(text, language);
    String first = sentences.get(0).of(text);
    if (first.length() <= TITLE_FROM_TEXT) {
      return first;
    }
    int space = first.lastIndexOf(' ', TITLE_FROM_TEXT);
    return start(first, space > 0 ? space : TITLE_FROM_TEXT) + " …";
  }

  private static String shorten(String text) {
    return text.length() <= 80 ? text : start(text, 80) + "…";
  }
}
