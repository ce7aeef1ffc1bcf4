package dateline.telegram;

import dateline.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Whom a bot belongs to. It has one owner: the first person who says the {@link #code}, which
 * whoever runs the bot reads in its log. After a few wrong codes a person is not listened to for a
 * while.
 */
public final class Ownership {
  /** None that is easily taken for another. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";

  private static final int LENGTH = 8;
  private static final Pattern CODE = Pattern.compile("[A-Za-z]{" + LENGTH + "}");
  private static final int WRONG_CODES = 3;
  private static final Duration SILENCE = Duration.ofHours(1);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final long bot;
  private final InstantSource clock;

  public Ownership(Database database, long bot, InstantSource clock) {
    this.database = database;
    this.bot = bot;
    this.clock = clock;
  }

  /**
   * The owner.
   *
   * @param chat their private chat with the bot
   */
  public record Owner(long person, long chat, Optional<String> language) {}

  /** What came of saying a code. */
  public enum Claim {
    /** The bot is theirs, from now on or before. */
    OWNED,
    /** It is somebody else's. */
    TAKEN,
    WRONG,
    /** Too many were wrong: what this one is, is not told. */
    SILENCED
  }

  public Optional<Owner> owner() {
    return database.read(this::owner);
  }

  /** The code that makes its sayer the owner; the same at each start. */
  public String code() {
    return database.inTransaction(this::code);
  }

  /** Whether the words have the form of a code. */
  public static boolean isCode(String words) {
    return CODE.matcher(words).matches();
  }

  /** Somebody says a code, to become the owner. */
  public Claim claim(Owner person, String words) {
    return database.inTransaction(handle -> claim(handle, person, words));
  }

  /** Makes the person the owner where nobody is. */
  public void take(Owner person) {
    database.inTransaction(handle -> code(handle).length() + own(handle, person));
  }

  private Claim claim(Handle handle, Owner person, String words) {
    String code = code(handle);
    Optional<Owner> owner = owner(handle);
    if (owner.isPresent()) {
      return owner.get().person() == person.person() ? Claim.OWNED : Claim.TAKEN;
    }
    if (isSilenced(handle, person)) {
      return Claim.SILENCED;
    }
    if (!isSame(code, words.toLowerCase(Locale.ROOT))) {
      countWrong(handle, person);
      return Claim.WRONG;
    }
    own(handle, person);
    return Claim.OWNED;
  }

  /** Takes as long for a code that is nearly right as for any other. */
  private static boolean isSame(String code, String words) {
    return MessageDigest.isEqual(
        code.getBytes(StandardCharsets.UTF_8), words.getBytes(StandardCharsets.UTF_8));
  }

  private String code(Handle handle) {
    handle
        .createUpdate(
            "insert into telegram_owner (bot, code) values (:bot, :code) on conflict do nothing")
        .bind("bot", bot)
        .bind("code", random())
        .execute();
    return handle
        .createQuery("select code from telegram_owner where bot = :bot")
        .bind("bot", bot)
        .mapTo(String.class)
        .one();
  }

  private static String random() {
    StringBuilder code = new StringBuilder();
    RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
    return code.toString();
  }

  private Optional<Owner> owner(Handle handle) {
    return handle
        .createQuery(
            """
            select person, chat, language from telegram_owner
            where bot = :bot and person is not null
            """)
        .bind("bot", bot)
        .map(
            (row, context) ->
                new Owner(row.getLong(1), row.getLong(2), Optional.ofNullable(row.getString(3))))
        .findOne();
  }

  private int own(Handle handle, Owner person) {
    return handle
        .createUpdate(
            """
            update telegram_owner set person = :person, chat = :chat, language = :language
            where bot = :bot and person is null
            """)
        .bind("bot", bot)
        .bind("person", person.person())
        .bind("chat", person.chat())
        .bind("language", person.language())
        .execute();
  }

  private boolean isSilenced(Handle handle, Owner person) {
    return handle
            .createQuery(
                """
                select count(*) from telegram_owner_try
                where bot = :bot and person = :person and wrong >= :most and last > :since
                """)
            .bind("bot", bot)
            .bind("person", person.person())
            .bind("most", WRONG_CODES)
            .bind("since", clock.millis() - SILENCE.toMillis())
            .mapTo(long.class)
            .one()
        > 0;
  }

  /** After the silence counting begins anew. */
  private void countWrong(Handle handle, Owner person) {
    handle
        .createUpdate(
            """
            insert into telegram_owner_try (bot, person, wrong, last)
            values (:bot, :person, 1, :now)
            on conflict (bot, person) do update set
              wrong = case when wrong >= :most then 1 else wrong + 1 end, last = :now
            """)
        .bind("bot", bot)
        .bind("person", person.person())
        .bind("most", WRONG_CODES)
        .bind("now", clock.millis())
        .execute();
  }
}
