package dateline.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * One robots.txt, as far as it speaks to us.
 *
 * @param obstacle what came instead of a file that could be read
 * @param wanted how long it may be kept, or when to come back
 * @param weight bytes it takes, roughly
 */
record RobotsFile(
    BaseRobotRules rules, Optional<Fetched> obstacle, Optional<Duration> wanted, long weight) {
  /** What robots.txt calls us. */
  private static final List<String> OUR_NAMES = List.of("dateline");

  /** Who wants longer pauses is asked once in so long. */
  private static final Duration LONGEST_DELAY = Duration.ofHours(1);

  private static final long EMPTY = 200;

  /** A rule of a short line takes so many times its bytes. */
  private static final long UNFOLDED = 8;

  /** RFC 9309 2.3.1: no file permits all; trouble with the host permits nothing for now. */
  static RobotsFile read(HttpUrl address, Fetched fetched) {
    return fetched.fold(
        fresh -> parse(address, fresh),
        notModified -> permitsAll(),
        tooOften -> hinderedBy(tooOften, tooOften.retryAfter()),
        gone -> permitsAll(),
        failed -> means(failed.trouble()) ? permitsAll() : hinderedBy(failed, Optional.empty()));
  }

  boolean permits(HttpUrl page) {
    return rules.isAllowed(page.toString());
  }

  Optional<Duration> crawlDelay() {
    return Optional.of(rules.getCrawlDelay())
        .filter(millis -> millis > 0)
        .map(millis -> Duration.ofMillis(Math.min(millis, LONGEST_DELAY.toMillis())));
  }

  /** Whether the trouble means that there is no file. */
  private static boolean means(Trouble trouble) {
    return switch (trouble.kind()) {
      case NOT_FOUND, FORBIDDEN, TOO_MANY_REDIRECTS, BAD_ADDRESS -> true;
      case STATUS -> trouble.detail().startsWith("4") || trouble.detail().startsWith("2");
      default -> false;
    };
  }

  private static RobotsFile parse(HttpUrl address, Fetched.Fresh fresh) {
    byte[] body = fresh.body();
    byte[] whole = body.length < Robots.LARGEST_FILE ? body : wholeLines(body);
    // The parser takes a long delay for "never"; ours is a long delay.
    SimpleRobotRules rules =
        new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
            .parseContent(address.toString(), whole, "text/plain", OUR_NAMES);
    long weight = EMPTY + UNFOLDED * whole.length;
    return new RobotsFile(rules, Optional.empty(), fresh.freshFor(), weight);
  }

  /** Half a path would forbid more than was meant. */
  private static byte[] wholeLines(byte[] body) {
    int end = body.length;
    while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
      end--;
    }
    return Arrays.copyOf(body, end);
  }

  private static RobotsFile permitsAll() {
    SimpleRobotRules all = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    return new RobotsFile(all, Optional.empty(), Optional.empty(), EMPTY);
  }

  private static RobotsFile hinderedBy(Fetched fetched, Optional<Duration> retryAfter) {
    SimpleRobotRules none = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    return new RobotsFile(none, Optional.of(fetched), retryAfter, EMPTY);
  }
}
