package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The packaged program over the real articles: from its start to its first answer, and its memory.
 */
final class ServedJar {
  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int QUESTIONS = 100;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<NewsQuestions.NewsQuestion> questions;
  private final URI pages;
  private final int port;

  private ServedJar(List<NewsQuestions.NewsQuestion> questions) throws IOException {
    this.questions = questions;
    this.port = freePort();
    this.pages = URI.create("http://127.0.0.1:" + port + "/");
  }

  static List<Figure> measure(Path data) throws Exception {
    return new ServedJar(NewsQuestions.all()).run(data);
  }

  private List<Figure> run(Path data) throws Exception {
    long started = System.nanoTime();
    Process process = start(data);
    try {
      waitUntilServed(process);
      ask(0);
      double seconds = (System.nanoTime() - started) / 1e9;
      for (int i = 1; i < QUESTIONS; i++) {
        ask(i);
      }
      return List.of(
          Figure.lower("start of the jar to first answer", seconds, "s", 3),
          Figure.lower(
              "resident memory after 100 questions", residentMegabytes(process), "MB", 600));
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private Process start(Path data) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            JAR.toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "DATELINE_DATA",
                data.toString(),
                "DATELINE_PORT",
                Integer.toString(port),
                "DATELINE_DEFAULT_FEEDS",
                "false"));
    return builder.inheritIO().start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void waitUntilServed(Process process) throws InterruptedException {
    while (process.isAlive()) {
      try (Socket socket = new Socket(pages.getHost(), port)) {
        return;
      } catch (IOException e) {
        Thread.sleep(20);
      }
    }
    throw new IllegalStateException("The jar did not start");
  }

  private void ask(int number) throws IOException, InterruptedException {
    String chat = "localchat/chats/" + (number + 1) + "/messages";
    String words = questions.get(number % questions.size()).words();
    String said =
        http.send(
                HttpRequest.newBuilder(pages.resolve(chat))
                    .header("Content-Type", "application/json")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            JSON.writeValueAsString(Map.of("text", words))))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    long after = JSON.readTree(said).path("id").asLong();
    JsonNode answers = JSON.createArrayNode();
    while (answers.isEmpty()) {
      answers = JSON.readTree(get(chat + "?wait=20&after=" + after));
    }
  }

  private String get(String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(pages.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static double residentMegabytes(Process process) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow()
        / 1024.0;
  }
}
