package dateline.chat;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a reader writes: a command, a question, or nothing that can be read. */
final class CommandParser {
  private static final Pattern SLASHED =
      Pattern.compile("/(?<name>[A-Za-z0-9_]{1,64})(?:@(?<bot>\\w+))?(?=\\s|$)");

  /** A digit that is drawn as an emoji. */
  private static final Pattern KEYCAP = Pattern.compile("[0-9#*]\\uFE0F?\\u20E3");

  /** Who only says hello wants to know what this is. */
  private static final Pattern HELLO =
      Pattern.compile(
          "(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening|day)|salam|السلام"
              + " عليكم|سلام|مرحبا|مرحبًا|أهلا|أهلاً|اهلا|صباح الخير|مساء الخير)(?: there|"
              + " bot)?[\\s\\p{P}\\p{So}]*",
          Pattern.CASE_INSENSITIVE);

  private final String bot;
  private final Mention mention;

  /** {@code bot} is the user name without the {@code @}. */
  CommandParser(String bot) {
    this.bot = bot;
    this.mention = Mention.of(bot);
  }

  Command parse(String text) {
    String words = mention.removedFrom(text).strip();
    Matcher slashed = SLASHED.matcher(words);
    if (slashed.lookingAt()) {
      return command(
          slashed.group("name"),
          Optional.ofNullable(slashed.group("bot")),
          words.substring(slashed.end()).strip());
    }
    return hasWords(words) ? new Command.Ask(words) : new Command.NoWords();
  }

  /** Whether the text is a greeting and nothing else. */
  static boolean isHello(String text) {
    return HELLO.matcher(text.strip()).matches();
  }

  /** Whether the text names the bot. */
  boolean isCalled(String text) {
    Matcher slashed = SLASHED.matcher(text.strip());
    return mention.isIn(text) || slashed.lookingAt() && bot.equalsIgnoreCase(slashed.group("bot"));
  }

  private Command command(String name, Optional<String> addressee, String rest) {
    if (addressee.filter(other -> !other.equalsIgnoreCase(bot)).isPresent()) {
      return new Command.ForAnotherBot();
    }
    return Arrays.stream(Command.Name.values())
        .filter(known -> known.name().equalsIgnoreCase(name))
        .<Command>map(known -> new Command.House(known, rest))
        .findFirst()
        .orElseGet(() -> new Command.Unknown("/" + name));
  }

  private static boolean hasWords(String text) {
    return KEYCAP.matcher(text).replaceAll("").codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
