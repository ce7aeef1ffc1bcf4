package dateline.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Records of web archives, as crawlers write them. */
final class WarcBytes {
  private WarcBytes() {}

  static byte[] response(String address, String headers, byte[] body) {
    return record(
        "response", address, "application/http;msgtype=response", http("200 OK", headers, body));
  }

  static byte[] http(String status, String headers, byte[] body) {
    return join(bytes("HTTP/1.1 " + status + "\r\n" + headers + "\r\n"), body);
  }

  static byte[] record(String type, String address, String contentType, byte[] block) {
    return record(type, address, contentType, block, block.length);
  }

  static byte[] record(
      String type, String address, String contentType, byte[] block, int saidLength) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:9f1e9c1a-2f1c-4f47-8a3b-0a6a9a5c9a01>\r\n"
            + "WARC-Date: 2023-10-19T12:00:00Z\r\nWARC-Target-URI: "
            + address
            + "\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + saidLength
            + "\r\n\r\n";
    return join(bytes(head), block, bytes("\r\n\r\n"));
  }

  /** The name stands in it so often that two of them are no copies of each other. */
  private static final String STORY =
      "<p>The NAME sank in calm NAME waters off the NAME coast on Wednesday, NAME officials said,"
          + " and all NAME passengers were brought to NAME harbour before midnight.</p><p>Nobody of"
          + " the NAME was hurt, the NAME harbour master told NAME reporters, but the NAME wreck"
          + " will stay NAME property until spring, NAME lawyers said.</p>";

  static byte[] page(String title, String published) {
    return bytes(
        "<html><head><title>"
            + title
            + "</title><meta property='article:published_time' content='"
            + published
            + "'></head><body><article><h1>"
            + title
            + "</h1>"
            + STORY.replace("NAME", title)
            + "</article></body></html>");
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
