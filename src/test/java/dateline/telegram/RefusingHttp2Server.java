package dateline.telegram;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Refuses every request unread, with HTTP/2's word for it (RFC 9113, 8.7). */
final class RefusingHttp2Server implements AutoCloseable {
  private static final int PREFACE = 24;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int REFUSED_STREAM = 7;

  private final AtomicInteger refused = new AtomicInteger();
  private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

  RefusingHttp2Server() throws IOException {
    Thread thread = new Thread(this::serve, "refusing-http2");
    thread.setDaemon(true);
    thread.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  int refused() {
    return refused.get();
  }

  private void serve() {
    try {
      while (true) {
        try (Socket client = socket.accept()) {
          refuse(client);
        }
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void refuse(Socket client) throws IOException {
    DataInputStream in = new DataInputStream(client.getInputStream());
    DataOutputStream out = new DataOutputStream(client.getOutputStream());
    in.skipNBytes(PREFACE);
    frame(out, 0, SETTINGS, 0);
    for (int first = in.read(); first >= 0; first = in.read()) {
      int length = first << 16 | in.readUnsignedShort();
      int type = in.readUnsignedByte();
      in.readUnsignedByte();
      int stream = in.readInt();
      in.skipNBytes(length);
      if (type == HEADERS) {
        refused.incrementAndGet();
        frame(out, Integer.BYTES, RST_STREAM, stream);
        out.writeInt(REFUSED_STREAM);
      }
      out.flush();
    }
  }

  private static void frame(DataOutputStream out, int length, int type, int stream)
      throws IOException {
    out.writeByte(length >> 16);
    out.writeShort(length);
    out.writeByte(type);
    out.writeByte(0);
    out.writeInt(stream);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
