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
import dateline.digest.QuietHours;
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
import java.util.HashMap;
import java.util.Map;
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

  /** As the chats keep time for their editions. */
  private static Hours hours(DigestChats digests) {
    return (chats, moment) -> {
      Map<Long, ZoneId> zones = digests.zones(chats);
      Map<Long, QuietHours> quiet = digests.quiet(chats);
      Map<Long, Hours.Slot> slots = new HashMap<>();
      for (long chat : chats) {
        ZoneId zone = zones.getOrDefault(chat, ZoneOffset.UTC);
        QuietHours hours = quiet.get(chat);
        Instant awake = hours == null ? moment : hours.awake(moment, zone);
        slots.put(chat, new Hours.Slot(awake, LocalDate.ofInstant(awake, zone)));
      }
      return slots;
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
