package dateline.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Reads a body within limits. Beyond them the connection is cut, not read to its end. */
final class Body {
  /** What packing may add to a body that does not get smaller by it. */
  private static final int PACKING = 65_536;

  private Body() {}

  /**
   * @param most bytes, unpacked
   * @param cuts whether a longer body is cut off there, rather than refused
   */
  record Limit(int most, boolean cuts) {}

  static byte[] read(Call call, Response response, Limit limit) throws IOException {
    int most = limit.most();
    String encoding = String.join(",", response.headers("Content-Encoding"));
    try (ResponseBody body = response.body();
        InputStream packed = new Counted(body, call, limit);
        InputStream unpacked = Unpacked.of(packed, encoding)) {
      byte[] bytes = unpacked.readNBytes(most + 1);
      if (bytes.length <= most) {
        return bytes;
      }
      call.cancel();
      if (limit.cuts()) {
        return Arrays.copyOf(bytes, most);
      }
      throw new TooLarge(most);
    }
  }

  /** Counts the bytes as they come: packed ones may be endless and unpack to nothing. */
  private static final class Counted extends FilterInputStream {
    private final Call call;
    private final long most;
    private long count;

    Counted(ResponseBody body, Call call, Limit limit) throws IOException {
      super(body.byteStream());
      this.call = call;
      this.most = (long) limit.most() + PACKING;
      if (!limit.cuts() && body.contentLength() > most) {
        throw refused();
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count += Math.max(read, 0);
      if (count > most) {
        throw refused();
      }
      return read;
    }

    private TooLarge refused() {
      call.cancel();
      return new TooLarge(most);
    }
  }
}
