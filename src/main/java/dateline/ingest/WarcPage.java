package dateline.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/** The web page a record of an archive holds, if it holds one. */
final class WarcPage {
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*");
  private static final Pattern HTML =
      Pattern.compile("(?i)\\s*(?:text/html|application/xhtml\\+xml)\\b.*");
  private static final int OK = 200;
  private static final int BUFFER = 1 << 14;

  private WarcPage() {}

  /**
   * @throws IOException if the record cannot be read to its end
   */
  static Optional<WarcRecords.Html> of(WarcRecord record) throws IOException {
    if (record instanceof WarcResponse response && isWeb(response.target())) {
      HttpResponse http = response.http();
      Optional<String> type = http.headers().first("Content-Type");
      return http.status() == OK && isHtml(type)
          ? Optional.of(new WarcRecords.Html(response.target(), type, html(http)))
          : Optional.empty();
    }
    if (record instanceof WarcResource resource && isWeb(resource.target())) {
      Optional<String> type = resource.headers().first("Content-Type");
      return isHtml(type)
          ? Optional.of(
              new WarcRecords.Html(resource.target(), type, limited(resource.body().stream())))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isWeb(String address) {
    return address != null && WEB.matcher(address).matches();
  }

  private static boolean isHtml(Optional<String> type) {
    return type.filter(one -> HTML.matcher(one).matches()).isPresent();
  }

  /** Some crawlers unpack a page and leave the header that calls it packed. */
  private static byte[] html(HttpResponse http) throws IOException {
    List<String> packings = http.headers().all("Content-Encoding");
    boolean gzip =
        packings.size() == 1 && packings.get(0).toLowerCase(Locale.ROOT).endsWith("gzip");
    if (!gzip) {
      return limited(http.bodyDecoded().stream());
    }
    byte[] body = limited(http.body().stream());
    boolean packed = body.length > 1 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    return packed ? limited(new GZIPInputStream(new ByteArrayInputStream(body), BUFFER)) : body;
  }

  /** Of a page the crawler cut short, what there is. */
  private static byte[] limited(InputStream stream) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
    byte[] buffer = new byte[BUFFER];
    try {
      for (int n = stream.read(buffer); n > 0; n = stream.read(buffer)) {
        bytes.write(buffer, 0, n);
        if (bytes.size() > Lines.LONGEST) {
          throw new IOException("it has more than " + Lines.LONGEST + " bytes");
        }
      }
    } catch (EOFException e) {
      // Shorter than its header says; whether the record is all there is looked at later.
    }
    return bytes.toByteArray();
  }
}
