package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The real articles of some days in the order they come in. Only their days are known: each gets an
 * hour of its day by its address, the same each time.
 */
final class DaysStream {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DaysStream() {}

  private record Line(Instant at, String json) {}

  static long write(Path file, Instant from, Instant until) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(NewsQuestions.articles())),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode article = JSON.readTree(line);
        Instant at = at(article);
        if (!at.isBefore(from) && at.isBefore(until) && !article.path("title").asText().isBlank()) {
          lines.add(new Line(at, coming(article, at)));
        }
      }
    }
    lines.sort(Comparator.comparing(Line::at));
    Files.write(file, lines.stream().map(Line::json).toList());
    return lines.size();
  }

  private static Instant at(JsonNode article) {
    String url = article.path("url").asText();
    long second = Math.floorMod(url.hashCode() * 2_654_435_761L, Duration.ofDays(1).toSeconds());
    return LocalDate.parse(article.path("published").asText().substring(0, 10))
        .atStartOfDay(ZoneOffset.UTC)
        .plusSeconds(second)
        .toInstant();
  }

  private static String coming(JsonNode article, Instant at) throws IOException {
    ObjectNode line = JSON.createObjectNode();
    String url = article.path("url").asText();
    line.put("at", at.toString()).put("url", url).put("outlet", URI.create(url).getHost());
    line.put("title", article.path("title").asText()).put("text", article.path("text").asText());
    return JSON.writeValueAsString(line);
  }
}
