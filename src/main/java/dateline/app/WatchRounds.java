package dateline.app;

import dateline.story.Stories;
import dateline.watch.WatchRound;

/** What is done again and again for watches. */
final class WatchRounds {
  /** Few, so that these are told while the next are grouped. */
  private static final int AT_ONCE = 50;

  private final Stories stories;
  private final WatchRound round;
  private volatile boolean stopped;

  WatchRounds(Stories stories, WatchRound round) {
    this.stories = stories;
    this.round = round;
  }

  /** Groups what came in, all of it unless {@link #stop} is called. */
  void group() {
    int grouped;
    do {
      grouped = stories.catchUp(AT_ONCE);
    } while (grouped == AT_ONCE && !stopped);
  }

  /** Tells who watches for what was grouped; at the same time more is. */
  void tell() {
    round.run();
  }

  /** What is grouped already stays so; the rest is for the next start. */
  void stop() {
    stopped = true;
  }

  void forget() {
    round.forget();
  }
}
