package dateline.follow;

import dateline.article.CanonicalAddress;
import dateline.article.Publication;
import dateline.feed.Entry;
import dateline.ingest.Outlets;
import dateline.ingest.RawArticle;
import dateline.page.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes an article of what the feed gives and what the page gives, the better of each. */
final class EntryArticle {
  /** Shorter texts are announcements of the article, not the article. */
  private static final int WHOLE = 1_200;

  /** Fewer words than a sentence has are no text. */
  private static final int SHORTEST = 40;

  /** A page that gives this much less than the feed was not read well. */
  private static final double POORER = 0.9;

  private static final Duration AHEAD = Duration.ofDays(1);

  private static final Pattern BREAKS_OFF =
      Pattern.compile(
          "(?is).*(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.]|(?:read|continue|keep) (?:more|reading|on)"
              + "[^\\n]{0,60}|اقرأ المزيد|المزيد|weiterlesen|lire la suite|leer más)\\W*");

  private EntryArticle() {}

  /** Whether the feed gives the article itself, so that its page need not be asked for. */
  static boolean isWhole(Entry entry) {
    String text = entry.text();
    String end = text.substring(Math.max(0, text.length() - 120));
    return text.length() >= WHOLE && !BREAKS_OFF.matcher(end).matches();
  }

  /** What the feed alone gives; empty where that is no text, or no date can be told. */
  static Optional<RawArticle> ofFeed(Entry entry, Instant now, boolean backlog) {
    if (entry.text().length() < SHORTEST) {
      return Optional.empty();
    }
    return date(entry, Optional.empty(), now, backlog)
        .map(
            date ->
                new RawArticle(
                    entry.url(),
                    entry.title(),
                    entry.text(),
                    date.toString(),
                    entry.updated().map(Publication::at),
                    outlet(entry.url(), Optional.empty()),
                    Optional.empty(),
                    entry.authors(),
                    !isWhole(entry)));
  }

  /**
   * @param address where the page was found in the end
   */
  static Optional<RawArticle> ofPage(
      Entry entry, Page page, String address, Instant now, boolean backlog) {
    boolean poorer = page.text().length() < entry.text().length() * POORER;
    if (page.text().length() < SHORTEST || poorer) {
      return ofFeed(entry, now, backlog);
    }
    String url = page.canonical().flatMap(CanonicalAddress::of).orElse(address);
    List<String> authors = page.authors().isEmpty() ? entry.authors() : page.authors();
    return date(entry, Optional.of(page), now, backlog)
        .map(
            date ->
                new RawArticle(
                    url,
                    entry.title().isBlank() ? page.title() : entry.title(),
                    page.text(),
                    date.toString(),
                    page.updated().or(() -> entry.updated().map(Publication::at)),
                    outlet(url, page.outlet()),
                    Optional.empty(),
                    authors,
                    page.partial()));
  }

  /** A site we know goes by the name we know it by. */
  private static Optional<String> outlet(String address, Optional<String> saysItself) {
    return CanonicalAddress.of(address).flatMap(Outlets::known).or(() -> saysItself);
  }

  /**
   * When it was published. A clock that runs ahead is set back to ours. What bears no date at all
   * came out today if it was not there before; of what was there before nobody can tell.
   */
  private static Optional<Publication> date(
      Entry entry, Optional<Page> page, Instant now, boolean backlog) {
    Optional<Publication> said =
        entry
            .published()
            .map(Publication::at)
            .filter(date -> isPast(date, now))
            .or(() -> page.flatMap(Page::published).filter(date -> isPast(date, now)))
            .or(() -> entry.updated().map(Publication::at).filter(date -> isPast(date, now)))
            .map(date -> date.instant().isAfter(now) ? Publication.at(now) : date);
    return backlog
        ? said
        : said.or(() -> Optional.of(Publication.ofDay(Publication.at(now).day())));
  }

  private static boolean isPast(Publication date, Instant now) {
    return date.instant().isBefore(now.plus(AHEAD)) && date.instant().isAfter(Instant.EPOCH);
  }
}
