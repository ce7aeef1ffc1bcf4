package dateline.telegram;

import dateline.store.Database;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Links that let one person in each, for a week. The token in a link cannot be guessed: it carries
 * 128 random bits.
 */
public final class Invitations {
  private static final Duration VALID = Duration.ofDays(7);
  private static final int BYTES = 16;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final long bot;
  private final Members members;
  private final InstantSource clock;

  public Invitations(Database database, long bot, Members members, InstantSource clock) {
    this.database = database;
    this.bot = bot;
    this.members = members;
    this.clock = clock;
  }

  /** An invitation nobody has used yet. */
  public record Invitation(long number, String token, Instant expires) {}

  /** What came of using one. */
  public enum Use {
    /** The person is a member from now on, or was one before. */
    LET_IN,
    /** Somebody else has used it. */
    USED,
    EXPIRED,
    /** It was withdrawn, or never was one. */
    UNKNOWN
  }

  /** Whether the words have the form of a token. */
  public static boolean isToken(String words) {
    return TOKEN.matcher(words).matches();
  }

  /** A new invitation, or the one made before for the same key. */
  public Invitation make(String askedBy) {
    return database.inTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into telegram_invitation (bot, token, number, asked_by, expires)
                  values (:bot, :token, (select coalesce(max(number), 0) + 1
                    from telegram_invitation where bot = :bot), :asked, :expires)
                  on conflict (bot, asked_by) do nothing
                  """)
              .bind("bot", bot)
              .bind("token", token())
              .bind("asked", askedBy)
              .bind("expires", clock.instant().plus(VALID).toEpochMilli())
              .execute();
          return handle
              .createQuery(
                  """
                  select number, token, expires from telegram_invitation
                  where bot = :bot and asked_by = :asked
                  """)
              .bind("bot", bot)
              .bind("asked", askedBy)
              .map(
                  (row, context) ->
                      new Invitation(
                          row.getLong(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))))
              .one();
        });
  }

  private static String token() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Somebody has followed the link; used and let in are one. */
  public Use use(String token, long person, String name) {
    return database.inTransaction(handle -> use(handle, token, person, name));
  }

  private Use use(Handle handle, String token, long person, String name) {
    int taken =
        handle
            .createUpdate(
                """
                update telegram_invitation set used_by = :person
                where bot = :bot and token = :token and used_by is null and revoked is null
                  and expires > :now
                """)
            .bind("person", person)
            .bind("bot", bot)
            .bind("token", token)
            .bind("now", clock.millis())
            .execute();
    if (taken > 0) {
      members.add(handle, person, name);
      return Use.LET_IN;
    }
    return whyNot(handle, token).orElse(Use.UNKNOWN);
  }

  private Optional<Use> whyNot(Handle handle, String token) {
    return handle
        .createQuery(
            """
            select used_by is not null from telegram_invitation
            where bot = :bot and token = :token and revoked is null
            """)
        .bind("bot", bot)
        .bind("token", token)
        .mapTo(boolean.class)
        .findOne()
        .map(used -> used ? Use.USED : Use.EXPIRED);
  }

  /** Those that can still be used, the newest first. */
  public List<Invitation> open() {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select number, token, expires from telegram_invitation
                    where bot = :bot and used_by is null and revoked is null and expires > :now
                    order by number desc
                    """)
                .bind("bot", bot)
                .bind("now", clock.millis())
                .map(
                    (row, context) ->
                        new Invitation(
                            row.getLong(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))))
                .list());
  }

  /** Withdraws one that nobody has used; returns whether there was one. */
  public boolean revoke(long number) {
    return database.inTransaction(
        handle ->
            handle
                    .createUpdate(
                        """
                        update telegram_invitation set revoked = :now
                        where bot = :bot and number = :number and used_by is null
                          and revoked is null
                        """)
                    .bind("now", clock.millis())
                    .bind("bot", bot)
                    .bind("number", number)
                    .execute()
                > 0);
  }
}
