package dateline.app;

import dateline.telegram.BotApi;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.NotYet;
import dateline.telegram.Reply;
import dateline.telegram.UpdateHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Telegram who the bot is when the first update comes. The network may be away at the start:
 * then what came waits, and Telegram is asked again after a while, never sooner than it wants.
 */
final class OnceIntroduced implements UpdateHandler {
  private static final Logger LOG = LoggerFactory.getLogger(OnceIntroduced.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final BotApi api;
  private final InstantSource clock;
  private final Function<BotApi.Me, UpdateHandler> handler;
  private Optional<UpdateHandler> introduced = Optional.empty();
  private Instant askAgain = Instant.EPOCH;

  OnceIntroduced(BotApi api, InstantSource clock, Function<BotApi.Me, UpdateHandler> handler) {
    this.api = api;
    this.clock = clock;
    this.handler = handler;
  }

  @Override
  public void on(IncomingUpdate update) {
    introduced().on(update);
  }

  private synchronized UpdateHandler introduced() {
    if (introduced.isEmpty()) {
      introduced = Optional.of(handler.apply(me()));
    }
    return introduced.get();
  }

  private BotApi.Me me() {
    if (!clock.instant().isBefore(askAgain)) {
      Reply<BotApi.Me> reply = api.me();
      if (reply instanceof Reply.Done<BotApi.Me> done) {
        return done.value();
      }
      wait(reply);
    }
    throw new NotYet("Telegram has not said yet who the bot is", askAgain);
  }

  private void wait(Reply<BotApi.Me> reply) {
    if (askAgain.equals(Instant.EPOCH)) {
      LOG.warn("Messages wait until Telegram says who the bot is: {}", reply.trouble().orElse(""));
    }
    Duration asked =
        reply instanceof Reply.Refused<BotApi.Me> refused
            ? refused.retryAfter().orElse(PAUSE)
            : PAUSE;
    askAgain = clock.instant().plus(asked.compareTo(PAUSE) > 0 ? asked : PAUSE);
  }
}
