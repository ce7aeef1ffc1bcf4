package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.CanonicalAddress;
import dateline.briefing.Question;
import dateline.briefing.Understanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The real articles and questions, kept outside the project. */
final class NewsQuestions {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final Path DATA = Path.of(System.getProperty("data", "../shared/data"));

  private NewsQuestions() {}

  /**
   * A question people wrote of the news.
   *
   * @param gold addresses of the articles that answer it
   */
  record NewsQuestion(String id, String words, Instant asked, String answer, Set<String> gold) {
    /** As a reader's question is understood, with its words of time and its outlets. */
    Question understood() {
      return understand(words, asked);
    }
  }

  static Question understand(String words, Instant asked) {
    return new Understanding(() -> List.of("CNN", "USA Today", "The Week"), Optional.empty())
        .of(words, asked, ZoneOffset.UTC);
  }

  static Path articles() {
    return present(DATA.resolve("news-en/articles.jsonl.gz"));
  }

  static Path arabicArticles() {
    return present(DATA.resolve("news-ar/articles.jsonl.gz"));
  }

  static List<NewsQuestion> all() throws IOException {
    List<NewsQuestion> questions = new ArrayList<>();
    for (String line : Files.readAllLines(present(DATA.resolve("news-en/questions.jsonl")))) {
      JsonNode question = JSON.readTree(line);
      Set<String> gold = new LinkedHashSet<>();
      question
          .path("gold")
          .forEach(url -> gold.add(CanonicalAddress.of(url.asText()).orElseThrow()));
      questions.add(
          new NewsQuestion(
              question.path("id").asText(),
              question.path("question").asText(),
              endOf(LocalDate.parse(question.path("asked").asText())),
              question.path("answer").asText(),
              gold));
    }
    return questions;
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
  }

  private static Path present(Path file) {
    if (!Files.exists(file)) {
      throw new MissingData(
          "This benchmark needs " + file + ", which is not there. Name the folder with -Ddata=…");
    }
    return file;
  }
}
