package dateline.bench;

import dateline.JavaProcess;
import dateline.digest.DigestChats;
import dateline.digest.Interest;
import dateline.digest.Order;
import dateline.digest.Subscriptions;
import dateline.digest.Timetable;
import dateline.store.Database;
import dateline.telegram.MovingClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Thirty days of real news in which the process that makes the digests is killed two hundred times,
 * and found switched off for hours ten times; in the last ten days two of them race on one
 * database. Then every edition is accounted for, see {@link DaysAudit}.
 */
final class DaysBench implements Bench.Benchmark {
  private static final Path FOLDER = Path.of("target", "bench", "days");
  static final Instant BEGIN = Instant.parse("2022-11-01T00:00:00Z");
  static final Instant END = BEGIN.plus(Duration.ofDays(30));
  private static final Instant RACE = BEGIN.plus(Duration.ofDays(20));
  private static final int KILLS = 200;
  private static final int DOWNTIMES = 10;
  private static final Duration DOWNTIME = Duration.ofHours(7);

  private final Random random = new Random(30);
  private final List<DaysAudit.Downtime> downtimes = new ArrayList<>();
  private Instant now = BEGIN;
  private int kills;

  /** Two that are at work, or one; and one that waits to take over, for Java starts slowly. */
  private record Runner(Process process, BufferedReader said) {}

  @Override
  public List<Figure> run() throws Exception {
    Corpus.emptied(FOLDER);
    long articles = DaysStream.write(FOLDER.resolve("stream.jsonl"), BEGIN, END);
    order();
    long started = System.nanoTime();
    Runner next = start();
    while (now.isBefore(END)) {
      Runner current = next;
      next = start();
      go(current, now);
      boolean racing = now.isAfter(RACE);
      Optional<Runner> rival = racing ? Optional.of(next) : Optional.empty();
      if (racing) {
        go(next, now);
        next = start();
      }
      watch(current, rival);
    }
    next.process().destroyForcibly();
    double seconds = (System.nanoTime() - started) / 1e9;
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.reported("articles of the days", articles, "articles", "higher"));
    figures.add(Figure.higher("times killed", kills, "kills", KILLS));
    figures.add(
        Figure.reported("times switched off for hours", downtimes.size(), "times", "higher"));
    figures.addAll(new DaysAudit(FOLDER, downtimes).figures());
    figures.add(Figure.lower("all of it", seconds, "s", 600));
    return figures;
  }

  private static Runner start() throws IOException {
    Process process =
        JavaProcess.of(DaysProcess.class, 300, FOLDER, END)
            .redirectError(FOLDER.resolve("errors").toFile())
            .start();
    return new Runner(process, process.inputReader());
  }

  private static void go(Runner runner, Instant begin) throws IOException {
    runner.process().getOutputStream().write((begin + "\n").getBytes());
    runner.process().getOutputStream().flush();
  }

  /** Lets them work for some hours of theirs, then kills them in the middle of what they do. */
  private void watch(Runner current, Optional<Runner> rival) throws Exception {
    double ticks = Duration.between(now, END).dividedBy(DaysProcess.STEP);
    double each = ticks / Math.max(1, KILLS - kills) * (rival.isPresent() ? 1.3 : 0.7);
    int steps = kills < KILLS ? 1 + random.nextInt(Math.max(1, (int) (2 * each))) : (int) ticks + 1;
    String line = "";
    for (int step = 0; step < steps; step++) {
      line = current.said().readLine();
      if (line == null) {
        throw new IOException("It ended by itself: " + Files.readString(FOLDER.resolve("errors")));
      }
      if (line.equals("end")) {
        now = END;
        break;
      }
      now = Instant.parse(line.substring("done ".length()));
    }
    Thread.sleep(random.nextInt(25));
    kill(current);
    if (rival.isPresent()) {
      Thread.sleep(random.nextInt(25));
      kill(rival.get());
    }
    now = now.isBefore(END) ? afterwards(now) : END;
  }

  private void kill(Runner runner) throws InterruptedException {
    runner.process().destroyForcibly().waitFor();
    kills++;
  }

  /** Mostly it is started at once; now and then nobody sees for hours that it is gone. */
  private Instant afterwards(Instant killed) {
    boolean seen = killed.plus(DOWNTIME.multipliedBy(2)).isBefore(END);
    if (seen && downtimes.size() < DOWNTIMES && random.nextInt(KILLS / DOWNTIMES) == 0) {
      downtimes.add(new DaysAudit.Downtime(killed, killed.plus(DOWNTIME)));
      return killed.plus(DOWNTIME);
    }
    return killed;
  }

  private static void order() {
    MovingClock clock = new MovingClock();
    clock.pass(Duration.between(clock.instant(), BEGIN));
    List<List<String>> topics =
        List.of(
            List.of("politics"),
            List.of("economy", "energy"),
            List.of("ukraine", "russia"),
            List.of("election"),
            List.of("sports"),
            List.of("climate", "health"),
            List.of("police"),
            List.of("trump", "biden"),
            List.of("china"),
            List.of("technology"));
    List<String> zones =
        List.of("UTC", "Africa/Cairo", "America/New_York", "Asia/Kolkata", "Australia/Sydney");
    List<Timetable.Hours> hours =
        List.of(
            Timetable.Hours.daily(LocalTime.of(7, 30)),
            Timetable.Hours.daily(LocalTime.of(8, 0), LocalTime.of(18, 0)),
            new Timetable.Hours(
                List.of(LocalTime.of(1, 30), LocalTime.of(12, 15)),
                List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY)),
            Timetable.Hours.daily(LocalTime.of(6, 0), LocalTime.of(14, 0), LocalTime.of(22, 0)));
    try (Database database = Database.open(FOLDER)) {
      Subscriptions subscriptions = new Subscriptions(database, new DigestChats(database), clock);
      for (int i = 0; i < 40; i++) {
        Interest interest = Interest.OPEN.withTopics(topics.get(i % topics.size()));
        subscriptions.add(
            "bench" + i,
            new Order.Home(100 + i, Optional.empty(), i, i % 2 == 0 ? "en" : "ar"),
            i % 3 == 0 ? interest.without("football") : interest,
            new Timetable(hours.get(i % hours.size()), ZoneId.of(zones.get(i % zones.size()))),
            Order.Manner.USUAL.withStories(3 + i % 8));
      }
    }
  }
}
