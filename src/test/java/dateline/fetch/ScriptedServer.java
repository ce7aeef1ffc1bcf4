package dateline.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A web server that says, byte for byte, what a test has written; one request a connection. */
final class ScriptedServer implements AutoCloseable {
  private static final Script NOT_FOUND =
      text("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");

  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Socket> open = new ArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicLong sent = new AtomicLong();

  /** Header names are lower-cased. */
  record Asked(String path, Map<String, String> headers) {
    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  /** What the server does with a connection; it is closed afterwards. */
  @FunctionalInterface
  interface Script {
    void answer(Asked asked, Client client) throws IOException;
  }

  ScriptedServer() {
    this("127.0.0.1", ServerSocket::new);
  }

  ScriptedServer(String address) {
    this(address, ServerSocket::new);
  }

  /** How a server socket comes to be. */
  @FunctionalInterface
  interface Sockets {
    ServerSocket open() throws IOException;
  }

  ScriptedServer(String address, Sockets sockets) {
    try {
      listening = sockets.open();
      listening.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  String at(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  ScriptedServer on(String path, Script script) {
    scripts.put(path, script);
    return this;
  }

  ScriptedServer on(String path, String answer) {
    return on(path, text(answer));
  }

  /** An answer with this body. */
  ScriptedServer serves(String path, String body, String... headers) {
    return serves(path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  ScriptedServer serves(String path, byte[] body, String... headers) {
    String head = head("200 OK", headers) + "Content-Length: " + body.length + "\r\n\r\n";
    return on(
        path,
        (request, client) -> {
          client.write(head);
          client.write(body);
        });
  }

  ScriptedServer redirects(String path, int status, String location) {
    return on(path, head(status + " Elsewhere", "Location: " + location) + "\r\n");
  }

  static String head(String status, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nConnection: close\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.toString();
  }

  static Script text(String answer) {
    return (request, client) -> client.write(answer);
  }

  int connections() {
    return connections.get();
  }

  /** Bytes that could be sent before the client had enough. */
  long sent() {
    return sent.get();
  }

  synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  synchronized long timesAsked(String path) {
    return asked.stream().filter(it -> it.path().equals(path)).count();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        connections.incrementAndGet();
        synchronized (this) {
          open.add(socket);
        }
        threads.execute(() -> serve(socket));
      } catch (IOException | RejectedExecutionException e) {
        // Closed, or a client that was gone before it was greeted.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Client client = new Client(socket, sent);
      Optional<Asked> request = read(client.in);
      if (request.isPresent()) {
        synchronized (this) {
          asked.add(request.get());
        }
        scripts.getOrDefault(request.get().path(), NOT_FOUND).answer(request.get(), client);
        socket.shutdownOutput();
      }
    } catch (IOException e) {
      // The client had enough.
    }
  }

  private static Optional<Asked> read(InputStream in) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IOException("No HTTP");
      }
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return Optional.of(new Asked(first.split(" ")[1], headers));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public synchronized void close() throws IOException {
    listening.close();
    for (Socket socket : open) {
      socket.close();
    }
    threads.shutdownNow();
  }

  /** The other end of a connection. */
  static final class Client {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final AtomicLong sent;

    Client(Socket socket, AtomicLong sent) throws IOException {
      this.socket = socket;
      this.in = new BufferedInputStream(socket.getInputStream());
      this.out = socket.getOutputStream();
      this.sent = sent;
    }

    void write(String text) throws IOException {
      write(text.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
      out.write(bytes);
      sent.addAndGet(bytes.length);
    }

    /** The connection ends as if the machine had gone. */
    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Says nothing more until the client goes. */
    void stall() throws IOException {
      while (in.read() >= 0) {
        // What else it says does not matter.
      }
    }

    /** One byte at a time, so that the line is never quiet for long. */
    void drip(byte[] bytes) throws IOException {
      socket.setSoTimeout(10);
      for (byte one : bytes) {
        write(new byte[] {one});
        try {
          if (in.read() < 0) {
            return;
          }
        } catch (SocketTimeoutException e) {
          // Still listening.
        }
      }
      socket.setSoTimeout(0);
    }
  }
}
