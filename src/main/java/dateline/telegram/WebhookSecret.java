package dateline.telegram;

import dateline.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** What Telegram must say with every update it brings, so that nobody else can bring one. */
public final class WebhookSecret {
  private static final int BYTES = 32;

  private final String words;

  /** Letters, digits, {@code _} and {@code -}, up to 256. */
  public WebhookSecret(String words) {
    this.words = words;
  }

  /** A random one, made once and kept. */
  public static WebhookSecret keptIn(Database database, long bot) {
    return database.inTransaction(
        handle -> {
          BotRow.create(handle, bot);
          handle
              .createUpdate(
                  """
                  update telegram_bot set webhook_secret = :secret
                  where bot = :bot and webhook_secret is null
                  """)
              .bind("secret", random())
              .bind("bot", bot)
              .execute();
          return new WebhookSecret(
              handle
                  .createQuery("select webhook_secret from telegram_bot where bot = :bot")
                  .bind("bot", bot)
                  .mapTo(String.class)
                  .one());
        });
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Takes as long for words that are nearly right as for any other. */
  boolean is(String said) {
    return MessageDigest.isEqual(
        words.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
  }

  /** For Telegram alone. */
  String words() {
    return words;
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
