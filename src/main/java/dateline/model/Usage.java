package dateline.model;

import dateline.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Who used how much of the language model, day by day in UTC. */
public final class Usage {
  private final Database database;
  private final InstantSource clock;

  public Usage(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What one account used in a time.
   *
   * @param micros the cost in millionths of a dollar, by the prices at that time
   * @param estimated at least a part was estimated, because the server did not count
   */
  public record Used(
      Account account, long calls, long input, long output, long micros, boolean estimated) {
    public long tokens() {
      return input + output;
    }
  }

  void add(Account account, Tokens tokens, Prices prices) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into model_usage
                      (person, day, calls, input_tokens, output_tokens, cost_micros, estimated)
                    values (:person, :day, 1, :input, :output, :cost, :estimated)
                    on conflict (person, day) do update set
                      calls = model_usage.calls + 1,
                      input_tokens = model_usage.input_tokens + :input,
                      output_tokens = model_usage.output_tokens + :output,
                      cost_micros = model_usage.cost_micros + :cost,
                      estimated = case when :estimated = 1 then 1 else model_usage.estimated end
                    """)
                .bind("person", account.person())
                .bind("day", today())
                .bind("input", tokens.input())
                .bind("output", tokens.output())
                .bind("cost", prices.micros(tokens))
                .bind("estimated", tokens.estimated() ? 1 : 0)
                .execute());
  }

  /** Of today; zeros where nothing was used. */
  public Used today(Account account) {
    return since(today(), account.person()).stream()
        .findFirst()
        .orElse(new Used(account, 0, 0, 0, 0, false));
  }

  /** Of so many days up to today, who used most first. */
  public List<Used> ofDays(int days) {
    return since(today() - days + 1, -1);
  }

  /** Of one account in so many days up to today. */
  public Used ofDays(int days, Account account) {
    return since(today() - days + 1, account.person()).stream()
        .findFirst()
        .orElse(new Used(account, 0, 0, 0, 0, false));
  }

  private List<Used> since(long day, long person) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select person, sum(calls), sum(input_tokens), sum(output_tokens),
                      sum(cost_micros), max(estimated)
                    from model_usage
                    where day >= :day and (:person < 0 or person = :person)
                    group by person
                    order by sum(input_tokens) + sum(output_tokens) desc, person
                    """)
                .bind("day", day)
                .bind("person", person)
                .map(
                    (row, context) ->
                        new Used(
                            Account.of(row.getLong(1)),
                            row.getLong(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getInt(6) == 1))
                .list());
  }

  /** Forgets the days before. */
  public void forget(Instant before) {
    database.inTransaction(
        handle ->
            handle
                .createUpdate("delete from model_usage where day < :day")
                .bind("day", LocalDate.ofInstant(before, ZoneOffset.UTC).toEpochDay())
                .execute());
  }

  private long today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
  }
}
