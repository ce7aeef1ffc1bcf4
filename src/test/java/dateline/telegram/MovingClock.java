package dateline.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.PriorityQueue;

/** A clock that only a test moves; what was to be done at a time is done when it gets there. */
public final class MovingClock implements InstantSource, SendThreads.Alarm {
  private final PriorityQueue<Task> tasks = new PriorityQueue<>();
  private volatile Instant now = Instant.parse("2026-03-01T08:00:00Z");

  private record Task(Instant at, long number, Runnable work) implements Comparable<Task> {
    @Override
    public int compareTo(Task other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public synchronized void after(Duration time, Runnable task) {
    tasks.add(new Task(now.plus(time), tasks.size(), task));
  }

  public void pass(Duration time) {
    Instant end = now.plus(time);
    for (Optional<Task> task = next(end); task.isPresent(); task = next(end)) {
      now = task.get().at().isAfter(now) ? task.get().at() : now;
      task.get().work().run();
    }
    now = end;
  }

  private synchronized Optional<Task> next(Instant end) {
    return Optional.ofNullable(tasks.peek())
        .filter(task -> !task.at().isAfter(end))
        .map(task -> tasks.poll());
  }

  /** Somebody sets it to another time. */
  public void jump(Duration time) {
    now = now.plus(time);
  }
}
