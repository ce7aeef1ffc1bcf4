package dateline.app;

import dateline.follow.Hubs;
import dateline.follow.PageReading;
import dateline.follow.Refresher;

/** What is done again and again for the feeds. */
final class FeedRounds {
  private final Refresher refresher;
  private final PageReading pages;
  private final SampleEdition sample;
  private final Runnable notices;
  private final Runnable errands;
  private final Hubs hubs;

  /**
   * @param notices tells the owner of feeds in trouble
   * @param errands takes up what readers asked to follow before the bot was stopped
   */
  FeedRounds(
      Refresher refresher,
      PageReading pages,
      SampleEdition sample,
      Runnable notices,
      Runnable errands,
      Hubs hubs) {
    this.refresher = refresher;
    this.pages = pages;
    this.sample = sample;
    this.notices = notices;
    this.errands = errands;
    this.hubs = hubs;
  }

  void visit() {
    untilStopped(refresher::refreshDue);
  }

  void readPages() {
    untilStopped(pages::readDue);
  }

  void retireSample() {
    sample.retire();
  }

  void tellTroubles() {
    notices.run();
  }

  void resumeErrands() {
    errands.run();
  }

  void askHubs() {
    hubs.askDue();
  }

  private interface Round {
    void run() throws InterruptedException;
  }

  /** The process ends: what was in work is done anew after the next start. */
  private static void untilStopped(Round round) {
    try {
      round.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
