package dateline.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Orders as rows of their table. */
final class OrderRows {
  private OrderRows() {}

  static Order read(ResultSet row, StatementContext context) throws SQLException {
    int thread = row.getInt("thread");
    Optional<Integer> topic = row.wasNull() ? Optional.empty() : Optional.of(thread);
    return new Order(
        row.getLong("id"),
        new Order.Home(
            row.getLong("chat"), topic, row.getLong("person"), row.getString("language")),
        new Interest(
            lines(row.getString("topics")),
            lines(row.getString("exclusions")),
            lines(row.getString("outlets")),
            lines(row.getString("languages"))),
        timetable(row),
        new Order.Manner(
            row.getInt("stories"), row.getBoolean("silent"), row.getBoolean("says_quiet")),
        Order.State.valueOf(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("slot")),
        Instant.ofEpochMilli(row.getLong("due")),
        row.getInt("edition"),
        row.getLong("seen"),
        Instant.ofEpochMilli(row.getLong("created")));
  }

  private static Timetable timetable(ResultSet row) throws SQLException {
    return new Timetable(
        new Timetable.Hours(
            lines(row.getString("times")).stream().map(LocalTime::parse).toList(),
            lines(row.getString("days")).stream().map(DayOfWeek::valueOf).toList()),
        zone(row.getString("zone")));
  }

  /** A zone that a newer Java no longer has must not take its order with it. */
  private static ZoneId zone(String id) {
    try {
      return ZoneId.of(id);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  /** Binds what a reader may change. */
  static <S extends SqlStatement<S>> S bind(
      S statement, Interest interest, Timetable timetable, Order.Manner manner) {
    return statement
        .bind("topics", lines(interest.topics()))
        .bind("exclusions", lines(interest.exclusions()))
        .bind("outlets", lines(interest.outlets()))
        .bind("languages", lines(interest.languages()))
        .bind("times", lines(timetable.hours().times()))
        .bind("days", lines(timetable.hours().days()))
        .bind("zone", timetable.zone().getId())
        .bind("stories", manner.stories())
        .bind("silent", manner.silent())
        .bind("quiet", manner.saysQuiet());
  }

  static String lines(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
  }
}
