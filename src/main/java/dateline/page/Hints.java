package dateline.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What the names a page gives its elements say of them. Class and id are cut into words ({@code
 * RelatedLinks}, {@code related-links} and {@code related_links} are the same two), so that {@code
 * bar} is not found in {@code barclays}.
 */
final class Hints {
  /** What an element is named after. */
  enum Kind {
    /** The article itself, or its body. */
    BODY,
    NONE,
    /** What stands around or between an article; some pages name a wrapper of all so. */
    AROUND,
    /** What readers wrote: it may well be longer than the article. */
    COMMENTS
  }

  /** Followed by its tags, author and categories, none of which says what the element is. */
  private static final Pattern WORDPRESS_POST = Pattern.compile("\\b(?:hentry|type-post)\\b");

  private static final Pattern SEPARATOR = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern HUMP =
      Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Pattern NUMBER = Pattern.compile("\\d+$");
  private static final int SHORTEST_HUMP = 3;

  private static final Set<String> BODY =
      words(
          "articlebody articletext articlecontent storybody storytext storycontent entrycontent"
              + " postbody postcontent posttext bodycopy bodytext newstext newsbody articlecopy"
              + " contentbody maintext fulltext");

  private static final Set<String> COMMENTS =
      words(
          "comments commentlist commentlists disqus livefyre respond commentsection talkback"
              + " talkbacks commentaire commentaires kommentar kommentare comentarios comentario"
              + " kommentarer yorumlar commenti komentar usercomments");

  private static final Set<String> AROUND =
      words(
          "ad ads advert adverts advertisement advertisements advertising adsbygoogle adunit adslot"
              + " adbox adcontainer adwrapper banner banners dfp gpt sponsor sponsored sponsors"
              + " promo promos promotion promoted promobox partner partners"
              + " related relatedarticles relatedlinks relatedposts relatedstories relatedcontent"
              + " recommended recommendation recommendations recirc recirculation readmore"
              + " mostpopular mostread mostviewed popular trending outbrain taboola zergnet "
              + "revcontent"
              + " teaser teasers morestories morefrom morenews moreon upnext nextup readnext"
              + " share shares sharing sharebar sharetools sharedaddy addthis addtoany social"
              + " socials sociable follow followus shareable"
              + " newsletter newsletters subscribe signup optin mailchimp subscription"
              + " cookie cookies gdpr consent privacy"
              + " nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs footer sidebar"
              + " sidebars sidenav masthead toolbar subnav pagination pager paging toc skip "
              + "skiplink"
              + " byline bylines author authors authorbox authorbio authorinfo bio authorcard"
              + " tags taglist tagcloud topics keywords categories taxonomy"
              + " caption captions figcaption credit credits photocredit imagecredit"
              + " widget widgets embed embedded gallery slideshow carousel lightbox player"
              + " modal popup popover overlay tooltip dropdown flyout interstitial"
              + " timestamp dateline pubdate postmeta entrymeta articlemeta postinfo metadata"
              + " hidden hide invisible visuallyhidden screenreader sronly noprint offscreen"
              + " rating ratings poll quiz survey feedback tweet tweets twitter facebook instagram"
              + " disclaimer disclosure copyright legal correction login register"
              + " rollover breakingnews newsticker marquee jprelatedposts yarpp");

  private static final Map<String, Kind> OF_WORD = ofWord();

  private final Map<String, Kind> known = new HashMap<>();

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.split(" ")));
  }

  private static Map<String, Kind> ofWord() {
    Map<String, Kind> kinds = new HashMap<>();
    AROUND.forEach(word -> kinds.put(word, Kind.AROUND));
    COMMENTS.forEach(word -> kinds.put(word, Kind.COMMENTS));
    BODY.forEach(word -> kinds.put(word, Kind.BODY));
    return kinds;
  }

  Kind of(Element element) {
    if (element.attr("itemprop").equalsIgnoreCase("articleBody")) {
      return Kind.BODY;
    }
    String names = element.className() + " " + element.id();
    return names.length() == 1 ? Kind.NONE : known.computeIfAbsent(names, Hints::ofNames);
  }

  private static Kind ofNames(String names) {
    if (WORDPRESS_POST.matcher(names).find()) {
      return Kind.NONE;
    }
    Kind kind = Kind.NONE;
    for (String name : names.split("\\s+")) {
      Kind one = ofName(name);
      if (one == Kind.COMMENTS || one == Kind.BODY) {
        return one;
      }
      kind = one == Kind.AROUND ? one : kind;
    }
    return kind;
  }

  private static Kind ofName(String name) {
    List<String> parts = parts(name);
    Kind kind = Kind.NONE;
    for (int i = 0; i < parts.size(); i++) {
      Kind pair =
          i + 1 < parts.size()
              ? OF_WORD.getOrDefault(parts.get(i) + parts.get(i + 1), Kind.NONE)
              : Kind.NONE;
      Kind single = OF_WORD.getOrDefault(parts.get(i), Kind.NONE);
      for (Kind one : new Kind[] {single, pair}) {
        kind = one == Kind.NONE || kind == Kind.COMMENTS ? kind : one;
      }
    }
    return kind;
  }

  /** Names made by a machine, as {@code hJpRRp} or {@code sc-1ad0}, hold no words. */
  private static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    for (String dashed : SEPARATOR.split(name)) {
      String[] humps = HUMP.split(dashed);
      if (Arrays.stream(humps).anyMatch(hump -> hump.length() < SHORTEST_HUMP)) {
        humps = new String[] {dashed};
      }
      for (String hump : humps) {
        parts.add(NUMBER.matcher(hump).replaceFirst("").toLowerCase(Locale.ROOT));
      }
    }
    return parts;
  }
}
