package dateline.fetch;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Unpacks a body while it is read, so that whoever reads can stop before a bomb goes off. */
final class Unpacked {
  static final String ENCODINGS = "gzip, deflate, br";

  /** What hosts write there that means no packing at all. */
  private static final Set<String> PLAIN =
      Set.of("", "identity", "none", "binary", "8bit", "utf-8", "utf8");

  /** Nobody packs more often with good intentions. */
  private static final int MOST_LAYERS = 2;

  private Unpacked() {}

  /**
   * @param contentEncoding the header, in the order the packings were done
   */
  static InputStream of(InputStream packed, String contentEncoding) throws IOException {
    List<String> layers =
        Arrays.stream(contentEncoding.toLowerCase(Locale.ROOT).split(","))
            .map(String::strip)
            .filter(name -> !PLAIN.contains(name))
            .collect(Collectors.toList());
    if (layers.size() > MOST_LAYERS) {
      throw new IOException("Packed " + layers.size() + " times");
    }
    Collections.reverse(layers);
    InputStream stream = packed;
    for (String layer : layers) {
      stream = layer(stream, layer);
    }
    return stream;
  }

  private static InputStream layer(InputStream packed, String name) throws IOException {
    BufferedInputStream stream = new BufferedInputStream(packed);
    return switch (name) {
      case "gzip", "x-gzip" -> isGzip(stream) ? new Gunzip(stream) : stream;
      case "deflate" -> isGzip(stream) ? new Gunzip(stream) : new Inflating(stream);
      case "br" -> new Brotli(stream);
      default -> throw new IOException("Packed as " + HeaderText.checked(name).orElse("?"));
    };
  }

  /** Hosts label as gzip what they forgot to pack, and as deflate what is gzip. */
  private static boolean isGzip(BufferedInputStream stream) throws IOException {
    byte[] start = start(stream);
    return start.length == 2 && Gunzip.isStart(start[0] & 255, start[1] & 255);
  }

  private static byte[] start(BufferedInputStream stream) throws IOException {
    stream.mark(2);
    byte[] start = stream.readNBytes(2);
    stream.reset();
    return start;
  }

  /** RFC 9110 8.4.1.2: deflate is meant to have zlib's header, and some hosts leave it off. */
  private static final class Inflating extends InflaterInputStream {
    Inflating(BufferedInputStream stream) throws IOException {
      super(stream, new Inflater(!hasZlibHeader(start(stream))));
    }

    private static boolean hasZlibHeader(byte[] start) {
      return start.length == 2
          && (start[0] & 15) == 8
          && ((start[0] & 255) << 8 | start[1] & 255) % 31 == 0;
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }

  /** The decoder meets some damage with exceptions of its own. */
  private static final class Brotli extends FilterInputStream {
    Brotli(InputStream stream) throws IOException {
      super(new BrotliInputStream(stream));
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      try {
        return super.read(bytes, from, length);
      } catch (RuntimeException e) {
        throw new IOException("Damaged brotli", e);
      }
    }
  }
}
