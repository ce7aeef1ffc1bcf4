package dateline.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Takes work, has it done on several threads, and keeps what comes of it in handfuls on the thread
 * that called: while one handful is written, the next is being made. What is in work is bounded,
 * however much waits.
 */
final class Pipeline<W, R> {
  private static final int HANDFUL = 64;

  private final Executor threads;
  private final int atOnce;
  private final BlockingQueue<R> results = new LinkedBlockingQueue<>();

  /**
   * @param atOnce how much may be in work; no more threads than that are busy
   */
  Pipeline(Executor threads, int atOnce) {
    this.threads = threads;
    this.atOnce = atOnce;
  }

  /**
   * Goes on until nothing is left to take.
   *
   * @param take returns at most as much work as it is asked for
   * @param doing must not throw
   * @return how much was done
   * @throws InterruptedException when the process ends; what is in work is then not kept
   */
  int run(IntFunction<List<W>> take, Function<W, R> doing, Consumer<List<R>> keep)
      throws InterruptedException {
    int inWork = 0;
    int done = 0;
    while (true) {
      List<W> taken = take.apply(atOnce - inWork);
      taken.forEach(work -> threads.execute(() -> results.add(doing.apply(work))));
      inWork += taken.size();
      if (inWork == 0) {
        return done;
      }
      List<R> handful = new ArrayList<>();
      handful.add(results.take());
      results.drainTo(handful, HANDFUL - 1);
      inWork -= handful.size();
      done += handful.size();
      keep.accept(handful);
    }
  }
}
