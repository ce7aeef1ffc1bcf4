package dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Publication;
import dateline.briefing.GroundingVerifier;
import dateline.briefing.StoryBriefing;
import dateline.chat.CitationLinks;
import dateline.chat.DigestPost;
import dateline.chat.EditionMessage;
import dateline.digest.DigestChats;
import dateline.digest.DigestEditor;
import dateline.digest.DigestRound;
import dateline.digest.EditionWriter;
import dateline.digest.NewsWindow;
import dateline.digest.ReaderMemory;
import dateline.digest.Rounds;
import dateline.digest.Subscriptions;
import dateline.grounding.ClaimCheck;
import dateline.store.Database;
import dateline.story.Stories;
import dateline.telegram.MovingClock;
import dateline.telegram.Outbox;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bot as far as digests go, in a process of its own that is killed: at each step of its clock
 * it takes in the articles of the hour and runs a round. It waits for a line with the time to begin
 * at, and says each step it has done.
 */
final class DaysProcess {
  static final Duration STEP = Duration.ofMinutes(10);
  static final Duration LOOK_BACK = Duration.ofDays(8);
  private static final ObjectMapper JSON = new ObjectMapper();

  private DaysProcess() {}

  /** An article and when it comes in. */
  record Coming(Instant at, Article article) {}

  public static void main(String... arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Instant end = Instant.parse(arguments[1]);
    List<Coming> stream = stream(folder.resolve("stream.jsonl"));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String start = in.readLine();
    if (start == null) {
      return;
    }
    MovingClock clock = new MovingClock();
    Instant begin = Instant.parse(start);
    clock.pass(Duration.between(clock.instant(), begin));
    try (Database database = Database.open(folder)) {
      Articles articles = new Articles(database, clock);
      DigestRound round = round(database, articles, clock);
      Instant taken = begin.minus(Duration.ofDays(1));
      while (clock.instant().isBefore(end)) {
        Instant now = clock.instant();
        Instant since = taken;
        articles.add(
            stream.stream()
                .filter(one -> one.at().isAfter(since) && !one.at().isAfter(now))
                .map(Coming::article)
                .toList());
        taken = now;
        round.run();
        System.out.println("done " + now);
        System.out.flush();
        clock.pass(STEP);
      }
      System.out.println("end");
    }
  }

  private static DigestRound round(Database database, Articles articles, MovingClock clock) {
    Stories stories = new Stories(database, articles);
    NewsWindow window = new NewsWindow(articles, stories, LOOK_BACK);
    return new DigestRound(
        database,
        new Subscriptions(database, new DigestChats(database), clock),
        new ReaderMemory(database),
        new Rounds(database),
        stories,
        window,
        new DigestEditor(window, stories),
        new EditionWriter(
            articles, new StoryBriefing(Optional.empty(), new GroundingVerifier(new ClaimCheck()))),
        new DigestPost(
            new Outbox(database, 42, clock), new EditionMessage(CitationLinks.toOriginals())),
        clock);
  }

  static List<Coming> stream(Path file) throws Exception {
    List<Coming> stream = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = JSON.readTree(line);
      Instant at = Instant.parse(node.path("at").asText());
      stream.add(
          new Coming(
              at,
              new Article(
                  0,
                  node.path("url").asText(),
                  node.path("title").asText(),
                  node.path("text").asText(),
                  Publication.at(at),
                  node.path("outlet").asText(),
                  "en",
                  List.of(),
                  false)));
    }
    return stream;
  }
}
