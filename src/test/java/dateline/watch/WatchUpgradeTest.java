package dateline.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Database;
import dateline.store.OldDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What watches of an earlier version told, muted and counted is still known. */
class WatchUpgradeTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-10");

  @TempDir Path folder;

  @BeforeEach
  void whatAnEarlierVersionTold() {
    try (Handle handle = OldDatabase.at("19", folder)) {
      for (int watch = 1; watch <= 2; watch++) {
        handle.execute(
            "insert into watch (id, chat, language, words, query, since) values (?, ?, 'en', ?, ?,"
                + " 0)",
            watch,
            10 + watch,
            "flood",
            "flood");
      }
      handle.execute("insert into watch_told values (1, 7, 3, false), (1, 8, 0, true)");
      handle.execute("insert into watch_told values (2, 7, 5, false)");
      handle.execute("insert into watch_day values (11, ?, 4)", DAY.toEpochDay());
    }
  }

  private static WatchRows.Told told(long watch, long story, long version, boolean muted) {
    return new WatchRows.Told(new WatchRows.Pair(watch, story), version, muted);
  }

  private static Map<Long, List<WatchRows.Told>> told(Database database) {
    return database.read(handle -> WatchRows.told(handle, List.of(7L, 8L)));
  }

  private static Map<WatchRows.ChatDay, Integer> sent(Database database) {
    return database.read(handle -> WatchRows.sent(handle, List.of(11L, 12L)));
  }

  @Test
  void whatWasToldAndMutedAndCountedStays() {
    try (Database database = Database.open(folder)) {
      assertThat(told(database))
          .isEqualTo(
              Map.of(
                  7L, List.of(told(1, 7, 3, false), told(2, 7, 5, false)),
                  8L, List.of(told(1, 8, 0, true))));
      assertThat(sent(database)).isEqualTo(Map.of(new WatchRows.ChatDay(11, DAY), 4));
    }
  }

  @Test
  void aWatchStillTakesWithItWhatItTold() {
    try (Database database = Database.open(folder)) {
      database.inTransaction(handle -> handle.execute("delete from watch where id = 1"));
      assertThat(told(database)).isEqualTo(Map.of(7L, List.of(told(2, 7, 5, false))));
    }
  }
}
