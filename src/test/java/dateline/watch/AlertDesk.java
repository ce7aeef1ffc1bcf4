package dateline.watch;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.NewsArticle;
import dateline.briefing.GroundingVerifier;
import dateline.briefing.StoryBriefing;
import dateline.chat.AlertPost;
import dateline.chat.CitationLinks;
import dateline.grounding.ClaimCheck;
import dateline.store.Database;
import dateline.story.Stories;
import dateline.telegram.Outbox;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All there is between an article and its alerts in the real outbox, over one folder. */
final class AlertDesk implements AutoCloseable {
  static final Instant NOW = Instant.parse("2023-10-19T08:00:00Z");

  final Database database;
  final Articles articles;
  final Stories stories;
  final Outbox outbox;
  final WatchRound round;

  AlertDesk(Path folder) {
    this(folder, post -> post);
  }

  AlertDesk(Path folder, UnaryOperator<Post> around) {
    database = Database.open(folder);
    articles = new Articles(database, () -> NOW);
    stories = new Stories(database, articles);
    outbox = new Outbox(database, 42, () -> NOW);
    round =
        new WatchRound(
            database,
            articles,
            stories,
            new Watches(database, articles),
            new StoryBriefing(Optional.empty(), new GroundingVerifier(new ClaimCheck())),
            around.apply(new AlertPost(outbox, CitationLinks.toOriginals())),
            Hours.always(),
            () -> NOW);
  }

  void watch(long chat, String words) {
    WatchQuery query =
        WatchQuery.parse(words)
            .fold(
                one -> one,
                trouble -> {
                  throw new AssertionError(trouble);
                });
    new Watches(database, articles).add(chat, Optional.empty(), "en", words, query);
  }

  void publish(String path, String title, String text) {
    Article article = NewsArticle.at(path).title(title).text(text).published(NOW).article();
    articles.add(List.of(article));
  }

  long count(String table) {
    return number("select count(*) from " + table);
  }

  long sum(String column, String table) {
    return number("select sum(" + column + ") from " + table);
  }

  private long number(String query) {
    return database.read(handle -> handle.createQuery(query).mapTo(long.class).one());
  }

  @Override
  public void close() {
    database.close();
  }
}
