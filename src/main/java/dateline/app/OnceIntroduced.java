package dateline.app;

import dateline.telegram.BotApi;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.Reply;
import dateline.telegram.UpdateHandler;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks Telegram who the bot is when the first update comes: the network may be away at the start.
 */
final class OnceIntroduced implements UpdateHandler {
  private final BotApi api;
  private final Function<BotApi.Me, UpdateHandler> handler;
  private Optional<UpdateHandler> introduced = Optional.empty();

  OnceIntroduced(BotApi api, Function<BotApi.Me, UpdateHandler> handler) {
    this.api = api;
    this.handler = handler;
  }

  @Override
  public void on(IncomingUpdate update) {
    introduced().on(update);
  }

  private synchronized UpdateHandler introduced() {
    if (introduced.isEmpty()) {
      if (!(api.me() instanceof Reply.Done<BotApi.Me> me)) {
        throw new IllegalStateException("Telegram does not say who we are; it is asked again");
      }
      introduced = Optional.of(handler.apply(me.value()));
    }
    return introduced.get();
  }
}
