package dateline.app;

import static java.util.Map.entry;

import dateline.telegram.WebhookIntake;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Checks the settings before anything starts, so that a slip of the pen is named and not passed
 * over.
 */
final class SettingsCheck {
  private static final Pattern OURS = Pattern.compile("(DATELINE|TELEGRAM_BOT|LLM)_.*");
  private static final Pattern TOKEN = Pattern.compile("\\d{3,20}:[A-Za-z0-9_-]{20,64}");
  private static final int CLOSE = 3;

  /** What is wrong with a value, if anything; a value is never repeated, it may be a secret. */
  private static final Map<String, Function<String, Optional<String>>> RULES =
      new TreeMap<>(
          Map.ofEntries(
              entry("DATELINE_DATA", rule("a folder", SettingsCheck::isPath)),
              entry(
                  "DATELINE_HOST",
                  rule("an address such as 127.0.0.1", text -> !text.contains(" "))),
              entry("DATELINE_PORT", rule("a port from 0 to 65535", SettingsCheck::isPort)),
              entry("DATELINE_VECTORS", rule("true or false", SettingsCheck::isSwitch)),
              entry("DATELINE_DEFAULT_FEEDS", rule("true or false", SettingsCheck::isSwitch)),
              entry("DATELINE_PRIVATE_NETWORKS", rule("true or false", SettingsCheck::isSwitch)),
              entry("DATELINE_PUBLIC_URL", rule("an http or https address", SettingsCheck::isWeb)),
              entry(
                  "TELEGRAM_BOT_TOKEN",
                  rule(
                      "a bot token as BotFather gives it, digits, a colon and letters",
                      text -> TOKEN.matcher(text).matches())),
              entry("TELEGRAM_API_URL", rule("an http or https address", SettingsCheck::isWeb)),
              entry(
                  "TELEGRAM_WEBHOOK_URL",
                  rule(
                      "an address that ends with /" + WebhookIntake.PATH,
                      text -> isWeb(text) && text.endsWith("/" + WebhookIntake.PATH))),
              entry(
                  "TELEGRAM_WEBHOOK_SECRET",
                  rule(
                      "a word of letters, digits, _ and -, up to 256 of them",
                      text -> text.matches("[A-Za-z0-9_-]{1,256}"))),
              entry("TELEGRAM_OPEN", rule("true or false", SettingsCheck::isSwitch)),
              entry(
                  "TELEGRAM_QUESTIONS_PER_HOUR",
                  rule("a number from 1 to 9999", text -> text.matches("[1-9]\\d{0,3}"))),
              entry(
                  "TELEGRAM_SENDS_PER_SECOND",
                  rule("a number from 1 to 1000", text -> text.matches("[1-9]\\d{0,2}|1000"))),
              entry(
                  "TELEGRAM_WHEN_UNSURE",
                  rule(
                      "repeat-answers, repeat-all or repeat-none",
                      text -> text.matches("repeat-(answers|all|none)"))),
              entry("LLM_BASE_URL", rule("an http or https address", SettingsCheck::isWeb)),
              entry("LLM_API_KEY", rule("a key", text -> true)),
              entry("LLM_MODEL", rule("a model's name", text -> true)),
              entry("LLM_TIMEOUT", rule("a time such as 60s or 2m", SettingsCheck::isDuration)),
              entry("LLM_DAILY_TOKENS", rule("a number such as 200000", SettingsCheck::isCount)),
              entry("LLM_PRICE_INPUT", rule("dollars such as 0.15", SettingsCheck::isPrice)),
              entry("LLM_PRICE_OUTPUT", rule("dollars such as 0.60", SettingsCheck::isPrice)),
              entry("LLM_SECOND_OPINION", rule("true or false", SettingsCheck::isSwitch))));

  private SettingsCheck() {}

  /** One sentence for each thing wrong with the environment or with {@code .env}. */
  static List<String> troubles() {
    Map<String, String> settings = new TreeMap<>();
    Path file = Path.of(".env");
    try {
      settings.putAll(read(file));
    } catch (MalformedInputException | IllegalArgumentException e) {
      return List.of(file + " is no list of NAME=value lines in UTF-8; please mend it.");
    } catch (IOException e) {
      return List.of(file + " cannot be read: " + e.getMessage());
    }
    settings.putAll(System.getenv());
    return troubles(settings);
  }

  static List<String> troubles(Map<String, String> settings) {
    List<String> troubles = new ArrayList<>();
    settings.forEach(
        (name, value) -> {
          if (RULES.containsKey(name) && !value.isBlank()) {
            RULES
                .get(name)
                .apply(value)
                .ifPresent(what -> troubles.add(name + " is not " + what + "."));
          } else if (!RULES.containsKey(name) && OURS.matcher(name).matches()) {
            troubles.add("There is no setting " + name + "." + suggestion(name));
          }
        });
    boolean model = settings.containsKey("LLM_BASE_URL") || settings.containsKey("LLM_MODEL");
    if (model && !complete(settings)) {
      troubles.add(
          "A language model needs all three of LLM_BASE_URL, LLM_API_KEY and LLM_MODEL; leave all"
              + " three out to have the bot quote its sources instead.");
    }
    return troubles;
  }

  /** A line without a value sets nothing. */
  private static boolean complete(Map<String, String> settings) {
    long named =
        List.of("LLM_BASE_URL", "LLM_API_KEY", "LLM_MODEL").stream()
            .filter(name -> !settings.getOrDefault(name, "").isBlank())
            .count();
    return named == 0 || named == 3;
  }

  static Iterable<String> names() {
    return RULES.keySet();
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> settings = new TreeMap<>();
    if (Files.exists(file)) {
      Properties lines = new Properties();
      lines.load(new StringReader(Files.readString(file)));
      lines.stringPropertyNames().forEach(name -> settings.put(name, lines.getProperty(name)));
    }
    return settings;
  }

  private static String suggestion(String name) {
    return RULES.keySet().stream()
        .min(Comparator.comparingInt(known -> distance(known, name.toUpperCase(Locale.ROOT))))
        .filter(known -> distance(known, name.toUpperCase(Locale.ROOT)) <= CLOSE)
        .map(known -> " Did you mean " + known + "?")
        .orElse(" The settings there are stand in .env.example.");
  }

  /** How many letters must change (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }

  private static Function<String, Optional<String>> rule(
      String what, java.util.function.Predicate<String> holds) {
    return value -> holds.test(value.strip()) ? Optional.empty() : Optional.of(what);
  }

  private static boolean isSwitch(String text) {
    return text.matches("true|false");
  }

  private static boolean isCount(String text) {
    return text.matches("\\d{1,15}");
  }

  private static boolean isPrice(String text) {
    return text.matches("\\d{1,6}(\\.\\d{1,6})?");
  }

  private static boolean isPath(String text) {
    try {
      Path.of(text);
      return true;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isPort(String text) {
    return text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535;
  }

  private static boolean isWeb(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isDuration(String text) {
    try {
      return text.matches("\\d+[smh]") || !Duration.parse(text).isNegative();
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
