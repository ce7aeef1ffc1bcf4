package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a send costs must not grow with what waits. */
class OutboxCostTest {
  /** Looks at every message of the bot, by an index or not; the small indexes hold only a few. */
  private static final Pattern ALL =
      Pattern.compile(
          "SCAN (telegram_message|m|o)\\b"
              + "|(telegram_message_(seq|settled|line)|sqlite_autoindex_telegram_message_1)"
              + " \\(bot=\\?\\)");

  @TempDir Path folder;
  private final MovingClock clock = new MovingClock();

  @Test
  void everyStatementOfASendFindsItsRowsByAnIndex() {
    try (Database database = Database.open(folder)) {
      Outbox outbox = new Outbox(database, 42, clock);
      MessageText words = MessageText.of("words");
      OutgoingMessage message = OutgoingMessage.of(words);
      for (int i = 0; i < 8; i++) {
        outbox.put("k" + i, 1, List.of(message, message), Urgency.BULK);
        outbox.put("o" + i, 2 + i, List.of(message), Urgency.BULK);
      }
      outbox.put("p", 1, List.of(message), Urgency.ANSWER, clock.instant().plusSeconds(5));
      List<String> statements = database.inTransaction(this::statements);
      assertThat(statements).hasSizeGreaterThan(20);
      List<String> plans = database.read(handle -> plans(handle, statements));
      assertThat(plans).isNotEmpty().noneMatch(plan -> ALL.matcher(plan).find());
    }
  }

  @Test
  void countingAndForgettingAskAnIndex() {
    try (Database database = Database.open(folder)) {
      List<String> statements = new ArrayList<>();
      Outbox outbox = new Outbox(database, 42, clock);
      database.inTransaction(
          handle -> {
            log(handle, statements);
            outbox.deadLetters();
            outbox.waiting();
            outbox.forget(clock.instant());
            return outbox.delivery("k");
          });
      assertThat(statements).hasSize(5);
      List<String> plans = database.read(handle -> plans(handle, statements));
      assertThat(plans)
          .isNotEmpty()
          .noneMatch(plan -> ALL.matcher(plan).find() && !plan.contains("COVERING INDEX"));
    }
  }

  private List<String> statements(Handle handle) {
    List<String> statements = new ArrayList<>();
    log(handle, statements);
    Instant now = clock.instant().plusSeconds(6);
    SendTurn turn = new SendTurn(handle, 42, now);
    turn.wake();
    turn.nextTime();
    List<OutboxPart> parts = turn.ready(Urgency.BULK, 50);
    turn.postpone(parts.get(0), now.plusSeconds(1));
    List<OutboxPart> taken =
        parts.stream().skip(1).flatMap(part -> turn.claim(part).stream()).toList();
    turn.sent(taken.get(0), Optional.of(1), now);
    turn.failed(taken.get(1), "no", now);
    turn.uncertain(taken.get(2), "who knows", now);
    turn.later(taken.get(3), now, "wait");
    turn.sample(taken.get(4), "odd");
    turn.replace(taken.get(4), taken.get(4).message(), "odd");
    turn.moveChat(taken.get(5), 1);
    turn.dropChat(1, "gone");
    turn.interrupted();
    new OutboxLine(handle, 42).entries(List.of(1L, 2L), now);
    return statements;
  }

  private static void log(Handle handle, List<String> statements) {
    handle.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            statements.add(context.getRenderedSql());
          }
        });
  }

  private static List<String> plans(Handle handle, List<String> statements) {
    List<String> plans = new ArrayList<>();
    for (String sql : statements) {
      String bound = sql.replaceAll(":\\w+", "?");
      String numbered = bound.replace("?", "1");
      handle
          .createQuery("explain query plan " + numbered)
          .map((row, context) -> row.getString("detail"))
          .forEach(detail -> plans.add(detail + " IN " + sql));
    }
    return plans;
  }
}
