package dateline.digest;

import dateline.store.Database;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** How chats keep time: their zone and their quiet hours. */
public final class DigestChats {
  private final Database database;

  public DigestChats(Database database) {
    this.database = database;
  }

  public Optional<ZoneId> zone(long chat) {
    return Optional.ofNullable(zones(List.of(chat)).get(chat));
  }

  /** Of those chats that told theirs. */
  public Map<Long, ZoneId> zones(Collection<Long> chats) {
    Map<Long, ZoneId> zones = new HashMap<>();
    if (!chats.isEmpty()) {
      database.read(
          handle -> {
            handle
                .createQuery(
                    "select chat, zone from digest_chat"
                        + " where chat in (<chats>) and zone is not null")
                .bindList("chats", List.copyOf(chats))
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(
                    one ->
                        Cities.zone(one.getValue())
                            .ifPresent(zone -> zones.put(one.getKey(), zone)));
            return zones;
          });
    }
    return zones;
  }

  public Optional<QuietHours> quiet(long chat) {
    return Optional.ofNullable(quiet(List.of(chat)).get(chat));
  }

  /** Of those chats that have some. */
  public Map<Long, QuietHours> quiet(Collection<Long> chats) {
    Map<Long, QuietHours> quiet = new HashMap<>();
    if (!chats.isEmpty()) {
      database.read(
          handle ->
              handle
                  .createQuery(
                      """
                      select chat, quiet_from, quiet_to from digest_chat
                      where chat in (<chats>) and quiet_from is not null
                      """)
                  .bindList("chats", List.copyOf(chats))
                  .map(
                      (row, context) ->
                          quiet.put(
                              row.getLong(1),
                              new QuietHours(
                                  LocalTime.parse(row.getString(2)),
                                  LocalTime.parse(row.getString(3)))))
                  .list());
    }
    return quiet;
  }

  void zone(Handle handle, long chat, ZoneId zone) {
    handle
        .createUpdate(
            """
            insert into digest_chat (chat, zone) values (:chat, :zone)
            on conflict (chat) do update set zone = excluded.zone
            """)
        .bind("chat", chat)
        .bind("zone", zone.getId())
        .execute();
  }

  void quiet(Handle handle, long chat, Optional<QuietHours> quiet) {
    handle
        .createUpdate(
            """
            insert into digest_chat (chat, quiet_from, quiet_to) values (:chat, :from, :to)
            on conflict (chat) do update set
              quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to
            """)
        .bind("chat", chat)
        .bind("from", quiet.map(it -> it.from().toString()).orElse(null))
        .bind("to", quiet.map(it -> it.to().toString()).orElse(null))
        .execute();
  }

  /** The settings of the chat that is there already stay. */
  void moved(Handle handle, long from, long to) {
    handle
        .createUpdate(
            """
            insert into digest_chat (chat, zone, quiet_from, quiet_to)
            select :to, zone, quiet_from, quiet_to from digest_chat where chat = :from
            on conflict do nothing
            """)
        .bind("from", from)
        .bind("to", to)
        .execute();
    handle.execute("delete from digest_chat where chat = ?", from);
  }
}
