package dateline.app;

import dateline.article.Articles;
import dateline.briefing.Briefing;
import dateline.briefing.Understanding;
import dateline.chat.Access;
import dateline.chat.AnswerChecks;
import dateline.chat.Answering;
import dateline.chat.Asking;
import dateline.chat.BuriedNotices;
import dateline.chat.CatchUp;
import dateline.chat.CheckTalk;
import dateline.chat.CitationLinks;
import dateline.chat.CommandMenu;
import dateline.chat.Conversation;
import dateline.chat.Correspondence;
import dateline.chat.DigestTalk;
import dateline.chat.Examples;
import dateline.chat.Exchanges;
import dateline.chat.FeedNotices;
import dateline.chat.FeedTalk;
import dateline.chat.FollowErrands;
import dateline.chat.Headlines;
import dateline.chat.Managers;
import dateline.chat.OwnerLetters;
import dateline.chat.PeopleTalk;
import dateline.chat.Replies;
import dateline.chat.Threshold;
import dateline.chat.UsageTalk;
import dateline.chat.WatchTalk;
import dateline.chat.Words;
import dateline.digest.DigestChats;
import dateline.digest.TopStories;
import dateline.follow.FeedOffers;
import dateline.follow.Feeds;
import dateline.follow.FollowRequests;
import dateline.follow.Following;
import dateline.store.Database;
import dateline.telegram.BotApi;
import dateline.telegram.Inbox;
import dateline.telegram.Outbox;
import dateline.telegram.Ownership;
import dateline.telegram.Reply;
import dateline.telegram.Sender;
import dateline.telegram.Typing;
import dateline.telegram.UpdateHandler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the talk with readers: what is understood, answered and told. */
final class TalkWiring {
  private static final Logger LOG = LoggerFactory.getLogger(TalkWiring.class);

  @Produces
  @Singleton
  CitationLinks citationLinks(BotAccount account, Addresses addresses) {
    return account.local()
        ? CitationLinks.toOurPages(addresses.pages())
        : CitationLinks.toOriginals();
  }

  @Produces
  @Singleton
  Answering answering(
      Briefing briefing,
      CitationLinks links,
      Articles articles,
      AnswerChecks checks,
      UsageTalk usage,
      Asking asking,
      TopStories stories) {
    Replies replies = new Replies(links);
    return new Answering(
        briefing::answer,
        replies,
        articles,
        new CheckTalk(checks, links),
        usage,
        asking,
        new Headlines(stories, replies));
  }

  @Produces
  @Singleton
  Asking asking(
      Understanding understanding,
      Database database,
      BotAccount account,
      DigestChats digests,
      InstantSource clock) {
    return new Asking(
        understanding,
        new Exchanges(database, account.id(), clock),
        chat -> digests.zone(chat).orElse(ZoneOffset.UTC),
        clock);
  }

  @Produces
  @Singleton
  Managers managers(Ownership ownership, BotApi api, Access access) {
    return new Managers(ownership, api, access);
  }

  @Produces
  @Singleton
  Correspondence correspondence(Outbox outbox, BotApi api, Typing typing) {
    return new Correspondence(outbox, api, typing);
  }

  @Produces
  @Singleton
  FollowErrands followErrands(
      Database database,
      Following following,
      Correspondence letters,
      FetchPool pool,
      Sender sender) {
    return new FollowErrands(
        new FollowRequests(database),
        following,
        letters,
        work ->
            pool.errands()
                .execute(
                    () -> {
                      work.run();
                      sender.drain();
                    }));
  }

  @Produces
  @Singleton
  FeedTalk feedTalk(
      Feeds feeds,
      FeedOffers offers,
      FollowErrands errands,
      Managers managers,
      Correspondence letters,
      InstantSource clock) {
    return new FeedTalk(feeds, offers, errands, managers, letters, clock);
  }

  @Produces
  @Singleton
  OwnerLetters ownerLetters(Ownership ownership, Outbox outbox) {
    return new OwnerLetters(ownership, outbox);
  }

  @Produces
  @Singleton
  FeedNotices feedNotices(Feeds feeds, OwnerLetters owner, InstantSource clock) {
    return new FeedNotices(feeds, owner, clock);
  }

  @Produces
  @Singleton
  BuriedNotices buriedNotices(Inbox inbox, OwnerLetters owner, InstantSource clock) {
    return new BuriedNotices(inbox, owner, clock);
  }

  @Produces
  @Singleton
  UpdateHandler conversation(
      Answering answering,
      Articles articles,
      FeedTalk feeds,
      Managers managers,
      PeopleTalk people,
      DigestTalk digests,
      WatchTalk watches,
      Threshold threshold,
      CatchUp catchUp,
      Correspondence letters,
      BotApi api,
      InstantSource clock) {
    Examples examples = new Examples(OfferedQuestions.of(articles));
    return new OnceIntroduced(
        api,
        clock,
        me ->
            new Conversation(
                answering, examples, feeds, managers, people, digests, watches, threshold, catchUp,
                letters, me));
  }

  @Produces
  @Singleton
  Typing typing(BotApi api) {
    return new Typing(api, Executors.newSingleThreadScheduledExecutor());
  }

  /** The command menu, for readers of each language and all others, and the owner's own. */
  static void introduce(BotApi api, BotAccount account, Ownership ownership) {
    List<Reply<Boolean>> replies = new ArrayList<>();
    replies.add(api.menu(CommandMenu.in(Words.in("en")), Optional.empty()));
    Words.languages()
        .forEach(one -> replies.add(api.menu(CommandMenu.in(Words.in(one)), Optional.of(one))));
    ownership
        .owner()
        .filter(owner -> !account.local())
        .ifPresent(
            owner -> {
              Words own = Words.forReader("", owner.language());
              replies.add(api.menuIn(owner.chat(), CommandMenu.ofOwner(own)));
            });
    replies.stream()
        .flatMap(reply -> reply.trouble().stream())
        .findFirst()
        .ifPresent(trouble -> LOG.warn("The command menu was not set: {}", trouble));
  }
}
