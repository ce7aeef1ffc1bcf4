package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {
  @TempDir Path folder;

  private static List<String> read(byte[] bytes) throws IOException {
    return read(new Lines(new ByteArrayInputStream(bytes)));
  }

  /** Each line with its number; what cannot be read in brackets. */
  private static List<String> read(Lines lines) throws IOException {
    List<String> read = new ArrayList<>();
    for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
      Lines.Line line = next.get();
      read.add(line.number() + line.<String>fold(text -> ":" + text, why -> "[" + why + "]"));
    }
    return read;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theLastLineNeedsNoEnd() throws IOException {
    assertThat(read(utf8("one\ntwo"))).containsExactly("1:one", "2:two");
    assertThat(read(utf8("one\ntwo\n"))).containsExactly("1:one", "2:two");
  }

  @Test
  void emptyLinesCount() throws IOException {
    assertThat(read(utf8("\n\nthree\n\n"))).containsExactly("1:", "2:", "3:three", "4:");
  }

  @Test
  void anEmptyStreamHasNoLine() throws IOException {
    assertThat(read(new byte[0])).isEmpty();
  }

  @Test
  void lineEndsOfWindowsAreLineEnds() throws IOException {
    assertThat(read(utf8("one\r\n\r\nthree"))).containsExactly("1:one", "2:", "3:three");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
    assertThat(read(utf8("\uFEFFone\n\uFEFFtwo"))).containsExactly("1:one", "2:\uFEFFtwo");
  }

  @Test
  void aLineThatIsNotUtf8SpoilsNoOther() throws IOException {
    byte[] bytes = utf8("one\nX\nthree 😀 عربي");
    bytes[4] = (byte) 0xE9;
    assertThat(read(bytes)).containsExactly("1:one", "2[it is not UTF-8]", "3:three 😀 عربي");
  }

  @Test
  void anOverlongLineSpoilsNoOther() throws IOException {
    byte[] huge = new byte[Lines.LONGEST + 1];
    Arrays.fill(huge, (byte) 'x');
    InputStream stream =
        new SequenceInputStream(
            new ByteArrayInputStream(utf8("one\n")),
            new SequenceInputStream(
                new ByteArrayInputStream(huge), new ByteArrayInputStream(utf8("\nthree"))));
    assertThat(read(new Lines(stream)))
        .containsExactly("1:one", "2[it has 16777217 bytes, more than 16777216]", "3:three");
  }

  @Test
  void aNameThatEndsWithGzIsUnpacked() throws IOException {
    Path file = folder.resolve("a.jsonl.GZ");
    try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write(utf8("one\ntwo"));
    }
    try (Lines lines = Lines.of(file)) {
      assertThat(read(lines)).containsExactly("1:one", "2:two");
    }
  }

  @Test
  void aFileThatBreaksOffGivesTheLinesBeforeAndThenFails() throws IOException {
    Path file = folder.resolve("a.gz");
    try (var packed = new GZIPOutputStream(Files.newOutputStream(file), true)) {
      packed.write(utf8("one\ntwo\n"));
      packed.flush();
      packed.write(utf8("three ".repeat(1_000)));
    }
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 12));
    try (Lines lines = Lines.of(file)) {
      assertThat(lines.next().orElseThrow().text()).contains("one");
      assertThat(lines.next().orElseThrow().text()).contains("two");
      assertThatThrownBy(lines::next).isInstanceOf(EOFException.class);
    }
  }
}
