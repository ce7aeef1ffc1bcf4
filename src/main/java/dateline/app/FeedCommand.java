package dateline.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.feed.Entry;
import dateline.feed.Feed;
import dateline.feed.FeedParser;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "feed",
    description = "Reads feed files: .xml, .rss, .atom, .rdf, .json, and the same with .gz.",
    mixinStandardHelpOptions = true)
@Dependent
final class FeedCommand implements Callable<Integer> {
  /** Unpacked, a feed is no larger; what is, is read to here. */
  private static final int LARGEST = 64 * 1024 * 1024;

  private static final Pattern ENDING = Pattern.compile("\\.(?:xml|rss|atom|rdf|json)(?:\\.gz)?$");

  @Option(
      names = "--batch",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the feeds, or one file.")
  private Path batch;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the results go.")
  private Optional<Path> out = Optional.empty();

  private int failed;

  @Override
  public Integer call() {
    if (!Files.exists(batch)) {
      System.err.println(batch + " does not exist");
      return 1;
    }
    try (Stream<Path> files = Files.walk(batch);
        PrintStream results = Batch.open(out)) {
      List<Path> feeds = files.filter(FeedCommand::isFeed).sorted().toList();
      feeds.forEach(file -> results.println(line(file)));
    } catch (IOException | UncheckedIOException e) {
      System.err.println(batch + " cannot be read, or the results not written: " + e.getMessage());
      return 1;
    }
    return failed == 0 ? 0 : 1;
  }

  private static boolean isFeed(Path file) {
    return Files.isRegularFile(file) && ENDING.matcher(name(file).toLowerCase(Locale.ROOT)).find();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private String line(Path file) {
    String name = name(file);
    String id = name.substring(0, endingStart(name));
    try {
      byte[] body = read(file);
      return FeedParser.parse(body, Optional.empty(), "")
          .fold(feed -> line(id, feed), why -> unreadable(file, id, why));
    } catch (IOException e) {
      return unreadable(file, id, "It cannot be read: " + e.getMessage());
    }
  }

  private static int endingStart(String name) {
    var ending = ENDING.matcher(name.toLowerCase(Locale.ROOT));
    return ending.find() ? ending.start() : name.length();
  }

  private static byte[] read(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream bytes =
            name(file).toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return bytes.readNBytes(LARGEST);
    }
  }

  private String unreadable(Path file, String id, String why) {
    failed++;
    System.err.println(file + " is skipped: " + why);
    ObjectNode line = start(id, "", "");
    line.putArray("entries");
    return json(line.put("error", why));
  }

  private static String line(String id, Feed feed) {
    ObjectNode line = start(id, feed.kind().name().toLowerCase(Locale.ROOT), feed.title());
    ArrayNode entries = line.putArray("entries");
    feed.entries().forEach(entry -> put(entries.addObject(), entry));
    return json(line.put("error", ""));
  }

  private static ObjectNode start(String id, String kind, String title) {
    return Batch.JSON.createObjectNode().put("id", id).put("kind", kind).put("title", title);
  }

  private static void put(ObjectNode line, Entry entry) {
    line.put("id", entry.id())
        .put("url", entry.url())
        .put("title", entry.title())
        .put("published", entry.published().map(Object::toString).orElse(""))
        .put("text", entry.text());
  }

  private static String json(ObjectNode line) {
    try {
      return Batch.JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
