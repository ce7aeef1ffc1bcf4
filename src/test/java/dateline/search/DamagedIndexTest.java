package dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.NewsArticle;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The index is derived: whatever happens to its files, it heals from the database. */
class DamagedIndexTest {
  private static final int ARTICLES = 60;

  @TempDir Path folder;
  private Newsroom newsroom;
  private final Warnings warnings = new Warnings();
  private final Logger logger = Logger.getLogger(LucenePassageIndex.class.getName());

  /** What a reader of the log would see. */
  private static final class Warnings extends Handler {
    private final List<String> messages = new ArrayList<>();

    @Override
    public void publish(LogRecord entry) {
      messages.add(entry.getLevel() + " " + entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void fill() {
    logger.addHandler(warnings);
    newsroom = new Newsroom(folder);
    for (int part = 0; part < 3; part++) {
      int first = part * ARTICLES / 3;
      newsroom.publish(
          IntStream.range(first, first + ARTICLES / 3)
              .mapToObj(i -> NewsArticle.at("a" + i).text("Volcano number" + i + " smokes."))
              .toArray(NewsArticle[]::new));
    }
    newsroom.index.close();
  }

  @AfterEach
  void close() {
    logger.removeHandler(warnings);
    newsroom.close();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(newsroom.indexFolder())) {
      return files
          .filter(file -> !file.getFileName().toString().equals("write.lock"))
          .sorted()
          .toList();
    }
  }

  private void openAndHeal() {
    newsroom.openIndex();
    newsroom.keeper.catchUp();
    assertThat(newsroom.index.articles()).isEqualTo(ARTICLES);
    assertThat(newsroom.find("volcano number17")).startsWith(18L).hasSize(10);
    assertThat(newsroom.index.lastChange()).isEqualTo(newsroom.articles.lastChange());
  }

  private interface Damage {
    void to(Path file, Random random) throws IOException;
  }

  private static final Map<String, Damage> DAMAGES =
      Map.of(
          "empty", (file, random) -> Files.write(file, new byte[0]),
          "cut in half", (file, random) -> cut(file, Files.size(file) / 2),
          "one byte short", (file, random) -> cut(file, Math.max(0, Files.size(file) - 1)),
          "deleted", (file, random) -> Files.delete(file),
          "noise", DamagedIndexTest::noise,
          "one bit flipped", DamagedIndexTest::flip,
          "zeroes", (file, random) -> Files.write(file, new byte[(int) Files.size(file)]));

  private static void cut(Path file, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  private static void noise(Path file, Random random) throws IOException {
    byte[] bytes = new byte[(int) Files.size(file)];
    random.nextBytes(bytes);
    Files.write(file, bytes);
  }

  private static void flip(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[random.nextInt(bytes.length)] ^= 1 << random.nextInt(8);
    Files.write(file, bytes);
  }

  static Stream<Arguments> anyFileInAnyWay() {
    return Stream.of(".cfs", ".cfe", ".si", "segments_")
        .flatMap(kind -> DAMAGES.keySet().stream().map(damage -> Arguments.of(kind, damage)));
  }

  @ParameterizedTest
  @MethodSource("anyFileInAnyWay")
  void anyDamageIsHealed(String kind, String damage) throws IOException {
    Random random = new Random(kind.hashCode() + damage.hashCode());
    List<Path> ofThatKind =
        files().stream().filter(file -> file.toString().contains(kind)).toList();
    assertThat(ofThatKind).isNotEmpty();
    DAMAGES.get(damage).to(ofThatKind.get(random.nextInt(ofThatKind.size())), random);
    openAndHeal();
  }

  @Test
  void damageIsToldAsAWarning() throws IOException {
    Path segment =
        files().stream().filter(file -> file.toString().endsWith(".cfs")).findFirst().orElseThrow();
    cut(segment, 20);
    openAndHeal();
    assertThat(warnings.messages)
        .singleElement()
        .asString()
        .startsWith("WARN")
        .contains("damaged")
        .contains("nothing is lost");
  }

  @Test
  void aSoundIndexIsOpenedWithoutAWord() {
    openAndHeal();
    assertThat(warnings.messages).isEmpty();
  }

  @Test
  void filesThatDoNotBelongThereDoNoHarm() throws IOException {
    Files.writeString(newsroom.indexFolder().resolve("notes.txt"), "mine");
    Files.writeString(newsroom.indexFolder().resolve("_zz.cfs"), "garbage");
    Files.createDirectory(newsroom.indexFolder().resolve("folder"));
    openAndHeal();
  }

  @Test
  void aFolderAmongDamagedFilesDoesNoHarm() throws IOException {
    Path inside = Files.createDirectory(newsroom.indexFolder().resolve("folder"));
    Files.writeString(inside.resolve("file"), "mine");
    for (Path file : files()) {
      if (Files.isRegularFile(file)) {
        cut(file, Files.size(file) / 2);
      }
    }
    openAndHeal();
  }

  @Test
  void aNewerSegmentsFileOfNoiseIsHealed() throws IOException {
    Files.writeString(newsroom.indexFolder().resolve("segments_zz"), "garbage");
    openAndHeal();
  }

  @Test
  void anIndexOfAnotherFormIsBuiltAnew() throws IOException {
    try (FSDirectory directory = FSDirectory.open(newsroom.indexFolder());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("lastChange", "60", "format", "0").entrySet());
      writer.commit();
    }
    newsroom.openIndex();
    assertThat(newsroom.index.lastChange()).isZero();
    newsroom.index.close();
    openAndHeal();
    assertThat(warnings.messages).hasSize(1);
  }

  @Test
  void anIndexThatIsNotOursIsBuiltAnew() throws IOException {
    for (Path file : files()) {
      Files.delete(file);
    }
    try (FSDirectory directory = FSDirectory.open(newsroom.indexFolder());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.commit();
    }
    openAndHeal();
  }
}
