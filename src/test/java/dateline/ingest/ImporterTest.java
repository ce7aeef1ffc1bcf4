package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.store.Database;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
  private static final Instant NOW = Instant.parse("2023-10-20T08:00:00Z");

  @TempDir Path data;
  @TempDir Path files;
  private Database database;
  private Articles articles;
  private final List<String> remarks = new ArrayList<>();
  private final List<Long> progress = new ArrayList<>();

  @BeforeEach
  void open() {
    database = Database.open(data);
    articles = new Articles(database, () -> NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private String run(Path... paths) {
    remarks.clear();
    return new Importer(articles, () -> NOW, remarks::add, progress::add)
        .run(List.of(paths))
        .toString();
  }

  private Path file(String name, String... lines) throws IOException {
    Path file = files.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, String.join("\n", lines));
  }

  private static String line(String path) {
    return line(path, "The ferry " + path + " sank.");
  }

  private static String line(String path, String text) {
    return String.format(
        "{\"url\":\"https://news.example/%s\",\"title\":\"Ferry %s\",\"text\":\"%s\","
            + "\"published\":\"2023-10-19\"}",
        path, path, text);
  }

  private List<String> stored() {
    return articles.changesAfter(0, 1_000).stream()
        .map(change -> change.article().url().replaceFirst("^https://news.example/", ""))
        .sorted()
        .toList();
  }

  @Test
  void goodLinesAreStored() throws IOException {
    assertThat(run(file("a.jsonl", line("a"), "", line("b"), "")))
        .isEqualTo("imported 2 new, 0 known, 0 revised, 0 copies, 0 failed");
    assertThat(stored()).containsExactly("a", "b");
    assertThat(remarks).isEmpty();
  }

  @Test
  void badLinesAreToldByFileAndLineAndTheGoodAroundThemStored() throws IOException {
    Path file =
        file(
            "a.jsonl",
            line("a"),
            "no json",
            line("b"),
            "[1]",
            line("c").replace("2023-10-19", "2033-10-19"),
            line("d").replace("https:", "gopher:"),
            line("e", ""),
            line("f"));
    assertThat(run(file)).isEqualTo("imported 3 new, 0 known, 0 revised, 0 copies, 5 failed");
    assertThat(stored()).containsExactly("a", "b", "f");
    assertThat(remarks)
        .containsExactly(
            file + ", line 2 is skipped: it is no JSON object",
            file + ", line 4 is skipped: it is no JSON object",
            file + ", line 5 is skipped: its publication date is in the future: 2033-10-19",
            file
                + ", line 6 is skipped: its address is no http or https address:"
                + " gopher://news.example/d",
            file + ", line 7 is skipped: it has no text");
  }

  @Test
  void whatIsOnlyWorthARemarkIsStoredAndNoFailure() throws IOException {
    Path file = file("a.jsonl", line("a").replace("Ferry a", ""));
    assertThat(run(file)).endsWith("1 new, 0 known, 0 revised, 0 copies, 0 failed");
    assertThat(remarks).singleElement().asString().startsWith(file + ", line 1: it has no title");
  }

  @Test
  void aLineThatIsNotUtf8SpoilsNoOther() throws IOException {
    Path file = file("a.jsonl", line("a"), line("b", "caf?"), line("c"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[new String(bytes, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xE9;
    Files.write(file, bytes);
    assertThat(run(file)).isEqualTo("imported 2 new, 0 known, 0 revised, 0 copies, 1 failed");
    assertThat(remarks).containsExactly(file + ", line 2 is skipped: it is not UTF-8");
  }

  @Test
  void linesOfWindowsAndAByteOrderMarkDoNoHarm() throws IOException {
    assertThat(run(file("a.jsonl", "\uFEFF" + line("a") + "\r", "\r", line("b") + "\r")))
        .startsWith("imported 2 new")
        .endsWith(" 0 failed");
  }

  @Test
  void theSameArticleTwiceIsKnownAndWithOtherWordsRevised() throws IOException {
    Path file = file("a.jsonl", line("a"), line("a"), line("a", "The ferry was found."));
    assertThat(run(file)).isEqualTo("imported 1 new, 1 known, 1 revised, 0 copies, 0 failed");
    assertThat(articles.count()).isOne();
  }

  @Test
  void importingAFileAgainChangesNothing() throws IOException {
    Path file = file("a.jsonl", lines(250));
    assertThat(run(file)).isEqualTo("imported 250 new, 0 known, 0 revised, 0 copies, 0 failed");
    assertThat(progress).startsWith(100L, 200L).endsWith(250L);
    assertThat(run(file)).isEqualTo("imported 0 new, 250 known, 0 revised, 0 copies, 0 failed");
    assertThat(articles.count()).isEqualTo(250);
  }

  private static String[] lines(int count) {
    return IntStream.range(0, count).mapToObj(i -> line("n" + i)).toArray(String[]::new);
  }

  @Test
  void aFileThatDoesNotExistIsToldAndTheOthersAreRead() throws IOException {
    Path missing = files.resolve("missing.jsonl");
    assertThat(run(missing, file("a.jsonl", line("a"))))
        .isEqualTo("imported 1 new, 0 known, 0 revised, 0 copies, 1 failed");
    assertThat(remarks).containsExactly(missing + " does not exist");
  }

  @Test
  void emptyFilesAreTold() throws IOException {
    Path lines = file("a.jsonl");
    Path packed = file("b.jsonl.gz");
    Path copy = file("c.txt");
    assertThat(run(lines, packed, copy)).endsWith("3 failed");
    assertThat(remarks).hasSize(3);
    assertThat(remarks.get(0)).isEqualTo(lines + " is empty");
    assertThat(remarks.get(1)).startsWith(packed + " is empty");
    assertThat(remarks.get(2)).isEqualTo(copy + " is skipped: it has no text");
  }

  private Path packed(String name, String... lines) throws IOException {
    Path file = files.resolve(name);
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file), true)) {
      for (String line : lines) {
        packed.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        packed.flush();
      }
    }
    return file;
  }

  @Test
  void packedFilesAreRead() throws IOException {
    assertThat(run(packed("a.JSONL.GZ", line("a"), line("b")))).startsWith("imported 2 new");
  }

  @Test
  void ofAPackedFileThatBreaksOffTheLinesBeforeAreStored() throws IOException {
    Path file = packed("a.jsonl.gz", line("a"), line("b"), line("c", "word ".repeat(9_000)));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));
    assertThat(run(file)).isEqualTo("imported 2 new, 0 known, 0 revised, 0 copies, 1 failed");
    assertThat(remarks)
        .singleElement()
        .asString()
        .startsWith(file.toString())
        .contains("breaks off");
  }

  @Test
  void aPackedFileThatIsNoneIsTold() throws IOException {
    Path file = file("a.jsonl.gz", line("a"));
    assertThat(run(file)).endsWith("0 copies, 1 failed");
    assertThat(remarks).singleElement().asString().startsWith(file + " is no .gz file");
  }

  @Test
  void aPackedFileDamagedInTheMiddleIsToldAndTheOthersAreRead() throws IOException {
    Path file = packed("a.jsonl.gz", lines(200));
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 40, (byte) 0xFF);
    Files.write(file, bytes);
    assertThat(run(file, file("z.jsonl", line("z")))).doesNotEndWith(" 0 failed");
    assertThat(remarks)
        .isNotEmpty()
        .allSatisfy(remark -> assertThat(remark).contains("a.jsonl.gz"));
    assertThat(stored()).contains("n0", "z");
  }

  @Test
  void aFileOfAnUnknownEndingIsToldAndLeftOut() throws IOException {
    Path file = file("a.docx", line("a"));
    assertThat(run(file)).endsWith("1 failed");
    assertThat(remarks)
        .containsExactly(
            file
                + " is left out: only .jsonl, .txt, .html, .warc files and feeds (.xml, .rss, .atom,"
                + " .rdf, .json), plain or .gz, can be imported");
  }

  @Test
  void aFolderIsWalkedWithoutWhatIsHidden() throws IOException {
    file("a.jsonl", line("a"));
    file("deep/er/b.jsonl", line("b"));
    Path copy = file("deep/2023-10-18.txt", "OSLO, Norway (Reuters) – The ferry sank.");
    file(".hidden.jsonl", line("hidden"));
    file(".trash/d.jsonl", line("trash"));
    Path unknown = file("deep/notes.md", "notes");
    assertThat(run(files)).isEqualTo("imported 3 new, 0 known, 0 revised, 0 copies, 1 failed");
    assertThat(stored()).containsExactly("a", "b", "file:///deep/2023-10-18.txt");
    assertThat(remarks).hasSize(2);
    assertThat(remarks.get(0)).startsWith(copy + ": it has no title");
    assertThat(remarks.get(1)).startsWith(unknown + " is left out");
  }

  @Test
  void aFolderThatLinksToItselfIsWalkedOnce() throws IOException {
    file("a/a.jsonl", line("a"));
    Files.createSymbolicLink(files.resolve("a/loop"), files);
    assertThat(run(files)).isEqualTo("imported 1 new, 0 known, 0 revised, 0 copies, 0 failed");
  }

  @Test
  void anEmptyFolderGivesNothing() {
    assertThat(run(files)).isEqualTo("imported 0 new, 0 known, 0 revised, 0 copies, 0 failed");
  }

  @Test
  void agencyCopyIsAnArticleWithoutATitle() throws IOException {
    Path file =
        file(
            "ferry.txt",
            "\uFEFFOSLO, Norway (Reuters) – The ferry sank.",
            "Nobody was hurt.",
            "(Reporting by Ana Silva – Prepared by Per for the Arabic Bulletin) Editing by Li Na.",
            "Our standards: The Example Trust Principles.");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2023-10-18T10:00:00Z")));
    assertThat(run(file)).endsWith("1 new, 0 known, 0 revised, 0 copies, 0 failed");
    Article article = articles.changesAfter(0, 1).get(0).article();
    assertThat(article.title()).isEqualTo("The ferry sank.");
    assertThat(article.text()).isEqualTo("The ferry sank.\n\nNobody was hurt.");
    assertThat(article.outlet()).isEqualTo("Reuters");
    assertThat(article.authors()).containsExactly("Ana Silva", "Per", "Li Na");
    assertThat(article.published()).hasToString("2023-10-18");
  }

  @Test
  void agencyCopyThatIsNotUtf8IsTold() throws IOException {
    Path file = Files.write(files.resolve("a.txt"), new byte[] {'c', 'a', 'f', (byte) 0xE9});
    assertThat(run(file)).endsWith("1 failed");
    assertThat(remarks).containsExactly(file + " is skipped: it is not UTF-8");
  }

  @Test
  void anArticleOf50MegabytesIsToldAndTheGoodAroundItStored() throws IOException {
    Path file = files.resolve("a.jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(line("a") + "\n");
      out.write(line("huge", "X").replaceFirst("X.*", ""));
      for (int i = 0; i < 50; i++) {
        out.write("é word ".repeat(131_072));
      }
      out.write("\"}\n" + line("b"));
    }
    assertThat(Files.size(file)).isGreaterThan(50_000_000);
    assertThat(run(file)).isEqualTo("imported 2 new, 0 known, 0 revised, 0 copies, 1 failed");
    assertThat(remarks)
        .singleElement()
        .asString()
        .matches(".*a\\.jsonl, line 2 is skipped: it has \\d{8} bytes, more than 16777216");
  }

  @Test
  void agencyCopyOf50MegabytesIsTold() throws IOException {
    Path file = files.resolve("a.txt");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("x");
      for (int i = 0; i < 25; i++) {
        out.write("é".repeat(1 << 20));
      }
    }
    assertThat(run(file)).endsWith("1 failed");
    assertThat(remarks).containsExactly(file + " is skipped: it has more than 16777216 bytes");
  }

  @Test
  void aPackedArticleThatUnpacksWithoutEndIsTold() throws IOException {
    Path file = files.resolve("a.txt.gz");
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) ' ');
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 100; i++) {
        packed.write(spaces);
      }
    }
    assertThat(run(file)).endsWith("1 failed");
    assertThat(remarks).singleElement().asString().contains("more than 16777216 bytes");
  }

  @Test
  void manyFilesInOneRunAreCountedTogether() throws IOException {
    assertThat(run(file("a.jsonl", line("a")), file("b.jsonl", line("a"), line("b"))))
        .isEqualTo("imported 2 new, 1 known, 0 revised, 0 copies, 0 failed");
  }
}
