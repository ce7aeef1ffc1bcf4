package dateline.app;

import dateline.article.Articles;
import dateline.briefing.GroundingVerifier;
import dateline.briefing.ModelWriter;
import dateline.briefing.Prompts;
import dateline.briefing.StoryBriefing;
import dateline.briefing.Writer;
import dateline.chat.CitationLinks;
import dateline.chat.Correspondence;
import dateline.chat.DigestPost;
import dateline.chat.DigestTalk;
import dateline.chat.DigestWatch;
import dateline.chat.EditionMessage;
import dateline.chat.Managers;
import dateline.chat.OwnerLetters;
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
import dateline.search.PassageIndex;
import dateline.store.Database;
import dateline.story.Stories;
import dateline.telegram.ChatFollower;
import dateline.telegram.Outbox;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Builds what takes orders and makes editions. */
final class DigestWiring {
  /** A weekly order looks back a week, and a little. */
  private static final Duration LOOK_BACK = Duration.ofDays(8);

  @Produces
  @Singleton
  Stories stories(Database database, Articles articles) {
    return new Stories(database, articles);
  }

  @Produces
  @Singleton
  DigestChats digestChats(Database database) {
    return new DigestChats(database);
  }

  @Produces
  @Singleton
  Subscriptions subscriptions(Database database, DigestChats chats, InstantSource clock) {
    return new Subscriptions(database, chats, clock);
  }

  @Produces
  @Singleton
  ReaderMemory readerMemory(Database database) {
    return new ReaderMemory(database);
  }

  @Produces
  @Singleton
  Rounds rounds(Database database) {
    return new Rounds(database);
  }

  @Produces
  @Singleton
  EditionMessage editionMessage(CitationLinks links) {
    return new EditionMessage(links);
  }

  @Produces
  @Singleton
  DigestRound digestRound(
      Database database,
      Subscriptions subscriptions,
      ReaderMemory memory,
      Rounds rounds,
      Stories stories,
      Articles articles,
      ClaimCheck claimCheck,
      WritingModel writing,
      Outbox outbox,
      EditionMessage messages,
      InstantSource clock) {
    NewsWindow window = new NewsWindow(articles, stories, LOOK_BACK);
    return new DigestRound(
        database,
        subscriptions,
        memory,
        rounds,
        stories,
        window,
        new DigestEditor(window, stories),
        new EditionWriter(
            articles, new StoryBriefing(phrasing(writing), new GroundingVerifier(claimCheck))),
        new DigestPost(outbox, messages),
        clock);
  }

  /** Without a model: who asks does not wait for five texts of it. */
  @Produces
  @Singleton
  TopStories topStories(Stories stories, Articles articles, ClaimCheck claimCheck) {
    return new TopStories(
        stories, articles, new StoryBriefing(Optional.empty(), new GroundingVerifier(claimCheck)));
  }

  private static Optional<Writer> phrasing(WritingModel writing) {
    return writing.model().map(model -> new ModelWriter(model, new Prompts(Path.of("prompts"))));
  }

  @Produces
  @Singleton
  DigestTalk digestTalk(
      Database database,
      Subscriptions subscriptions,
      ReaderMemory memory,
      PassageIndex index,
      DigestRound round,
      Rounds rounds,
      Stories stories,
      Articles articles,
      CitationLinks links,
      Managers managers,
      Correspondence letters,
      InstantSource clock) {
    DigestTalk.Desk desk =
        new DigestTalk.Desk(
            subscriptions,
            new OrderDrafts(database, clock),
            memory,
            new Reach(index, round, clock),
            round,
            rounds,
            stories,
            articles);
    return new DigestTalk(desk, links, managers, letters, clock);
  }

  @Produces
  @Singleton
  DigestWatch digestWatch(
      Rounds rounds, Subscriptions subscriptions, OwnerLetters owner, InstantSource clock) {
    return new DigestWatch(rounds, subscriptions, owner, clock);
  }

  @Produces
  @Singleton
  DigestRounds digestRounds(
      DigestRound round, ReaderMemory memory, DigestWatch watch, InstantSource clock) {
    return new DigestRounds(round, memory, watch::look, clock);
  }

  @Produces
  @Singleton
  ChatFollower digestFollower(Subscriptions subscriptions) {
    return new ChatFollower() {
      @Override
      public void paused(Handle handle, long chat) {
        subscriptions.chatClosed(handle, chat);
      }

      @Override
      public void resumed(Handle handle, long chat) {
        subscriptions.chatOpened(handle, chat);
      }

      @Override
      public void moved(Handle handle, long from, long to) {
        subscriptions.chatMoved(handle, from, to);
      }
    };
  }
}
