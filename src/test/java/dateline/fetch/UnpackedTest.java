package dateline.fetch;

import static dateline.fetch.ScriptedServer.head;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are packed, well or with bad intentions. */
class UnpackedTest {
  private static final int LARGEST = 1_000_000;
  private static final String TEXT = "News and more news. ".repeat(100);

  private final ScriptedServer server = new ScriptedServer();
  private final Fetcher fetcher =
      new Fetcher(
          FetchOptions.standard("Dateline/test (+https://example.org)")
              .withPrivateNetworks(true)
              .withLargest(LARGEST, LARGEST),
          InstantSource.system());

  @AfterEach
  void close() throws IOException {
    fetcher.close();
    server.close();
  }

  private Fetched fetch(String path) {
    return fetcher.fetch(FetchRequest.feed(server.at(path)));
  }

  private Fetched.Fresh fresh(String path) {
    Fetched fetched = fetch(path);
    assertThat(fetched).isInstanceOf(Fetched.Fresh.class);
    return (Fetched.Fresh) fetched;
  }

  private static Fetched failed(Trouble.Kind kind) {
    return new Fetched.Failed(Trouble.of(kind));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A packing and what becomes of the text. */
  @FunctionalInterface
  private interface Packing {
    byte[] pack(byte[] plain) throws IOException;
  }

  private void assertUnpacked(String encoding, Packing packing) throws IOException {
    server.serves("/packed", packing.pack(utf8(TEXT)), "Content-Encoding: " + encoding);
    assertThat(fresh("/packed").body()).as(encoding).asString().isEqualTo(TEXT);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] plain, boolean raw) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(plain);
    }
    deflater.end();
    return packed.toByteArray();
  }

  private static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.write(part);
    }
    return whole.toByteArray();
  }

  @Test
  void whatIsPackedIsUnpacked() throws IOException {
    assertUnpacked("gzip", UnpackedTest::gzip);
    assertUnpacked("X-GZIP", UnpackedTest::gzip);
    assertUnpacked("deflate", plain -> deflate(plain, false));
    assertUnpacked("deflate", plain -> deflate(plain, true));
    assertUnpacked("deflate, gzip", plain -> gzip(deflate(plain, false)));
    assertUnpacked("identity", plain -> plain);
    server.serves("/br", BrotliSamples.news(), "Content-Encoding: br");
    assertThat(fresh("/br").body()).asString().isEqualTo(BrotliSamples.NEWS);
  }

  @Test
  void whatIsLabelledWronglyButReadableIsRead() throws IOException {
    assertUnpacked("gzip", plain -> plain);
    assertUnpacked("utf-8", plain -> plain);
    assertUnpacked("none", plain -> plain);
    assertUnpacked("deflate", UnpackedTest::gzip);
    server.serves("/none", "", "Content-Encoding: gzip");
    assertThat(fresh("/none").body()).isEmpty();
  }

  @Test
  void gzipMayHaveMembersAndNamesAndSomethingBehindIt() throws IOException {
    byte[] half = utf8(TEXT.substring(0, 700));
    byte[] rest = utf8(TEXT.substring(700));
    assertUnpacked("gzip", plain -> joined(gzip(half), gzip(new byte[0]), gzip(rest)));
    assertUnpacked("gzip", plain -> joined(gzip(plain), utf8("<!-- served by -->")));
    // Flags: a header sum, an extra field, a name and a comment.
    byte[] head = {0x1f, (byte) 0x8b, 8, 30, 0, 0, 0, 0, 0, 3};
    byte[] named = joined(head, new byte[] {3, 0, 1, 2, 3}, utf8("name\0comment\0"), new byte[2]);
    assertUnpacked("gzip", plain -> joined(named, withoutHead(gzip(plain))));
  }

  private static byte[] withoutHead(byte[] gzip) {
    return Arrays.copyOfRange(gzip, 10, gzip.length);
  }

  /** Ten thousand members of a megabyte each. */
  @Test
  void tenGigabytesOfZerosInGzipAreRefusedAfterTheFirstOnes() throws IOException {
    byte[] member = gzip(new byte[LARGEST]);
    server.on(
        "/bomb",
        (request, client) -> {
          client.write(head("200 OK", "Content-Encoding: gzip") + "\r\n");
          for (int i = 0; i < 10_000; i++) {
            client.write(member);
          }
        });
    assertThat(fetch("/bomb")).isEqualTo(failed(Trouble.Kind.TOO_LARGE));
    assertThat(server.sent()).isLessThan(10_000L * member.length);
  }

  @Test
  void aBrotliBombIsRefused() {
    server.serves("/bomb", BrotliSamples.zeros(), "Content-Encoding: br");
    assertThat(fetch("/bomb")).isEqualTo(failed(Trouble.Kind.TOO_LARGE));
  }

  /** Members of nothing: they unpack to no byte at all. */
  @Test
  void packedBytesThatUnpackToNothingDoNotGoOnForEver() throws IOException {
    byte[] member = gzip(new byte[0]);
    server.on(
        "/nothing",
        (request, client) -> {
          client.write(head("200 OK", "Content-Encoding: gzip") + "\r\n");
          for (; ; ) {
            client.write(member);
          }
        });
    assertThat(fetch("/nothing")).isEqualTo(failed(Trouble.Kind.TOO_LARGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zstd", "compress", "gzip, zstd", "gzip, gzip, gzip, gzip", "\u0001"})
  void aPackingWeCannotUndoIsBroken(String encoding) {
    server.serves("/packed", "some text", "Content-Encoding: " + encoding);
    assertThat(fetch("/packed")).isEqualTo(failed(Trouble.Kind.BROKEN));
  }

  @Test
  void damagedPackingIsBroken() throws IOException {
    byte[] gzip = gzip("some text ".repeat(1_000).getBytes(StandardCharsets.UTF_8));
    byte[] flipped = gzip.clone();
    flipped[gzip.length - 6] ^= 1;
    server.serves("/half", Arrays.copyOf(gzip, gzip.length / 2), "Content-Encoding: gzip");
    server.serves("/flipped", flipped, "Content-Encoding: gzip");
    server.serves("/deflate", "<plain text>", "Content-Encoding: deflate");
    server.serves("/br", "<plain text>", "Content-Encoding: br");
    for (String path : List.of("/half", "/flipped", "/deflate", "/br")) {
      assertThat(fetch(path)).as(path).isEqualTo(failed(Trouble.Kind.BROKEN));
    }
  }

  /** The decoder has exceptions of its own for some of them. */
  @Test
  void brotliDamagedAnywhereHarmsNobody() throws IOException {
    byte[] sound = BrotliSamples.news();
    for (int at = 0; at < sound.length; at++) {
      byte[] damaged = sound.clone();
      damaged[at] ^= (byte) (1 + at * 37 % 255);
      server.serves("/br" + at, damaged, "Content-Encoding: br");
      assertThat(fetch("/br" + at)).isInstanceOfAny(Fetched.Failed.class, Fetched.Fresh.class);
    }
  }
}
