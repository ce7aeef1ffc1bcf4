package dateline.page;

import dateline.text.Languages;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads the article of a web page, and what the page says of it. Any bytes give a page: where there
 * is no article in them its text is empty.
 */
public final class PageReader {
  /** Deeper nesting than any page needs; jsoup puts what is deeper beside. */
  private static final int DEEPEST = 400;

  private static final int LONG_ENOUGH_TO_TELL = 400;

  /** Those that {@link Languages} knows; of others it would say the nearest of them. */
  private static final Set<String> TOLD_APART =
      Set.of(
          "en", "fr", "de", "es", "it", "pt", "nl", "tr", "ar", "fa", "ru", "el", "he", "ja", "ko",
          "zh", "hi", "th");

  private static final String BYLINES =
      "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline, .author-name,"
          + " .author, [class*=byline], [class*=author-name], [class*=authorName]";
  private static final int MOST_BYLINES = 4;

  private final InstantSource clock;

  public PageReader(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * @param contentType the header the page came with, for its charset
   * @param address where it came from, absolute
   */
  public Page read(byte[] html, Optional<String> contentType, String address) {
    String markup = PageBytes.decode(html, contentType);
    Document page = parse(markup, address);
    MetaTags meta = MetaTags.of(page);
    JsonLd data = JsonLd.of(page);
    Links links = new Links(address);
    PageDates dates = new PageDates(page, meta, data, new Dates(clock));
    List<String> headings = page.getElementsByTag("h1").eachText();
    String title = title(page, meta, data, headings, links.host());
    Optional<String> outlet = outlet(meta, data);
    Optional<String> image = image(meta, data).flatMap(links::absolute);
    Optional<String> canonical =
        Stream.concat(page.select("link[rel=canonical]").eachAttr("href").stream(), meta.all("og:url"))
            .map(links::canonical)
            .flatMap(Optional::stream)
            .findFirst();
    List<String> authors = authors(page, meta, data, outlet.orElse(""));
    var published = dates.published(canonical.orElse(address));
    var updated = dates.updated();
    Optional<String> declared = language(page, meta, data);
    boolean asks = Paywall.asks(page, data);
    String text = 
        new ArticleText(titles(title, page, headings), data.first("articleBody"))
            .of(page, () -> parse(markup, address));
    return new Page(
        title,
        text,
        published,
        updated,
        authors,
        confirmed(declared, title + "\n" + text),
        canonical,
        image,
        outlet,
        asks && Paywall.isStub(text));
  }

  private static Document parse(String markup, String address) {
    return Jsoup.parse(markup, address, Parser.htmlParser().setMaxDepth(DEEPEST));
  }

  private static Set<String> titles(String title, Document page, List<String> headings) {
    return Stream.concat(Stream.of(title, page.title()), headings.stream())
        .map(Paragraphs::key)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String title(
      Document page, MetaTags meta, JsonLd data, List<String> headings, String host) {
    List<String> titles =
        Stream.of(
                data.all("headline").stream(),
                meta.all("og:title", "twitter:title", "dc.title", "headline", "parsely-title"),
                headings.size() == 1 ? headings.stream() : Stream.<String>empty(),
                Stream.of(page.title()),
                headings.stream().limit(1))
            .flatMap(one -> one)
            .toList();
    Stream<String> sites =
        Stream.concat(meta.all("og:site_name", "application-name"), data.all("publisher").stream());
    return Titles.best(titles, Titles.siteNames(sites, host));
  }

  private static Optional<String> outlet(MetaTags meta, JsonLd data) {
    return Stream.of(
            meta.all("og:site_name"),
            data.all("publisher").stream(),
            meta.all("application-name", "dc.publisher", "cre"))
        .flatMap(one -> one)
        .map(Titles::plain)
        .filter(name -> name.length() <= 100 && !name.contains("://") && !name.startsWith("@"))
        .findFirst();
  }

  private static Optional<String> image(MetaTags meta, JsonLd data) {
    return Stream.concat(
            meta.all("og:image:secure_url", "og:image", "og:image:url", "twitter:image",
                "twitter:image:src"),
            data.all("image").stream())
        .findFirst();
  }

  private static List<String> authors(Document page, MetaTags meta, JsonLd data, String outlet) {
    List<String> said =
        Authors.of(Stream.concat(data.people("author").stream(), data.people("creator").stream()), outlet);
    if (said.isEmpty()) {
      said =
          Authors.of(
              meta.all("author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
                  "dcterms.creator", "byl", "article.author", "authors", "og:article:author"),
              outlet);
    }
    return said.isEmpty() ? visibleAuthors(page, outlet) : said;
  }

  private static List<String> visibleAuthors(Document page, String outlet) {
    return page.select(BYLINES).stream()
        .limit(MOST_BYLINES)
        .map(Element::text)
        .map(line -> Authors.of(Stream.of(line), outlet))
        .filter(people -> !people.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Optional<String> language(Document page, MetaTags meta, JsonLd data) {
    return Stream.of(
            page.getElementsByTag("html").eachAttr("lang").stream(),
            meta.all("content-language", "language", "dc.language", "og:locale", "inlanguage"),
            data.all("inLanguage").stream())
        .flatMap(one -> one)
        .map(code -> code.strip().split("[-_,]", 2)[0].toLowerCase(Locale.ROOT))
        .filter(code -> code.matches("[a-z]{2}"))
        .findFirst();
  }

  /** Templates say English of everything; much text says more. */
  private static Optional<String> confirmed(Optional<String> declared, String text) {
    String found = Languages.of(text);
    boolean doubtful =
        declared.filter(TOLD_APART::contains).isPresent() && text.length() >= LONG_ENOUGH_TO_TELL;
    return found.equals(Languages.UNKNOWN) || declared.isPresent() && !doubtful
        ? declared
        : Optional.of(found);
  }
}
