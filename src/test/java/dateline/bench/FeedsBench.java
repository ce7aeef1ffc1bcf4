package dateline.bench;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dateline.feed.FeedCases;
import dateline.feed.FeedParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * How many fields of other readers' test feeds are read as those expect, and how fast; ROME, strict
 * as it is by default, beside it.
 */
final class FeedsBench implements Bench.Benchmark {
  private static final double GOAL = 0.97;
  private static final int ROUNDS = 20;

  @Override
  public List<Figure> run() throws Exception {
    if (!Files.isDirectory(FeedCases.folder())) {
      throw new MissingData(
          "This benchmark needs "
              + FeedCases.folder()
              + ", which is not there. Name the folder with -Ddata=…");
    }
    List<FeedCases.Case> gofeed = FeedCases.gofeed();
    List<FeedCases.Case> rssParser = FeedCases.rssParser();
    List<Figure> figures = new ArrayList<>();
    figures.add(equal("gofeed", gofeed));
    figures.add(equal("rss-parser", rssParser));
    figures.addAll(speed(Stream.concat(gofeed.stream(), rssParser.stream()).toList()));
    return figures;
  }

  private static Figure equal(String name, List<FeedCases.Case> cases) {
    return Figure.higher(
            "fields equal: " + name + " (" + cases.size() + " feeds)",
            share(cases, FeedCases::ours),
            "share",
            GOAL)
        .beside(Map.of("ROME", share(cases, FeedsBench::rome)));
  }

  private static double share(
      List<FeedCases.Case> cases, Function<FeedCases.Case, FeedCases.Fields> reader) {
    return cases.stream()
        .flatMap(one -> FeedCases.compare(one, reader.apply(one)).stream())
        .mapToInt(field -> field.equal() ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static List<Figure> speed(List<FeedCases.Case> cases) {
    parseAll(cases);
    long started = System.nanoTime();
    for (int i = 0; i < ROUNDS; i++) {
      parseAll(cases);
    }
    double seconds = (System.nanoTime() - started) / 1e9 / ROUNDS;
    long bytes = cases.stream().mapToLong(one -> one.feed().length).sum();
    return List.of(
        Figure.reported("feeds read", cases.size() / seconds, "feeds/s", "higher"),
        Figure.reported("bytes read", bytes / seconds / 1e6, "MB/s", "higher"));
  }

  private static void parseAll(List<FeedCases.Case> cases) {
    cases.forEach(
        one -> FeedParser.parse(one.feed(), Optional.empty(), "https://feeds.example.org/"));
  }

  private static FeedCases.Fields rome(FeedCases.Case one) {
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(one.feed()), true)) {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(true);
      SyndFeed feed = input.build(reader);
      return new FeedCases.Fields(
          text(feed.getTitle()), feed.getEntries().stream().map(FeedsBench::rome).toList());
    } catch (FeedException | IOException | IllegalArgumentException e) {
      return new FeedCases.Fields("", List.of());
    }
  }

  private static List<String> rome(SyndEntry entry) {
    Optional<Date> date =
        Optional.ofNullable(entry.getPublishedDate())
            .or(() -> Optional.ofNullable(entry.getUpdatedDate()));
    return List.of(
        text(entry.getTitle()),
        Optional.ofNullable(entry.getLink()).orElse(""),
        Optional.ofNullable(entry.getUri()).orElse(""),
        date.map(it -> it.toInstant().toString()).orElse(""),
        Stream.concat(
                entry.getContents().stream(), Optional.ofNullable(entry.getDescription()).stream())
            .map(SyndContent::getValue)
            .map(FeedsBench::text)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse(""));
  }

  private static String text(String html) {
    return Jsoup.parse(Optional.ofNullable(html).orElse("")).text();
  }
}
