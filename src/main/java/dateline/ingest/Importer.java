package dateline.ingest;

import dateline.article.Added;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.page.PageReader;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * Imports articles from files and folders. What is bad is told to {@link Remarks} and skipped; what
 * is good is stored all the same.
 */
public final class Importer {
  private static final int BATCH = 100;
  private static final int BUFFER = 1 << 16;

  /** Where an import tells what it met, one sentence each. */
  public interface Remarks {
    void on(String sentence);
  }

  private final Articles articles;
  private final Intake intake;
  private final Remarks remarks;
  private final LongConsumer progress;

  private final FileKind.Kinds kinds;
  private final Found found = new Incoming();

  private final List<Read> batch = new ArrayList<>();
  private long fresh;
  private long known;
  private long revised;
  private long copies;
  private long failed;

  /** What was read, and where; it is still to be checked. */
  private record Read(String where, RawArticle raw) {}

  /**
   * @param progress is told how many articles are stored, after each batch
   */
  public Importer(Articles articles, InstantSource clock, Remarks remarks, LongConsumer progress) {
    this(articles, clock, false, remarks, progress);
  }

  private Importer(
      Articles articles,
      InstantSource clock,
      boolean sample,
      Remarks remarks,
      LongConsumer progress) {
    this.articles = articles;
    this.intake = new Intake(clock, sample);
    this.kinds = FileKind.Kinds.all(new PageReader(clock));
    this.remarks = remarks;
    this.progress = progress;
  }

  /** Stores the sample edition that comes with the program. */
  public static ImportSummary sampleEdition(Articles articles, InstantSource clock) {
    Importer importer =
        new Importer(
            articles,
            clock,
            true,
            sentence -> {
              throw new IllegalStateException("The sample edition is broken: " + sentence);
            },
            stored -> {});
    try (InputStream edition = Importer.class.getResourceAsStream("/sample/edition.jsonl")) {
      JsonLines.read("sample edition", new BufferedInputStream(edition, BUFFER), importer.found);
      importer.store();
    } catch (IOException e) {
      throw new IllegalStateException("The sample edition cannot be read", e);
    }
    return importer.summary();
  }

  /** Imports files, and folders with all that is in them. */
  public ImportSummary run(List<Path> paths) {
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        readFolder(path, "");
      } else {
        readFile(path, path.getFileName().toString());
      }
    }
    store();
    return summary();
  }

  private ImportSummary summary() {
    return new ImportSummary(fresh, known, revised, copies, failed);
  }

  private void readFolder(Path folder, String within) {
    try (Stream<Path> inside = Files.list(folder)) {
      for (Path path : inside.filter(Importer::isShown).sorted().toList()) {
        String name = within + path.getFileName();
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          readFolder(path, name + "/");
        } else if (Files.isRegularFile(path)) {
          readFile(path, name);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      fail(folder + " cannot be read: " + e.getMessage());
    }
  }

  private static boolean isShown(Path path) {
    return !path.getFileName().toString().startsWith(".");
  }

  private void readFile(Path path, String name) {
    NewsFile file = new NewsFile(path, name);
    Optional<FileKind> kind = kinds.of(name);
    if (kind.isEmpty() && Files.exists(path)) {
      fail(file + " is left out: only " + FileKind.Kinds.NAMES + " can be imported");
      return;
    }
    try {
      if (kind.isEmpty()) {
        throw new NoSuchFileException(path.toString());
      }
      kind.get().read(file, found);
    } catch (NoSuchFileException e) {
      fail(file + " does not exist");
    } catch (EOFException e) {
      fail(file + " is empty or breaks off in the middle; what came before that was imported");
    } catch (ZipException e) {
      fail(file + " is no .gz file, though its name says so, or is damaged: " + e.getMessage());
    } catch (IOException e) {
      fail(file + " cannot be read: " + e.getMessage());
    }
  }

  private void take(String where, RawArticle raw) {
    batch.add(new Read(where, raw));
    if (batch.size() >= BATCH) {
      store();
    }
  }

  /** Checking takes as long as storing, and is done on all processors. */
  private void store() {
    if (batch.isEmpty()) {
      return;
    }
    List<Read> reads = List.copyOf(batch);
    batch.clear();
    List<Intake.Checked> checked =
        reads.parallelStream().map(read -> intake.check(read.raw())).toList();
    List<Article> good = new ArrayList<>();
    for (int i = 0; i < checked.size(); i++) {
      String where = reads.get(i).where();
      checked
          .get(i)
          .<Boolean>fold(
              accepted -> {
                accepted.remark().ifPresent(remark -> remarks.on(where + ": " + remark));
                return good.add(accepted.article());
              },
              refused -> {
                fail(where + " is skipped: " + refused.reason());
                return false;
              });
    }
    for (Added added : articles.add(good)) {
      added.fold(one -> fresh++, one -> known++, one -> revised++, one -> copies++);
    }
    progress.accept(fresh + known + revised + copies);
  }

  /** After what was read before it, so that all is told in the order of the files. */
  private void fail(String sentence) {
    store();
    failed++;
    remarks.on(sentence);
  }

  private final class Incoming implements Found {
    @Override
    public void article(String where, RawArticle raw) {
      take(where, raw);
    }

    @Override
    public void failed(String sentence) {
      fail(sentence);
    }

    @Override
    public void remark(String sentence) {
      store();
      remarks.on(sentence);
    }
  }
}
