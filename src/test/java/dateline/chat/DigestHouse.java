package dateline.chat;

import dateline.article.Articles;
import dateline.briefing.GroundingVerifier;
import dateline.briefing.StoryBriefing;
import dateline.digest.DigestChats;
import dateline.digest.DigestEditor;
import dateline.digest.DigestRound;
import dateline.digest.EditionWriter;
import dateline.digest.NewsWindow;
import dateline.digest.OrderDrafts;
import dateline.digest.Reach;
import dateline.digest.ReaderMemory;
import dateline.digest.Rounds;
import dateline.digest.Subscriptions;
import dateline.digest.TopStories;
import dateline.grounding.ClaimCheck;
import dateline.search.IndexKeeper;
import dateline.search.LucenePassageIndex;
import dateline.store.Database;
import dateline.story.Stories;
import dateline.telegram.Outbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** All that makes digests, with the outbox behind it. */
final class DigestHouse implements AutoCloseable {
  final Subscriptions subscriptions;
  final DigestRound round;
  final Rounds rounds;
  final Stories stories;
  final TopStories top;
  final Articles articles;
  final IndexKeeper keeper;
  private final LucenePassageIndex index;
  private final DigestTalk.Desk desk;

  DigestHouse(Database database, Outbox outbox, Path folder, InstantSource clock) {
    articles = new Articles(database, clock);
    stories = new Stories(database, articles);
    StoryBriefing briefing =
        new StoryBriefing(Optional.empty(), new GroundingVerifier(new ClaimCheck()));
    top = new TopStories(stories, articles, briefing);
    subscriptions = new Subscriptions(database, new DigestChats(database), clock);
    ReaderMemory memory = new ReaderMemory(database);
    rounds = new Rounds(database);
    NewsWindow window = new NewsWindow(articles, stories, Duration.ofDays(8));
    round =
        new DigestRound(
            database,
            subscriptions,
            memory,
            rounds,
            stories,
            window,
            new DigestEditor(window, stories),
            new EditionWriter(articles, briefing),
            new DigestPost(outbox, new EditionMessage(CitationLinks.toOriginals())),
            clock);
    index = LucenePassageIndex.open(made(folder.resolve("index")));
    keeper = new IndexKeeper(articles, index);
    desk =
        new DigestTalk.Desk(
            subscriptions,
            new OrderDrafts(database, clock),
            memory,
            new Reach(index, round, clock),
            round,
            rounds,
            stories,
            articles);
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DigestTalk talk(Managers managers, Correspondence letters, InstantSource clock) {
    return new DigestTalk(desk, CitationLinks.toOriginals(), managers, letters, clock);
  }

  @Override
  public void close() {
    index.close();
  }
}
