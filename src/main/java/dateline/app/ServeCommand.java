package dateline.app;

import dateline.follow.Feeds;
import dateline.localchat.LocalChat;
import dateline.telegram.Ownership;
import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

@Command(
    name = "serve",
    description = "Runs the bot and its pages; the default.",
    mixinStandardHelpOptions = true)
@Dependent
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger("dateline");

  private final Instance<SampleEdition> sample;
  private final Ending ending;
  private final Instance<Clockwork> clockwork;
  private final Instance<LocalChat> localChat;
  private final Instance<Ownership> ownership;
  private final Instance<Feeds> feeds;
  private final Settings.Dateline settings;
  private final Addresses addresses;

  @Inject
  ServeCommand(
      Instance<SampleEdition> sample,
      Ending ending,
      Instance<Clockwork> clockwork,
      Instance<LocalChat> localChat,
      Instance<Ownership> ownership,
      Instance<Feeds> feeds,
      Settings.Dateline settings,
      Addresses addresses) {
    this.sample = sample;
    this.ending = ending;
    this.clockwork = clockwork;
    this.localChat = localChat;
    this.ownership = ownership;
    this.feeds = feeds;
    this.settings = settings;
    this.addresses = addresses;
  }

  @Override
  public Integer call() {
    IdleMemory.giveBack();
    sample.get().loadWhereEmpty();
    sample.get().retire();
    if (settings.defaultFeeds()) {
      feeds.get().followAtFirstStart(FeedLists.outlets());
    }
    ending.beginsWith(clockwork.get()::stop);
    clockwork.get().start();
    sayReady();
    Quarkus.waitForExit();
    return 0;
  }

  private void sayReady() {
    if (localChat.get().isServed()) {
      LOG.info("Dateline is ready. Open {} and ask what happened.", addresses.pages());
    } else {
      LOG.info(
          "Dateline is ready and talks to Telegram. Its status is on {}status", addresses.pages());
      offerOwnership(ownership.get());
    }
  }

  private static void offerOwnership(Ownership ownership) {
    if (ownership.owner().isEmpty()) {
      LOG.info("Send /start {} to your bot to own it.", ownership.code());
    }
  }
}
