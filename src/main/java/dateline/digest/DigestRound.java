package dateline.digest;

import dateline.briefing.Claim;
import dateline.digest.ReaderMemory.Past;
import dateline.digest.Told.Request;
import dateline.store.Database;
import dateline.story.Stories;
import dateline.story.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the orders whose turn it is. An order moves on in the same transaction in which its
 * edition is put into the outbox, and only where nobody else moved it on: so however often rounds
 * are killed or race, each delivery is one edition.
 */
public final class DigestRound {
  private static final Logger LOG = LoggerFactory.getLogger(DigestRound.class);

  private static final int AT_ONCE = 500;
  private static final int STORIES_AT_ONCE = 500;

  /** A new order is told the news of a day, not all there is. */
  private static final Duration FIRST_LOOK = Duration.ofDays(1);

  /** A round that takes longer does not ask a model any more. */
  private static final Duration HURRY = Duration.ofSeconds(45);

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final Database database;
  private final Subscriptions subscriptions;
  private final DueOrders dueOrders;
  private final ReaderMemory memory;
  private final Rounds rounds;
  private final Stories stories;
  private final NewsWindow window;
  private final DigestEditor editor;
  private final EditionWriter writer;
  private final Post post;
  private final InstantSource clock;
  private Instant noted = Instant.EPOCH;

  public DigestRound(
      Database database,
      Subscriptions subscriptions,
      ReaderMemory memory,
      Rounds rounds,
      Stories stories,
      NewsWindow window,
      DigestEditor editor,
      EditionWriter writer,
      Post post,
      InstantSource clock) {
    this.database = database;
    this.subscriptions = subscriptions;
    this.dueOrders = new DueOrders(database);
    this.memory = memory;
    this.rounds = rounds;
    this.stories = stories;
    this.window = window;
    this.editor = editor;
    this.writer = writer;
    this.post = post;
    this.clock = clock;
  }

  /** What an order gets, before it is claimed. */
  private record Decided(Order order, Written edition) {}

  /** What an order of that interest would bring, had it been delivered the day before. */
  public synchronized Written preview(Interest interest, int most, Instant at) {
    refresh(at);
    Edition edition = editor.preview(interest, most, at.minus(FIRST_LOOK), at);
    return writer.write(edition, at, true);
  }

  /** How many articles of the last days an interest finds. */
  synchronized DigestEditor.Reach reach(Interest interest) {
    refresh(clock.instant());
    return editor.reach(interest);
  }

  /** All that is told of a story, to read on. */
  public synchronized List<Claim> tell(Story story) {
    return writer.tell(story, clock.instant());
  }

  /** Serves all whose turn has come; returns how many editions were decided. */
  public synchronized long run() {
    Instant started = clock.instant();
    try {
      List<Long> due = dueOrders.at(started);
      if (!due.isEmpty()) {
        refresh(started);
      }
      long editions = 0;
      Optional<Duration> lag = Optional.empty();
      for (int from = 0; from < due.size(); from += AT_ONCE) {
        List<Order> orders =
            dueOrders.stillDue(due.subList(from, Math.min(due.size(), from + AT_ONCE)), started);
        for (Order order : orders) {
          lag = Optional.of(longest(lag.orElse(Duration.ZERO), started, order.due()));
        }
        editions += serve(orders, started);
      }
      note(started, editions, lag);
      return editions;
    } catch (RuntimeException e) {
      rounds.failed(clock.instant(), "The round was not finished: " + e.getClass().getSimpleName());
      throw e;
    }
  }

  /** A round without work is written down once in a while, to show that they go on. */
  private void note(Instant started, long editions, Optional<Duration> lag) {
    if (editions > 0 || Duration.between(noted, started).compareTo(NOTED_EVERY) >= 0) {
      rounds.ended(started, clock.instant(), editions, lag);
      noted = started;
    }
  }

  private static Duration longest(Duration most, Instant now, Instant due) {
    Duration lag = Duration.between(due, now);
    return lag.compareTo(most) > 0 ? lag : most;
  }

  /** Brings in the news of this moment. */
  private void refresh(Instant now) {
    int grouped = stories.catchUp(STORIES_AT_ONCE);
    while (grouped == STORIES_AT_ONCE) {
      grouped = stories.catchUp(STORIES_AT_ONCE);
    }
    window.refresh(now);
  }

  private long serve(List<Order> due, Instant now) {
    Map<Long, QuietHours> quiet =
        subscriptions.chats().quiet(due.stream().map(order -> order.home().chat()).toList());
    List<Order> awake = new ArrayList<>();
    for (Order order : due) {
      Instant until = awake(order, now, quiet);
      if (until.isAfter(now) && !order.isAskedFor()) {
        dueOrders.postpone(order, until);
      } else {
        awake.add(order);
      }
    }
    List<Decided> decided = decide(arrived(awake), now);
    return deliver(decided, now, quiet);
  }

