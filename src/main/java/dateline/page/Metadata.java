package dateline.page;

import dateline.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article, but for its times. */
final class Metadata {
  private static final int LONGEST_NAME = 100;
  private static final int LONG_ENOUGH_TO_TELL = 400;

  /** Those that {@link Languages} knows; of others it would say the nearest of them. */
  private static final Set<String> TOLD_APART =
      Set.of(
          "en", "fr", "de", "es", "it", "pt", "nl", "tr", "ar", "fa", "ru", "el", "he", "ja", "ko",
          "zh", "hi", "th");

  private static final String BYLINES =
      "[rel=author], [itemprop=author], [class*=byline], [class*=author], [class*=Author]";
  private static final int MOST_BYLINES = 6;

  private final Document page;
  private final MetaTags meta;
  private final JsonLd data;
  private final Links links;
  private final List<String> headings;
  private final List<String> titles;
  private final String title;

  Metadata(Document page, MetaTags meta, JsonLd data, Links links) {
    this.page = page;
    this.meta = meta;
    this.data = data;
    this.links = links;
    this.headings = page.getElementsByTag("h1").eachText();
    this.titles = saidTitles();
    this.title = Titles.best(titles, Titles.siteNames(sites(), links.host()));
  }

  String title() {
    return title;
  }

  /** All the page gives, with and without the names of its site, the surest first. */
  List<String> titles() {
    return titles;
  }

  private List<String> saidTitles() {
    return Stream.of(
            data.all("headline").stream(),
            meta.all("og:title", "twitter:title", "dc.title", "headline", "parsely-title"),
            headings.size() == 1 ? headings.stream() : Stream.<String>empty(),
            Stream.of(page.title()),
            headings.stream())
        .flatMap(one -> one)
        .map(Titles::plain)
        .filter(one -> !one.isEmpty())
        .distinct()
        .toList();
  }

  private Stream<String> sites() {
    return Stream.concat(
        meta.all("og:site_name", "application-name"), data.all("publisher").stream());
  }

  Optional<String> outlet() {
    return Stream.concat(sites(), meta.all("dc.publisher"))
        .map(Titles::plain)
        .filter(name -> name.length() <= LONGEST_NAME)
        .filter(name -> !name.contains("://") && !name.startsWith("@"))
        .findFirst();
  }

  Optional<String> image() {
    return Stream.concat(
            meta.all("og:image:secure_url", "og:image", "og:image:url", "twitter:image"),
            data.all("image").stream())
        .map(links::absolute)
        .flatMap(Optional::stream)
        .findFirst();
  }

  Optional<String> canonical() {
    return Stream.concat(
            page.select("link[rel=canonical]").eachAttr("href").stream(), meta.all("og:url"))
        .map(links::canonical)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Of the first source that names people. */
  List<String> authors() {
    String outlet = outlet().orElse("");
    return Stream.<Stream<String>>of(
            Stream.concat(data.people("author").stream(), data.people("creator").stream()),
            meta.all("author", "article:author", "parsely-author", "sailthru.author"),
            meta.all("dc.creator", "dcterms.creator", "byl", "article.author", "authors"))
        .map(lines -> Authors.of(lines, outlet))
        .filter(people -> !people.isEmpty())
        .findFirst()
        .orElseGet(() -> visibleAuthors(outlet));
  }

  /** The byline that readers see, after the title. */
  private List<String> visibleAuthors(String outlet) {
    return page.select("h1, " + BYLINES).stream()
        .dropWhile(element -> !headings.isEmpty() && !element.nameIs("h1"))
        .filter(element -> !element.nameIs("h1"))
        .limit(MOST_BYLINES)
        .map(Element::text)
        .map(line -> Authors.of(Stream.of(line), outlet))
        .filter(people -> !people.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Templates say English of everything; much text says more. */
  Optional<String> language(String text) {
    Optional<String> said =
        Stream.of(
                page.getElementsByTag("html").eachAttr("lang").stream(),
                meta.all("content-language", "language", "dc.language", "og:locale"),
                data.all("inLanguage").stream())
            .flatMap(one -> one)
            .map(code -> code.strip().split("[-_,]", 2)[0].toLowerCase(Locale.ROOT))
            .filter(code -> code.matches("[a-z]{2}"))
            .findFirst();
    String found = Languages.of(text);
    boolean sure = said.isPresent() && !said.filter(TOLD_APART::contains).isPresent();
    boolean little = said.isPresent() && text.length() < LONG_ENOUGH_TO_TELL;
    return found.equals(Languages.UNKNOWN) || sure || little ? said : Optional.of(found);
  }
}
