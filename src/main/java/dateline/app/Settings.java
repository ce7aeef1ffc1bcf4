package dateline.app;

import dateline.telegram.WhenUnsure;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Every setting there is. Each is an environment variable, or a line of a file {@code .env} in the
 * working folder: {@code data} of {@code Dateline} is {@code DATELINE_DATA}.
 */
final class Settings {
  private Settings() {}

  /** Settings of Dateline itself. */
  @ConfigMapping(prefix = "dateline")
  interface Dateline {
    /** The folder everything is kept in. */
    @WithDefault("data")
    Path data();

    /** The address the pages are served on; 127.0.0.1 is this machine only. */
    @WithDefault("127.0.0.1")
    String host();

    /** The port the pages are served on. */
    @WithDefault("8080")
    int port();

    /** Find articles by meaning too; slower, and on our measurements not better. */
    @WithDefault("false")
    boolean vectors();

    /** Follow a list of well-known outlets from the first start on; false begins with none. */
    @WithDefault("true")
    boolean defaultFeeds();

    /** Let feeds lie on this machine or in a private network; a stranger's feed could reach in. */
    @WithDefault("false")
    boolean privateNetworks();

    /** Where the pages can be reached from outside, such as https://news.example.org; for hubs. */
    Optional<URI> publicUrl();
  }

  /** Settings of the Telegram bot. */
  @ConfigMapping(prefix = "telegram")
  interface Telegram {
    /** What BotFather gave you; without it the bot is tried in the chat page. */
    Optional<String> botToken();

    /** The Bot API server. */
    @WithDefault("https://api.telegram.org")
    URI apiUrl();

    /** Have Telegram bring updates here, such as https://news.example.org/telegram/webhook. */
    Optional<URI> webhookUrl();

    /** What Telegram says with each of them; without it one is made and kept. */
    Optional<String> webhookSecret();

    /** Let everybody on Telegram use the bot; false is for its owner and whom they invite. */
    @WithDefault("false")
    boolean open();

    /** How many questions one person may ask within an hour. */
    @WithDefault("60")
    int questionsPerHour();

    /** Messages a second; more than 30 only for a bot that pays for it, up to 1000. */
    @WithDefault("30")
    int sendsPerSecond();

    /** Which messages are sent again when it is not known whether they arrived. */
    @WithDefault("repeat-answers")
    WhenUnsure whenUnsure();
  }

  /** Settings of the language model; all three name one, or none does. */
  @ConfigMapping(prefix = "llm")
  interface LanguageModel {
    /** Any OpenAI-compatible endpoint, such as http://localhost:11434/v1. */
    Optional<URI> baseUrl();

    /** Its key; any word where it wants none. */
    Optional<String> apiKey();

    /** The model's name there. */
    Optional<String> model();

    /** How long an answer may take before the bot quotes instead. */
    @WithDefault("60s")
    Duration timeout();

    /** How many tokens a person may use a day before the bot quotes instead; 0 sets no limit. */
    @WithDefault("200000")
    long dailyTokens();

    /** What a million tokens sent cost, in US dollars; only for /usage. */
    Optional<Double> priceInput();

    /** What a million tokens written cost, in US dollars; only for /usage. */
    Optional<Double> priceOutput();

    /** Let the model look at each checked sentence again; slower and dearer. */
    @WithDefault("false")
    boolean secondOpinion();
  }
}
