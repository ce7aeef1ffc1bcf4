package dateline.ingest;

import dateline.article.CanonicalAddress;
import dateline.article.Publication;
import dateline.page.Page;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The article a web page holds, if it holds one. */
sealed interface PageArticle {
  /** Front pages, lists and error pages have a few words too. */
  int FEWEST_WORDS = 25;

  Pattern BLANKS = Pattern.compile("\\s+");

  record Article(RawArticle raw) implements PageArticle {}

  record None(String why) implements PageArticle {}

  default <T> T fold(Function<RawArticle, T> article, Function<String, T> none) {
    return this instanceof Article it ? article.apply(it.raw()) : none.apply(((None) this).why());
  }

  /**
   * A page that does not say when it was published holds no article: the day it was saved may be
   * years later.
   *
   * @param address where it was found; empty for a file, which goes by the address it gives itself
   * @param name an address for a page that has none
   */
  static PageArticle of(Page page, Optional<String> address, String name) {
    if (page.title().isBlank()) {
      return new None("it has no title");
    }
    if (BLANKS.split(page.text().strip()).length < FEWEST_WORDS) {
      return new None("there is no article on it");
    }
    return page.published()
        .<PageArticle>map(published -> new Article(raw(page, address, name, published)))
        .orElseGet(() -> new None("it does not say when it was published"));
  }

  private static RawArticle raw(
      Page page, Optional<String> address, String name, Publication published) {
    String url =
        page.canonical()
            .flatMap(CanonicalAddress::of)
            .filter(said -> address.isEmpty() || isOfSameSite(said, address.get()))
            .or(() -> address)
            .orElse(name);
    return new RawArticle(
        url,
        page.title(),
        page.text(),
        published.toString(),
        page.updated(),
        outlet(url, page),
        Optional.empty(),
        page.authors(),
        page.partial());
  }

  /** A site we know goes by the name we know it by. */
  private static Optional<String> outlet(String url, Page page) {
    return CanonicalAddress.of(url).flatMap(Outlets::known).or(page::outlet);
  }

  /** Some pages give the front page as their own address, or that of who copied them. */
  private static boolean isOfSameSite(String said, String address) {
    boolean front = URI.create(said).getPath().length() <= 1;
    return !front
        && CanonicalAddress.of(address)
            .filter(one -> CanonicalAddress.site(one).equals(CanonicalAddress.site(said)))
            .isPresent();
  }
}
