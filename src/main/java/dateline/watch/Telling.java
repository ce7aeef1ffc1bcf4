package dateline.watch;

import dateline.briefing.Claim;
import dateline.story.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Decides within a transaction what of that which is due is told, and notes it together with the
 * message. What a reader paused, muted or deleted since it became due is left out.
 */
final class Telling {
  private static final int MOST_A_DAY = 20;

  /** The statements and their lists are bounded. */
  private static final int AT_ONCE = 500;

  private final Post post;
  private final Hours hours;

  Telling(Post post, Hours hours) {
    this.post = post;
    this.hours = hours;
  }

  /**
   * What could be told to a watch.
   *
   * @param update whether it must have told of the story before, or must not
   */
  record Due(long watch, Story story, List<Claim> claims, boolean update) {
    WatchRows.Pair pair() {
      return new WatchRows.Pair(watch, story.id());
    }
  }

  void tell(Handle handle, List<Due> due, Instant now) {
    for (int from = 0; from < due.size(); from += AT_ONCE) {
      new Slice(handle, due.subList(from, Math.min(due.size(), from + AT_ONCE)), now).tell();
    }
  }

  private final class Slice {
    private final Handle handle;
    private final List<Due> due;
    private final Map<Long, Watch> awake;
    private final Map<WatchRows.Pair, WatchRows.Told> told;
    private final Map<Long, Hours.Slot> slots;
    private final Map<WatchRows.ChatDay, Integer> sent;
    private final Map<WatchRows.Pair, Long> tells = new HashMap<>();
    private final Map<WatchRows.ChatDay, Integer> counts = new HashMap<>();
    private final List<Alert> alerts = new ArrayList<>();

    Slice(Handle handle, List<Due> due, Instant now) {
      this.handle = handle;
      this.due = due;
      List<Long> ids = due.stream().map(Due::watch).distinct().toList();
      awake = WatchRows.awake(handle, ids);
      told = WatchRows.told(handle, due.stream().map(Due::pair).collect(Collectors.toSet()));
      List<Long> chats = awake.values().stream().map(Watch::chat).distinct().toList();
      slots = hours.slots(chats, now);
      sent = WatchRows.sent(handle, chats);
    }

    void tell() {
      due.forEach(one -> Optional.ofNullable(awake.get(one.watch)).ifPresent(it -> tell(one, it)));
      WatchRows.tell(handle, tells);
      WatchRows.send(handle, counts);
      if (!alerts.isEmpty()) {
        post.put(alerts);
      }
    }

    private void tell(Due one, Watch watch) {
      Hours.Slot slot = slots.get(watch.chat());
      WatchRows.ChatDay day = new WatchRows.ChatDay(watch.chat(), slot.day());
      int before = counts.getOrDefault(day, sent.getOrDefault(day, 0));
      if (before >= MOST_A_DAY || !isNews(one)) {
        return;
      }
      tells.put(one.pair(), one.story.version());
      counts.put(day, before + 1);
      boolean last = before == MOST_A_DAY - 1;
      alerts.add(new Alert(watch, one.story, one.claims, one.update, last, slot.notBefore()));
    }

    private boolean isNews(Due one) {
      WatchRows.Pair pair = one.pair();
      WatchRows.Told stored = told.get(pair);
      if (stored == null && !tells.containsKey(pair)) {
        return !one.update;
      }
      boolean muted = stored != null && stored.muted();
      long known = tells.containsKey(pair) ? tells.get(pair) : stored.version();
      return one.update && !muted && known < one.story.version();
    }
  }
}
