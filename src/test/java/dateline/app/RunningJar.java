package dateline.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program, run as a newcomer runs it: a process of its own on a free port. */
final class RunningJar implements AutoCloseable {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final Pattern READY = Pattern.compile("Dateline is ready.*?(http://[^/\\s]+/)");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final URI pages;
  private final StringBuffer log;

  private RunningJar(Process process, URI pages, StringBuffer log) {
    this.process = process;
    this.pages = pages;
    this.log = log;
  }

  /** What a command printed. */
  record Output(int exit, String out, String err) {}

  static Output command(Path data, String... arguments) throws Exception {
    return command(data, Map.of(), arguments);
  }

  static Output command(Path data, Map<String, String> settings, String... arguments)
      throws Exception {
    Process process = builder(data, settings, arguments).start();
    process.getOutputStream().close();
    Thread reader;
    StringBuilder errors = new StringBuilder();
    reader = new Thread(() -> errors.append(readAll(process.errorReader(StandardCharsets.UTF_8))));
    reader.start();
    String out = readAll(process.inputReader(StandardCharsets.UTF_8));
    reader.join();
    return new Output(process.waitFor(), out, errors.toString());
  }

  /** Runs the bot and its pages and waits until it says that it is ready. */
  static RunningJar serve(Path data) throws IOException {
    return serve(data, Map.of());
  }

  static RunningJar serve(Path data, Map<String, String> settings) throws IOException {
    Map<String, String> all = new HashMap<>(settings);
    all.put("DATELINE_PORT", "0");
    Process process = builder(data, all).start();
    BufferedReader log =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    StringBuffer lines = new StringBuffer();
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      lines.append(line).append('\n');
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        drain(log, lines);
        return new RunningJar(process, URI.create(ready.group(1)), lines);
      }
    }
    throw new IOException("It did not start: " + lines);
  }

  private static ProcessBuilder builder(
      Path data, Map<String, String> settings, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(data.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(DATELINE|TELEGRAM|LLM)_.*"));
    builder.environment().put("DATELINE_DEFAULT_FEEDS", "false");
    builder.environment().put("DATELINE_DATA", data.resolve("data").toString());
    builder.environment().putAll(settings);
    return builder;
  }

  private static void drain(BufferedReader log, StringBuffer lines) {
    Thread thread = new Thread(() -> readAll(log, lines));
    thread.setDaemon(true);
    thread.start();
  }

  private static String readAll(BufferedReader reader) {
    return readAll(reader, new StringBuffer()).toString();
  }

  private static StringBuffer readAll(BufferedReader reader, StringBuffer text) {
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        text.append(line).append('\n');
      }
    } catch (IOException e) {
      // The process has ended.
    }
    return text;
  }

  /** What it has written to its log until now. */
  String log() {
    return log.toString();
  }

  URI pages() {
    return pages;
  }

  String get(String path) throws IOException, InterruptedException {
    return HTTP.send(
            HttpRequest.newBuilder(pages.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  String post(String path, String json) throws IOException, InterruptedException {
    return HTTP.send(
            HttpRequest.newBuilder(pages.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** As a power cut would end it. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