  /**
   * All at once, which is quick; where that fails one by one, so that one cannot stop the others.
   */
  private long deliver(List<Decided> decided, Instant now, Map<Long, QuietHours> quiet) {
    try {
      return database.inTransaction(handle -> deliver(handle, decided, now, quiet));
    } catch (RuntimeException together) {
      long delivered = 0;
      for (Decided one : decided) {
        try {
          delivered += database.inTransaction(handle -> deliver(handle, List.of(one), now, quiet));
        } catch (RuntimeException alone) {
          failed(one.order(), alone);
        }
      }
      return delivered;
    }
  }

  private void failed(Order order, RuntimeException failure) {
    LOG.error("Order {} could not be served; the next round tries again.", order.id(), failure);
    String what = failure.getClass().getSimpleName();
    rounds.failed(clock.instant(), "Order " + order.id() + " failed: " + what);
  }

  private static Instant awake(Order order, Instant moment, Map<Long, QuietHours> quiet) {
    QuietHours hours = quiet.get(order.home().chat());
    return hours == null ? moment : hours.awake(moment, order.timetable().zone());
  }

  /** The orders as they are when editions that never arrived are taken back. */
  private List<Order> arrived(List<Order> orders) {
    Map<Long, Past> last =
        memory.last(orders.stream().filter(order -> order.edition() > 0).map(Order::id).toList());
    Set<String> lost = post.lost(last.values().stream().filter(Past::put).map(Past::key).toList());
    return orders.stream()
        .map(order -> lost(order, last, lost) ? takenBack(order, last.get(order.id())) : order)
        .toList();
  }

  private static boolean lost(Order order, Map<Long, Past> last, Set<String> lost) {
    Past past = last.get(order.id());
    return past != null && lost.contains(past.key()) && past.seenBefore() != order.seen();
  }

  private Order takenBack(Order order, Past lost) {
    return memory.takeBack(order, lost) ? subscriptions.find(order.id()).orElse(order) : order;
  }

  private List<Decided> decide(List<Order> orders, Instant now) {
    Map<Long, Told> told = memory.told(orders.stream().map(Order::id).toList());
    List<Decided> decided = new ArrayList<>();
    for (Order order : orders) {
      try {
        Edition edition =
            editor.decide(request(order, told, now), now.truncatedTo(ChronoUnit.HOURS));
        decided.add(new Decided(order, writer.write(edition, now, hasTime(now))));
      } catch (RuntimeException e) {
        failed(order, e);
      }
    }
    return decided;
  }

  private boolean hasTime(Instant started) {
    return Duration.between(started, clock.instant()).compareTo(HURRY) < 0;
  }

  private Request request(Order order, Map<Long, Told> told, Instant now) {
    Instant first = order.created().minus(FIRST_LOOK).truncatedTo(ChronoUnit.HOURS);
    Instant oldest = window.from().truncatedTo(ChronoUnit.HOURS);
    return new Request(
        order.interest().canonical(),
        order.manner().stories(),
        order.seen(),
        first.isAfter(oldest) ? first : oldest,
        Instant.MAX,
        told.getOrDefault(order.id(), Told.NOTHING));
  }

  private long deliver(
      Handle handle, List<Decided> decided, Instant now, Map<Long, QuietHours> quiet) {
    boolean[] ours =
        dueOrders.claim(handle, decided.stream().map(one -> move(one, now, quiet)).toList());
    List<ReaderMemory.Next> editions = new ArrayList<>();
    List<Post.Sending> sendings = new ArrayList<>();
    for (int i = 0; i < ours.length; i++) {
      if (ours[i]) {
        Order order = decided.get(i).order();
        Edition edition = decided.get(i).edition().edition();
        boolean put = !edition.isQuiet() || order.manner().saysQuiet();
        ReaderMemory.Next next = new ReaderMemory.Next(order, edition, put);
        editions.add(next);
        if (put) {
          sendings.add(new Post.Sending(next.key(), order, decided.get(i).edition()));
        }
      }
    }
    memory.remember(handle, editions, now);
    post.put(sendings);
    return editions.size();
  }

  private static DueOrders.Move move(Decided one, Instant now, Map<Long, QuietHours> quiet) {
    Order order = one.order();
    Instant slot = order.timetable().next(now);
    Instant due = awake(order, Timetable.turn(slot, order.id()), quiet);
    return new DueOrders.Move(order, one.edition().edition().upto(), slot, due);
  }
}
