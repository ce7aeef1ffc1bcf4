package dateline.digest;

import dateline.store.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The standing orders. */
public final class Subscriptions {
  /** So that one person cannot fill the house. */
  public static final int MOST_IN_A_CHAT = 20;

  private final Database database;
  private final DigestChats chats;
  private final InstantSource clock;

  public Subscriptions(Database database, DigestChats chats, InstantSource clock) {
    this.database = database;
    this.chats = chats;
    this.clock = clock;
  }

  public DigestChats chats() {
    return chats;
  }

  /**
   * Takes an order, once for each update that asks for it.
   *
   * @return the order; nothing where the chat has as many as it may
   */
  public Optional<Order> add(
      String askedBy,
      Order.Home home,
      Interest interest,
      Timetable timetable,
      Order.Manner manner) {
    return database.inTransaction(
        handle -> {
          Optional<Order> before = askedBy(handle, askedBy);
          if (before.isPresent() || count(handle, home.chat()) >= MOST_IN_A_CHAT) {
            return before;
          }
          insert(handle, askedBy, home, interest, timetable, manner);
          return askedBy(handle, askedBy);
        });
  }

  private void insert(
      Handle handle,
      String askedBy,
      Order.Home home,
      Interest interest,
      Timetable timetable,
      Order.Manner manner) {
    long id =
        handle
            .createQuery("update digest_counter set last = last + 1 returning last")
            .mapTo(long.class)
            .one();
    Instant slot = timetable.next(clock.instant());
    OrderRows.bind(
            handle.createUpdate(
                """
                insert into digest_order (id, asked_by, chat, thread, person, language, topics,
                  exclusions, outlets, languages, times, days, zone, stories, silent, says_quiet,
                  state, slot, due, edition, seen, created)
                values (:id, :askedBy, :chat, :thread, :person, :language, :topics,
                  :exclusions, :outlets, :languages, :times, :days, :zone, :stories, :silent, :quiet,
                  'ACTIVE', :slot, :due, 0, 0, :now)
                """),
            interest,
            timetable,
            manner)
        .bind("id", id)
        .bind("askedBy", askedBy)
        .bind("chat", home.chat())
        .bind("thread", home.thread().orElse(null))
        .bind("person", home.person())
        .bind("language", home.language())
        .bind("slot", slot.toEpochMilli())
        .bind("due", due(slot, id, home.chat(), timetable.zone()).toEpochMilli())
        .bind("now", clock.millis())
        .execute();
  }

  private Instant due(Instant slot, long order, long chat, ZoneId zone) {
    Instant turn = Timetable.turn(slot, order);
    return chats.quiet(chat).map(quiet -> quiet.awake(turn, zone)).orElse(turn);
  }

  private static Optional<Order> askedBy(Handle handle, String askedBy) {
    return handle
        .createQuery("select * from digest_order where asked_by = :askedBy")
        .bind("askedBy", askedBy)
        .map(OrderRows::read)
        .findOne();
  }

  private static long count(Handle handle, long chat) {
    return handle
        .createQuery("select count(*) from digest_order where chat = :chat")
        .bind("chat", chat)
        .mapTo(long.class)
        .one();
  }

