package dateline.page;

import dateline.article.Publication;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** When an article was published and changed, by whatever its page says, the surest first. */
final class PageDates {
  private static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "article.published",
    "published_time",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "dc.date.created",
    "cxenseparse:recs:publishtime",
    "rnews:datepublished",
    "bt:pubdate",
    "article_date_original",
    "date",
    "ptime",
    "pdate",
    "weibo:article:create_at",
    "dcterms.issued",
    "citation_publication_date",
    "timestamp"
  };
  private static final String[] UPDATED = {
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "datemodified",
    "lastmod",
    "last-modified",
    "dc.date.modified",
    "dcterms.modified",
    "article.updated",
    "revised",
    "utime",
    "moddate"
  };

  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "/(?<y>(?:19|20)\\d{2})[/-]?(?<m>[01]?\\d|[a-zA-Z]{3,9})[/-]?(?<d>[0-3]?\\d)(?=[/_.-])");
  private static final String VISIBLE =
      "[class*=date], [class*=Date], [class*=time], [class*=publish], [id*=date], [class*=byline],"
          + " [class*=meta]";
  private static final int MOST_VISIBLE = 40;
  private static final int LONGEST_VISIBLE = 120;

  private final Document page;
  private final MetaTags meta;
  private final JsonLd data;
  private final Dates dates;

  PageDates(Document page, MetaTags meta, JsonLd data, Dates dates) {
    this.page = page;
    this.meta = meta;
    this.data = data;
    this.dates = dates;
  }

  /** The surest day, with the time of another source that agrees on it. */
  Optional<Publication> published(String address) {
    return exact(
        List.of(
            () -> parsed(data.all("datePublished").stream()),
            () -> parsed(meta.all(PUBLISHED)),
            () -> parsed(data.all("dateCreated").stream()),
            this::times,
            () -> inAddress(address),
            this::visible));
  }

  Optional<Publication> updated() {
    return exact(
        List.of(
            () -> parsed(data.all("dateModified").stream()),
            () -> parsed(meta.all(UPDATED)),
            () -> parsed(page.select("[itemprop=dateModified]").stream().map(PageDates::value))));
  }

  /** Later sources are not asked where an earlier one says the time. */
  private static Optional<Publication> exact(List<Supplier<Stream<Publication>>> sources) {
    Optional<Publication> day = Optional.empty();
    for (Supplier<Stream<Publication>> source : sources) {
      for (Publication said : source.get().toList()) {
        boolean agrees = day.isEmpty() || isSameDay(said, day.get());
        if (agrees && !said.dayOnly()) {
          return Optional.of(said);
        }
        day = day.or(() -> Optional.of(said));
      }
    }
    return day;
  }

  /** Elsewhere on earth the day may be the one before or after. */
  private static boolean isSameDay(Publication time, Publication day) {
    Duration between = Duration.between(day.instant(), time.instant());
    return between.compareTo(Duration.ofHours(-14)) > 0
        && between.compareTo(Duration.ofHours(36)) < 0;
  }

  private Stream<Publication> parsed(Stream<String> texts) {
    return texts.map(dates::parse).flatMap(Optional::stream);
  }

  private Stream<Publication> times() {
    Stream<Element> named =
        page
            .select(
                "[itemprop=datePublished], time[pubdate], time[class*=publish], time.entry-date")
            .stream();
    Optional<Element> title = page.select("h1").stream().findFirst();
    Stream<Element> beside =
        title.map(Element::parent).filter(Objects::nonNull).stream()
            .flatMap(around -> Stream.of(around, around.parent()))
            .filter(Objects::nonNull)
            .flatMap(around -> around.select("time[datetime]").stream().limit(1));
    return parsed(Stream.concat(named.limit(3), beside).map(PageDates::value));
  }

  private static String value(Element element) {
    return Stream.of("datetime", "content")
        .map(element::attr)
        .filter(one -> !one.isBlank())
        .findFirst()
        .orElseGet(element::text);
  }

  private Stream<Publication> inAddress(String address) {
    Matcher day = IN_ADDRESS.matcher(address);
    return day.find()
        ? dates.ofDay(day.group("y"), day.group("m"), day.group("d")).stream()
        : Stream.empty();
  }

  /** What a reader sees after the title: the last resort. */
  private Stream<Publication> visible() {
    return page.select("h1, " + VISIBLE).stream()
        .dropWhile(element -> !element.nameIs("h1"))
        .limit(MOST_VISIBLE)
        .map(Element::text)
        .filter(text -> text.length() <= LONGEST_VISIBLE)
        .map(dates::parse)
        .flatMap(Optional::stream)
        .limit(1);
  }
}
