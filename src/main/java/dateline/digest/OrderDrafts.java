package dateline.digest;

import dateline.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The orders that are being talked about: a restart in the middle of the talk loses nothing. */
public final class OrderDrafts {
  /** Words that come later are a question; buttons work as long as the draft is kept. */
  private static final Duration HEARD = Duration.ofHours(1);

  private static final Duration KEPT = Duration.ofDays(7);

  private final Database database;
  private final InstantSource clock;

  public OrderDrafts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Begins a talk, once for each update; an older one of the same person there is over. */
  public OrderDraft begin(String update, OrderDraft draft) {
    return database.inTransaction(
        handle -> {
          Optional<OrderDraft> before = find(handle, "asked_by = :value", update);
          if (before.isPresent()) {
            return before.get();
          }
          handle.execute(
              "delete from digest_draft where chat = ? and person = ? or begun < ?",
              draft.home().chat(),
              draft.home().person(),
              clock.instant().minus(KEPT).toEpochMilli());
          insert(handle, update, draft);
          return find(handle, "asked_by = :value", update).orElseThrow();
        });
  }

  private void insert(Handle handle, String update, OrderDraft draft) {
    long id =
        handle
            .createQuery("update digest_counter set last = last + 1 returning last")
            .mapTo(long.class)
            .one();
    bind(
            handle.createUpdate(
                """
                insert into digest_draft (id, asked_by, heard, chat, thread, person, order_id, step,
                  topics, exclusions, outlets, languages, times, days, zone, stories, begun)
                values (:id, :update, :update, :chat, :thread, :person, :order, :step, :topics,
                  :exclusions, :outlets, :languages, :times, :days, :zone, :stories, :now)
                """),
            draft)
        .bind("id", id)
        .bind("update", update)
        .bind("chat", draft.home().chat())
        .bind("thread", draft.home().thread().orElse(null))
        .bind("person", draft.home().person())
        .bind("order", draft.order())
        .bind("now", clock.millis())
        .execute();
  }

  /** Keeps the draft as it is now, unless that update has changed it before. */
  public void keep(String update, OrderDraft draft) {
    database.inTransaction(
        handle ->
            bind(
                    handle.createUpdate(
                        """
                        update digest_draft set heard = :update, step = :step, topics = :topics,
                          exclusions = :exclusions, outlets = :outlets, languages = :languages,
                          times = :times, days = :days, zone = :zone, stories = :stories
                        where id = :id and heard <> :update
                        """),
                    draft)
                .bind("id", draft.id())
                .bind("update", update)
                .execute());
  }

  public Optional<OrderDraft> find(long id) {
    return database.read(handle -> find(handle, "id = :value", id));
  }

  /** What that person is talking about there. */
  public Optional<OrderDraft> of(long chat, long person) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select * from digest_draft
                    where chat = :chat and person = :person and begun > :since
                    order by id desc limit 1
                    """)
                .bind("since", clock.instant().minus(HEARD).toEpochMilli())
                .bind("chat", chat)
                .bind("person", person)
                .map((row, context) -> read(row))
                .findOne());
  }

  public void end(long id) {
    database.inTransaction(handle -> handle.execute("delete from digest_draft where id = ?", id));
  }

  private static Optional<OrderDraft> find(Handle handle, String where, Object value) {
    return handle
        .createQuery("select * from digest_draft where " + where)
        .bind("value", value)
        .map((row, context) -> read(row))
        .findOne();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, OrderDraft draft) {
    return statement
        .bind("step", draft.step().name())
        .bind("topics", OrderRows.lines(draft.interest().topics()))
        .bind("exclusions", OrderRows.lines(draft.interest().exclusions()))
        .bind("outlets", OrderRows.lines(draft.interest().outlets()))
        .bind("languages", OrderRows.lines(draft.interest().languages()))
        .bind("times", draft.hours().map(it -> OrderRows.lines(it.times())).orElse(null))
        .bind("days", draft.hours().map(it -> OrderRows.lines(it.days())).orElse(null))
        .bind("zone", draft.zone().map(Object::toString).orElse(null))
        .bind("stories", draft.stories());
  }

  private static OrderDraft read(ResultSet row) throws SQLException {
    int thread = row.getInt("thread");
    Optional<Integer> topic = row.wasNull() ? Optional.empty() : Optional.of(thread);
    Optional<String> times = Optional.ofNullable(row.getString("times"));
    List<DayOfWeek> days =
        Optional.ofNullable(row.getString("days")).map(OrderRows::lines).orElse(List.of()).stream()
            .map(DayOfWeek::valueOf)
            .toList();
    return new OrderDraft(
        row.getLong("id"),
        row.getString("heard"),
        new Order.Home(row.getLong("chat"), topic, row.getLong("person"), ""),
        row.getLong("order_id"),
        OrderDraft.Step.valueOf(row.getString("step")),
        new Interest(
            OrderRows.lines(row.getString("topics")),
            OrderRows.lines(row.getString("exclusions")),
            OrderRows.lines(row.getString("outlets")),
            OrderRows.lines(row.getString("languages"))),
        times.map(
            it ->
                new Timetable.Hours(
                    OrderRows.lines(it).stream().map(LocalTime::parse).toList(), days)),
        Optional.ofNullable(row.getString("zone")).flatMap(Cities::zone),
        row.getInt("stories"));
  }
}
