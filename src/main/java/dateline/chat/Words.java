package dateline.chat;

import dateline.text.Languages;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What the bot says, in one language. Get the right one with {@link #forReader}. */
public final class Words {
  private static final String ENGLISH = "en";
  private static final Map<String, Words> BY_LANGUAGE =
      List.of(ENGLISH, "ar").stream().collect(Collectors.toMap(language -> language, Words::new));

  private final Locale locale;
  private final ResourceBundle bundle;

  private Words(String language) {
    this.locale = Locale.forLanguageTag(language);
    this.bundle =
        ResourceBundle.getBundle(
            "messages.chat",
            locale,
            Words.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The languages the bot speaks. */
  public static List<String> languages() {
    return BY_LANGUAGE.keySet().stream().sorted().toList();
  }

  /** For a language code such as {@code ar} or {@code ar-EG}; English where it is not spoken. */
  public static Words in(String code) {
    return spoken(code).orElse(BY_LANGUAGE.get(ENGLISH));
  }

  /** In the language of what the reader wrote, else in that of their Telegram, else in English. */
  public static Words forReader(String written, Optional<String> telegramLanguage) {
    return spoken(Languages.of(written))
        .or(() -> telegramLanguage.flatMap(Words::spoken))
        .orElse(BY_LANGUAGE.get(ENGLISH));
  }

  private static Optional<Words> spoken(String code) {
    return Optional.ofNullable(BY_LANGUAGE.get(Locale.forLanguageTag(code).getLanguage()));
  }

  Locale locale() {
    return locale;
  }

  String say(String key, String... values) {
    return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
  }

  /** The words for so many of something: {@code key.one}, {@code key.few} and so on. */
  String count(String key, long number) {
    String counted = key + "." + (isArabic() ? arabicPlural(number) : englishPlural(number));
    return say(counted, String.format(Locale.ROOT, "%,d", number));
  }

  /** A pattern for dates and times, as it stands. */
  String pattern(String key) {
    return bundle.getString(key);
  }

  private boolean isArabic() {
    return locale.getLanguage().equals("ar");
  }

  private static String englishPlural(long number) {
    return number == 1 ? "one" : "other";
  }

  /** The categories of Unicode's plural rules. */
  private static String arabicPlural(long number) {
    if (number == 1 || number == 2) {
      return number == 1 ? "one" : "two";
    }
    long rest = number % 100;
    if (rest >= 3 && rest <= 10) {
      return "few";
    }
    return rest >= 11 ? "many" : "other";
  }

  /**
   * A name or title from elsewhere, kept apart from the direction of the words around it, so that
   * neither turns the other's brackets and digits.
   */
  static String apart(String name) {
    return "\u2068" + name + "\u2069";
  }
}
