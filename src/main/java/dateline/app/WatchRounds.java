package dateline.app;

import dateline.story.Stories;
import dateline.watch.WatchRound;

/** What is done again and again for watches. */
final class WatchRounds {
  /** Few, so that these are told while the next are grouped. */
  private static final int AT_ONCE = 50;

  private final Stories stories;
  private final WatchRound round;

  WatchRounds(Stories stories, WatchRound round) {
    this.stories = stories;
    this.round = round;
  }

  /** Groups what came in. */
  void group() {
    int grouped;
    do {
      grouped = stories.catchUp(AT_ONCE);
    } while (grouped == AT_ONCE);
  }

  /** Tells who watches for what was grouped; at the same time more is. */
  void tell() {
    round.run();
  }

  void forget() {
    round.forget();
  }
}
