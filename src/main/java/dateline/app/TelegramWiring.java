package dateline.app;

import dateline.article.Articles;
import dateline.chat.BuriedNotices;
import dateline.chat.Pace;
import dateline.digest.Rounds;
import dateline.digest.Subscriptions;
import dateline.follow.Feeds;
import dateline.follow.PageReading;
import dateline.localchat.BotProfile;
import dateline.localchat.LocalChat;
import dateline.localchat.LocalChatOptions;
import dateline.search.IndexKeeper;
import dateline.search.PassageIndex;
import dateline.search.VectorKeeper;
import dateline.store.DataFolder;
import dateline.store.Database;
import dateline.telegram.BotApi;
import dateline.telegram.ChatFollower;
import dateline.telegram.ChatKeeper;
import dateline.telegram.Chats;
import dateline.telegram.Inbox;
import dateline.telegram.Lanes;
import dateline.telegram.Outbox;
import dateline.telegram.Ownership;
import dateline.telegram.Poller;
import dateline.telegram.Reception;
import dateline.telegram.SendLimits;
import dateline.telegram.Sender;
import dateline.telegram.TelegramBotApi;
import dateline.telegram.UpdateHandler;
import dateline.telegram.WebhookIntake;
import dateline.telegram.WebhookKeeper;
import dateline.telegram.WebhookSecret;
import dateline.web.Readiness;
import dateline.web.Status;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Builds the messenger's side, the bot or the local chat in its place: what is received and sent.
 */
final class TelegramWiring {
  private static final String LOCAL_BOT = "1000001";

  /** At the rate every bot may have; a faster one needs more. */
  private static final int SENDS_AT_ONCE = 8;

  private static final int LANES = 16;
  private static final Duration GRACE = Duration.ofSeconds(5);

  @Produces
  @Singleton
  BotAccount account(Settings.Telegram settings) {
    return settings
        .botToken()
        .map(token -> new BotAccount(token, false))
        .orElseGet(() -> new BotAccount(LOCAL_BOT + ":" + secret(), true));
  }

