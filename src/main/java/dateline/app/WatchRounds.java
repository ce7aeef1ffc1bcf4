package dateline.app;

import dateline.story.Stories;
import dateline.watch.WatchRound;

/** What is done again and again for watches. */
final class WatchRounds {
  private static final int AT_ONCE = 200;

  private final Stories stories;
  private final WatchRound round;

  WatchRounds(Stories stories, WatchRound round) {
    this.stories = stories;
    this.round = round;
  }

  /** Groups what came in and tells who watches for it. */
  void serve() {
    int grouped;
    do {
      grouped = stories.catchUp(AT_ONCE);
      round.run();
    } while (grouped == AT_ONCE);
  }

  void forget() {
    round.forget();
  }
}
