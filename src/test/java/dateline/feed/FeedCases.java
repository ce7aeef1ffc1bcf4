package dateline.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;

/**
 * The test feeds of other readers with what those expect, kept outside the project: each field of
 * ours beside theirs. Fields that are empty on both sides are not counted, nor is an id of ours
 * where theirs has none, since an entry of ours always has one.
 */
public final class FeedCases {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What one of the other readers was told to put for an empty element. */
  private static final String NO_CONTENT = "EMPTY";

  private FeedCases() {}

  /** Where the data is, if {@code -Ddata=} or the folder beside the project has it. */
  public static Path folder() {
    return Path.of(System.getProperty("data", "../shared/data")).resolve("feeds");
  }

  /** A feed and what another reader expects of it. */
  public record Case(String name, byte[] feed, JsonNode expected) {}

  /** One field of an entry or of a feed. */
  public record Field(String file, String name, String ours, String theirs) {
    public boolean equal() {
      return ours.equals(theirs);
    }
  }

  /** A reader beside which ours is measured gives its entries in this form, too. */
  public record Fields(String title, List<List<String>> entries) {}

  public static List<Case> gofeed() throws IOException {
    Path folder = folder().resolve("gofeed");
    List<Case> cases = new ArrayList<>();
    for (Path twin : files(folder, ".json")) {
      String name = twin.getFileName().toString();
      boolean ofJson = name.endsWith("_expected.json");
      String stem = name.replaceFirst("(_expected)?\\.json$", "");
      Path feed = folder.resolve(stem + (ofJson ? ".json" : ".xml"));
      if (Files.exists(feed) && !feed.equals(twin)) {
        String shortName = feed.getFileName().toString().replaceFirst("^testdata__", "");
        cases.add(new Case(shortName, Files.readAllBytes(feed), JSON.readTree(text(twin))));
      }
    }
    return cases;
  }

  public static List<Case> rssParser() throws IOException {
    Path folder = folder().resolve("rss-parser");
    List<Case> cases = new ArrayList<>();
    for (Path twin : files(folder, ".json")) {
      String stem = twin.getFileName().toString().replace("__output__", "__input__");
      for (String ending : List.of(".rss", ".atom")) {
        Path feed = folder.resolve(stem.replace(".json", ending));
        if (Files.exists(feed)) {
          String shortName = feed.getFileName().toString().replaceFirst("^test__input__", "");
          JsonNode expected = JSON.readTree(text(twin)).path("feed");
          cases.add(new Case(shortName, Files.readAllBytes(feed), expected));
        }
      }
    }
    return cases;
  }

  /** Some expectations are kept in the encoding of their feed. */
  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** As our reader has it. */
  public static Fields ours(Case one) {
    return FeedParser.parse(one.feed(), Optional.empty(), "")
        .fold(
            feed -> new Fields(feed.title(), feed.entries().stream().map(FeedCases::ours).toList()),
            why -> new Fields("", List.of()));
  }

  private static List<String> ours(Entry entry) {
    return List.of(
        entry.title(),
        entry.url(),
        entry.id(),
        entry.published().map(Object::toString).orElse(""),
        entry.text());
  }

  /** Every field of a case that is there on one side at least. */
  public static List<Field> compare(Case one, Fields ours) {
    Expected expected = new Expected(one.expected());
    List<Field> fields = new ArrayList<>();
    fields.add(field(one, "feed title", ours.title(), expected.title()));
    List<List<String>> theirs = expected.entries();
    for (int i = 0; i < Math.max(theirs.size(), ours.entries().size()); i++) {
      List<String> nothing = List.of("", "", "", "", "");
      List<String> mine = i < ours.entries().size() ? ours.entries().get(i) : nothing;
      List<String> other = i < theirs.size() ? theirs.get(i) : nothing;
      Iterator<String> names = List.of("title", "link", "id", "date", "content").iterator();
      for (int k = 0; k < mine.size(); k++) {
        fields.add(field(one, names.next(), mine.get(k), other.get(k)));
      }
    }
    fields.removeIf(it -> it.theirs().isEmpty() && (it.ours().isEmpty() || it.name().equals("id")));
    return fields;
  }

  private static Field field(Case one, String name, String ours, String theirs) {
    return new Field(one.name(), name, squeezed(ours), squeezed(theirs));
  }

  /** Without any white space: where a tag stood, one reader leaves a blank and another none. */
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Z}\\u200B\\uFEFF]+", "");
  }

  /** What another reader expects, in the words of ours. */
  private record Expected(JsonNode feed) {
    String title() {
      return plain(feed.path("title").asText(""));
    }

    List<List<String>> entries() {
      JsonNode items = feed.has("entries") ? feed.path("entries") : feed.path("items");
      return StreamSupport.stream(items.spliterator(), false)
          .map(this::entry)
          .filter(entry -> entry.stream().anyMatch(field -> !field.isEmpty()))
          .toList();
    }

    private List<String> entry(JsonNode item) {
      String title = plain(item.path("title").asText(""));
      String link = link(item);
      String content = content(item);
      String id = first(item.at("/guid/value"), item.path("guid"), item.path("id"));
      return List.of(title, link, id, date(item), content);
    }

    private String link(JsonNode item) {
      String link = given(item);
      String site = first(feed.path("feedUrl"), feed.path("link"));
      return link.startsWith("/") ? Addresses.resolve(site, link).orElse(link) : link;
    }

    private static String given(JsonNode item) {
      return StreamSupport.stream(item.path("links").spliterator(), false)
          .filter(link -> link.path("rel").asText("alternate").equals("alternate"))
          .map(link -> link.path("href").asText(""))
          .filter(link -> !link.isEmpty())
          .findFirst()
          .orElseGet(() -> first(item.path("link"), item.path("url"), item.path("external_url")));
    }

    private static String date(JsonNode item) {
      String date =
          first(
              item.path("publishedParsed"),
              item.path("pubDateParsed"),
              item.path("isoDate"),
              item.path("date_published"),
              item.path("updatedParsed"),
              item.at("/dcExt/date/0"));
      return FeedDate.read(date).map(Object::toString).orElse("");
    }

    private static String content(JsonNode item) {
      return Stream.of(
              item.path("content:encoded"),
              item.path("content_html"),
              item.path("content_text"),
              item.at("/content/value"),
              item.path("content"),
              item.path("summary"),
              item.path("description"),
              item.at("/itunesExt/summary"),
              item.at("/itunes/summary"),
              item.at("/dcExt/description/0"),
              item.at("/media:group/media:description/0"))
          .filter(JsonNode::isTextual)
          .map(node -> plain(node.asText()))
          .filter(text -> !text.isEmpty())
          .findFirst()
          .orElse("");
    }

    private static String first(JsonNode... nodes) {
      return Stream.of(nodes)
          .filter(JsonNode::isTextual)
          .map(JsonNode::asText)
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .findFirst()
          .orElse("");
    }

    /** Tags off, references decoded; twice, for the other readers leave escaped HTML as it is. */
    private static String plain(String html) {
      if (html.equals(NO_CONTENT)) {
        return "";
      }
      String once = Jsoup.parse(html.replaceAll("&(?!#?\\w+;)", "&amp;")).text();
      return once.contains("</") ? Jsoup.parse(once).text() : once;
    }
  }
}