  private static String secret() {
    byte[] bytes = new byte[18];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Produces
  @Singleton
  LocalChat localChat(
      BotAccount account, DataFolder folder, Articles articles, InstantSource clock) {
    if (!account.local()) {
      return LocalChat.switchedOff();
    }
    BotProfile bot = new BotProfile(account.token(), "Dateline", "dateline_local_bot");
    return LocalChat.serving(
        LocalChatOptions.of(bot, OfferedQuestions.of(articles))
            .keptIn(folder.path().resolve("localchat.jsonl")),
        clock);
  }

  @Produces
  @Singleton
  BotApi botApi(BotAccount account, Settings.Telegram settings, Addresses addresses) {
    URI server = account.local() ? addresses.pages() : settings.apiUrl();
    boolean pays = !account.local() && settings.sendsPerSecond() > SendLimits.FREE;
    return new TelegramBotApi(server, account.token(), pays);
  }

  @Produces
  @Singleton
  Inbox inbox(Database database, BotAccount account, InstantSource clock) {
    return new Inbox(database, account.id(), clock, Pace::isQuick);
  }

  @Produces
  @Singleton
  Outbox outbox(
      Database database, BotAccount account, Settings.Telegram settings, InstantSource clock) {
    return new Outbox(database, account.id(), clock, settings.whenUnsure());
  }

  /** Whatever keeps data for chats is produced as a {@link ChatFollower} and is told. */
  @Produces
  @Singleton
  Chats chats(
      Database database,
      BotAccount account,
      InstantSource clock,
      @Any Instance<ChatFollower> followers) {
    return new Chats(database, account.id(), clock, followers.stream().toList());
  }

  @Produces
  @Singleton
  SendPool sendPool(Settings.Telegram settings) {
    return SendPool.of(Math.max(SENDS_AT_ONCE, settings.sendsPerSecond() / SENDS_AT_ONCE));
  }

  @Produces
  @Singleton
  Sender sender(
      Outbox outbox,
      BotApi api,
      Settings.Telegram settings,
      Chats chats,
      SendPool sends,
      InstantSource clock) {
    SendLimits limits = new SendLimits(settings.sendsPerSecond());
    return new Sender(outbox, api, limits, chats, clock, sends.threads());
  }

  /** What an update made us say is sent at once. */
  @Produces
  @Singleton
  Lanes lanes(Inbox inbox, UpdateHandler conversation, Chats chats, Sender sender) {
    UpdateHandler handler = new ChatKeeper(chats, conversation);
    UpdateHandler thenSend =
        update -> {
          handler.on(update);
          sender.drain();
        };
    return new Lanes(inbox, thenSend, LANES, GRACE);
  }

  /** Where a bot of Telegram's is told an address, updates are brought there. */
  @Produces
  @Singleton
  WebhookIntake webhookIntake(
      Settings.Telegram settings, BotAccount account, Database database, Inbox inbox, Lanes lanes) {
    return new WebhookIntake(secret(settings, account, database), inbox, lanes::dispatch);
  }

  private static Optional<WebhookSecret> secret(
      Settings.Telegram settings, BotAccount account, Database database) {
    return settings
        .webhookUrl()
        .filter(address -> !account.local())
        .map(
            address ->
                settings
                    .webhookSecret()
                    .map(WebhookSecret::new)
                    .orElseGet(() -> WebhookSecret.keptIn(database, account.id())));
  }

  @Produces
  @Singleton
  Reception reception(
      Settings.Telegram settings,
      BotAccount account,
      Database database,
      BotApi api,
      Inbox inbox,
      Lanes lanes,
      InstantSource clock) {
    DoubleSupplier chance = () -> ThreadLocalRandom.current().nextDouble();
    return secret(settings, account, database)
        .<Reception>map(
            secret ->
                new WebhookKeeper(api, settings.webhookUrl().orElseThrow(), secret, clock, chance))
        .orElseGet(() -> new Poller(api, inbox, lanes::dispatch, clock, chance));
  }

  @Produces
  @Singleton
  Supplier<Readiness> readiness(Inbox inbox, Reception reception, InstantSource clock) {
    return new ReadinessCheck(inbox, reception, clock);
  }

  @Produces
  @Singleton
  Clockwork clockwork(
      Settings.Dateline settings,
      IndexKeeper index,
      Instance<VectorKeeper> vectors,
      Inbox inbox,
      BuriedNotices buried,
      Outbox outbox,
      Reception reception,
      Lanes lanes,
      Sender sender,
      SendPool sends,
      FeedRounds feeds,
      ModelRounds model,
      DigestRounds digests,
      WatchRounds watches,
      BotApi api,
      BotAccount account,
      Ownership ownership,
      InstantSource clock) {
    return new Clockwork(
        index,
        wanted(settings, vectors),
        inbox,
        buried,
        outbox,
        reception,
        lanes,
        sender,
        sends,
        feeds,
        model,
        digests,
        watches,
        () -> TalkWiring.introduce(api, account, ownership),
        clock);
  }

  private static Optional<VectorKeeper> wanted(
      Settings.Dateline settings, Instance<VectorKeeper> vectors) {
    return settings.vectors() ? Optional.of(vectors.get()) : Optional.empty();
  }

  @Produces
  @Singleton
  Supplier<Status> status(
      Settings.Dateline settings,
      BotAccount account,
      Articles articles,
      PassageIndex index,
      Instance<VectorKeeper> vectors,
      Feeds feeds,
      PageReading pages,
      Inbox inbox,
      Outbox outbox,
      Reception reception,
      Subscriptions subscriptions,
      Rounds rounds,
      Clockwork clockwork,
      WritingModel writing,
      InstantSource clock) {
    return new StatusReport(
        account,
        articles,
        index,
        wanted(settings, vectors),
        feeds,
        pages,
        inbox,
        outbox,
        reception,
        subscriptions,
        rounds,
        clockwork,
        writing,
        clock);
  }
}
