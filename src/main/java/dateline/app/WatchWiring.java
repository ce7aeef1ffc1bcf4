package dateline.app;

import dateline.article.Articles;
import dateline.briefing.GroundingVerifier;
import dateline.briefing.StoryBriefing;
import dateline.chat.AlertPost;
import dateline.chat.CitationLinks;
import dateline.chat.Correspondence;
import dateline.chat.Managers;
import dateline.chat.WatchTalk;
import dateline.digest.DigestChats;
import dateline.grounding.ClaimCheck;
import dateline.store.Database;
import dateline.story.Stories;
import dateline.telegram.ChatFollower;
import dateline.telegram.Outbox;
import dateline.watch.Hours;
import dateline.watch.WatchRound;
import dateline.watch.Watches;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Builds what watches the news for chats. */
final class WatchWiring {
  @Produces
  @Singleton
  Watches watches(Database database, Articles articles) {
    return new Watches(database, articles);
  }

  @Produces
  @Singleton
  WatchTalk watchTalk(Watches watches, Stories stories, Managers managers, Correspondence letters) {
    return new WatchTalk(watches, stories, managers, letters);
  }

  @Produces
  @Singleton
  WatchRounds watchRounds(
      Database database,
      Articles articles,
      Stories stories,
      Watches watches,
      ClaimCheck claimCheck,
      Outbox outbox,
      CitationLinks links,
      InstantSource clock) {
    StoryBriefing briefing = new StoryBriefing(Optional.empty(), new GroundingVerifier(claimCheck));
    WatchRound round =
        new WatchRound(
            database,
            articles,
            stories,
            watches,
            briefing,
            new AlertPost(outbox, links),
            hours(new DigestChats(database)),
            clock);
    return new WatchRounds(stories, round);
  }

  /** As the chat keeps time for its editions. */
  private static Hours hours(DigestChats chats) {
    return new Hours() {
      @Override
      public Instant awake(long chat, Instant moment) {
        return chats.quiet(chat).map(quiet -> quiet.awake(moment, zone(chat))).orElse(moment);
      }

      @Override
      public LocalDate day(long chat, Instant moment) {
        return LocalDate.ofInstant(moment, zone(chat));
      }

      private ZoneId zone(long chat) {
        return chats.zone(chat).orElse(ZoneOffset.UTC);
      }
    };
  }

  @Produces
  @Singleton
  ChatFollower watchFollower(Watches watches) {
    return new ChatFollower() {
      @Override
      public void paused(Handle handle, long chat) {
        watches.rest(handle, chat, true);
      }

      @Override
      public void resumed(Handle handle, long chat) {
        watches.rest(handle, chat, false);
      }

      @Override
      public void moved(Handle handle, long from, long to) {
        watches.moved(handle, from, to);
      }
    };
  }
}
