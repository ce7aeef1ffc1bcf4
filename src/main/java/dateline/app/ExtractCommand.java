package dateline.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.page.Page;
import dateline.page.PageReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "extract",
    description = "Takes the articles out of web pages: .html, .html.gz.",
    mixinStandardHelpOptions = true)
@Dependent
final class ExtractCommand implements Callable<Integer> {
  private static final Pattern PAGE = Pattern.compile("(?<id>.+)\\.html?(?:\\.gz)?");
  private static final int THREADS = 2;

  /** So many pages are read ahead of the one that is written. */
  private static final int AHEAD = 16;

  private static final int LONGEST = 64 * 1024 * 1024;

  @Option(
      names = "--batch",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the pages, or one page.")
  private Path batch;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the results go.")
  private Optional<Path> out = Optional.empty();

  private final PageReader reader;
  private int failed;

  @Inject
  ExtractCommand(InstantSource clock) {
    this.reader = new PageReader(clock);
  }

  @Override
  public Integer call() {
    try (PrintStream results = Batch.open(out)) {
      write(pages(), results);
    } catch (NoSuchFileException e) {
      return fail(e.getFile() + " does not exist or cannot be written");
    } catch (IOException e) {
      return fail(batch + " cannot be read: " + e);
    }
    return failed == 0 ? 0 : 1;
  }

  private static int fail(String sentence) {
    System.err.println(sentence);
    return 1;
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.isRegularFile(batch) ? Stream.of(batch) : Files.list(batch)) {
      return files
          .filter(file -> PAGE.matcher(name(file)).matches() && !Files.isDirectory(file))
          .sorted(Comparator.comparing(ExtractCommand::name))
          .toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private void write(List<Path> pages, PrintStream results) {
    Progress progress = new Progress("pages");
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      Queue<Future<String>> lines = new ArrayDeque<>();
      int asked = 0;
      for (int i = 0; i < pages.size(); i++) {
        for (; asked < Math.min(pages.size(), i + AHEAD); asked++) {
          Path page = pages.get(asked);
          lines.add(threads.submit(() -> line(page)));
        }
        write(pages.get(i), lines.remove(), results, progress);
        progress.on(i + 1, pages.size());
      }
    } finally {
      threads.shutdownNow();
      progress.end();
    }
  }

  private void write(Path page, Future<String> line, PrintStream results, Progress progress) {
    try {
      results.println(line.get());
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof IOException)) {
        throw new IllegalStateException("Reading " + page, e.getCause());
      }
      failed++;
      progress.remark(page + " is skipped: it cannot be read: " + e.getCause().getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading " + page, e);
    }
  }

  private String line(Path file) throws IOException, JsonProcessingException {
    var name = PAGE.matcher(name(file));
    String id = name.matches() ? name.group("id") : name(file);
    Page page = reader.read(bytes(file), Optional.empty(), "");
    ObjectNode line =
        Batch.JSON
            .createObjectNode()
            .put("id", id)
            .put("title", page.title())
            .put("text", page.text())
            .put("published", page.published().map(Object::toString).orElse(""));
    page.authors().forEach(line.putArray("authors")::add);
    return Batch.JSON.writeValueAsString(line.put("language", page.language().orElse("")));
  }

  private static byte[] bytes(Path file) throws IOException {
    boolean packed = name(file).toLowerCase(Locale.ROOT).endsWith(".gz");
    try (InputStream raw = Files.newInputStream(file);
        InputStream bytes = packed ? new GZIPInputStream(raw) : raw) {
      return bytes.readNBytes(LONGEST);
    }
  }
}