  public Optional<Order> find(long id) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from digest_order where id = :id")
                .bind("id", id)
                .map(OrderRows::read)
                .findOne());
  }

  /** Those of a chat, the oldest first. */
  public List<Order> in(long chat) {
    return database.read(
        handle ->
            handle
                .createQuery("select * from digest_order where chat = :chat order by id")
                .bind("chat", chat)
                .map(OrderRows::read)
                .list());
  }

  /** When the next of all orders has its turn. */
  public Optional<Instant> nextDue() {
    return database.read(
        handle ->
            handle
                .createQuery("select min(due) from digest_order where state = 'ACTIVE'")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }

  public long active() {
    return database.read(
        handle ->
            handle
                .createQuery("select count(*) from digest_order where state = 'ACTIVE'")
                .mapTo(long.class)
                .one());
  }

  /** Gives it other contents, hours and manner; what it was told is remembered. */
  public void change(Order order, Interest interest, Timetable timetable, Order.Manner manner) {
    Instant slot =
        timetable.equals(order.timetable()) ? order.slot() : timetable.next(clock.instant());
    Instant due = due(slot, order.id(), order.home().chat(), timetable.zone());
    database.inTransaction(
        handle -> {
          if (!interest.equals(order.interest())) {
            handle.execute(
                "delete from digest_taste where order_id = ? and kind = 'TOPIC'", order.id());
          }
          return update(handle, order.id(), interest, timetable, manner, slot, due);
        });
  }

  private static int update(
      Handle handle,
      long id,
      Interest interest,
      Timetable timetable,
      Order.Manner manner,
      Instant slot,
      Instant due) {
    return OrderRows.bind(
            handle.createUpdate(
                """
                update digest_order set topics = :topics, exclusions = :exclusions,
                  outlets = :outlets, languages = :languages, times = :times, days = :days,
                  zone = :zone, stories = :stories, silent = :silent, says_quiet = :quiet,
                  slot = :slot, due = :due
                where id = :id
                """),
            interest,
            timetable,
            manner)
        .bind("id", id)
        .bind("slot", slot.toEpochMilli())
        .bind("due", due.toEpochMilli())
        .execute();
  }

  public void pause(long id) {
    state(id, Order.State.PAUSED);
  }

  /** What it missed in between is told as far as there is room for it. */
  public void resume(Order order) {
    Instant slot = order.timetable().next(clock.instant());
    database.inTransaction(handle -> resume(handle, order, slot));
  }

  private int resume(Handle handle, Order order, Instant slot) {
    Instant due = due(slot, order.id(), order.home().chat(), order.timetable().zone());
    return handle.execute(
        "update digest_order set state = 'ACTIVE', slot = ?, due = ? where id = ?",
        slot.toEpochMilli(),
        due.toEpochMilli(),
        order.id());
  }

  private void state(long id, Order.State state) {
    database.inTransaction(
        handle ->
            handle.execute("update digest_order set state = ? where id = ?", state.name(), id));
  }

  /** Sends one at once; the hours after it stay. */
  public void sendNow(Order order) {
    database.inTransaction(
        handle ->
            handle.execute(
                "update digest_order set due = ?, slot = ? where id = ? and state = 'ACTIVE'",
                clock.millis(),
                clock.millis(),
                order.id()));
  }

  public void delete(long id) {
    database.inTransaction(handle -> handle.execute("delete from digest_order where id = ?", id));
  }

  /** Sets the zone of a chat and of all its orders. */
  public void zone(long chat, ZoneId zone) {
    database.inTransaction(
        handle -> {
          chats.zone(handle, chat, zone);
          return true;
        });
    for (Order order : in(chat)) {
      change(
          order, order.interest(), new Timetable(order.timetable().hours(), zone), order.manner());
    }
  }

  /** Takes a zone for the chat where it has none yet. */
  public void rememberZone(long chat, ZoneId zone) {
    if (chats.zone(chat).isEmpty()) {
      database.inTransaction(
          handle -> {
            chats.zone(handle, chat, zone);
            return true;
          });
    }
  }

  /** Sets the hours in which the chat hears nothing. */
  public void quiet(long chat, Optional<QuietHours> quiet) {
    database.inTransaction(
        handle -> {
          chats.quiet(handle, chat, quiet);
          return true;
        });
    in(chat).forEach(order -> change(order, order.interest(), order.timetable(), order.manner()));
  }

  /** The chat is closed to the bot. */
  public void chatClosed(Handle handle, long chat) {
    handle.execute(
        "update digest_order set state = 'CLOSED' where chat = ? and state = 'ACTIVE'", chat);
  }

  /** It is open again: what was delivered there before goes on. */
  public void chatOpened(Handle handle, long chat) {
    List<Order> closed =
        handle
            .createQuery("select * from digest_order where chat = :chat and state = 'CLOSED'")
            .bind("chat", chat)
            .map(OrderRows::read)
            .list();
    closed.forEach(order -> resume(handle, order, order.timetable().next(clock.instant())));
  }

  public void chatMoved(Handle handle, long from, long to) {
    handle.execute("update digest_order set chat = ? where chat = ?", to, from);
    chats.moved(handle, from, to);
  }
}
