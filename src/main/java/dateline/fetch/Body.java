package dateline.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import okhttp3.Call;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Reads a body within limits. Beyond them the connection is cut, not read to its end. */
final class Body {
  private static final long HEADERS = 500_000;

  private Body() {}

  /**
   * @param most bytes, unpacked
   * @param cuts whether a longer body is cut off there, rather than refused
   */
  record Limit(int most, boolean cuts) {
    /** On the network, with the headers and what encryption and chunks add. */
    long onTheWay() {
      return HEADERS + most + most / 4;
    }
  }

  static byte[] read(Call call, Response response, Limit limit) throws IOException {
    int most = limit.most();
    String encoding = String.join(",", response.headers("Content-Encoding"));
    try (ResponseBody body = response.body();
        InputStream unpacked = Unpacked.of(body.byteStream(), encoding)) {
      boolean told = !limit.cuts() && body.contentLength() > limit.onTheWay();
      byte[] bytes = told ? new byte[0] : unpacked.readNBytes(most + 1);
      if (!told && bytes.length <= most) {
        return bytes;
      }
      call.cancel();
      if (limit.cuts()) {
        return Arrays.copyOf(bytes, most);
      }
      throw new TooLarge();
    }
  }
}
