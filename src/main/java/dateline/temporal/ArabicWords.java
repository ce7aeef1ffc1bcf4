package dateline.temporal;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the Arabic calendar, in the spellings newspapers of all countries use. */
final class ArabicWords {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  /** January first; of each month the names of the Mashriq, of Egypt and the Gulf, the Maghreb. */
  private static final List<String> MONTHS =
      List.of(
          "يناير|كانون الثاني|جانفي",
          "فبراير|شباط|فيفري",
          "مارس|اذار",
          "ابريل|نيسان|افريل",
          "مايو|ايار|ماي",
          "يونيو|يونيه|حزيران|جوان",
          "يوليو|يوليه|تموز|جويلية|يوليوز",
          "اغسطس|اب|اوت|غشت",
          "سبتمبر|ايلول|شتنبر",
          "اكتوبر|تشرين الاول",
          "نوفمبر|تشرين الثاني|نونبر",
          "ديسمبر|كانون الاول|دجنبر");

  /** Monday first. */
  private static final List<String> DAYS =
      List.of("الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعة", "السبت", "الاحد");

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("ثانية|ثانيتين|ثواني|ثوان", Unit.SECOND),
          Map.entry("دقيقة|دقيقتين|دقائق", Unit.MINUTE),
          Map.entry("ساعة|ساعتين|ساعات", Unit.HOUR),
          Map.entry("يوم|يومين|ايام|يوما", Unit.DAY),
          Map.entry("اسبوع|اسبوعين|اسابيع|اسبوعا", Unit.WEEK),
          Map.entry("شهر|شهرين|اشهر|شهور|شهرا", Unit.MONTH),
          Map.entry("سنة|سنتين|سنوات|سنين|عام|عامين|اعوام|عاما", Unit.YEAR),
          Map.entry("عقد|عقدين|عقود|عقدا", Unit.DECADE),
          Map.entry("قرن|قرنين|قرون|قرنا", Unit.CENTURY));

  private static final List<String> NUMBERS =
      List.of("واحد", "اثن", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر");

  private static final List<String> TENS =
      List.of("عشر(?=[وي]ن)", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع");

  static final String NUMBER_WORD =
      "(?:(?:ثلاث|اربع|خمس|ست|سبع|ثمان|تسع|عشر)[وي]ن|(?:ثلاث|اربع|خمس|ست|سبع|ثماني|ثمان|تسع|عشر)ة?)";

  private static final List<String> ORDINALS =
      List.of(
          "الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع",
          "العاشر");

  /** "The seventh", "the twenty-third", in words. */
  static final String ORDINAL =
      "(?<ordinal>(?:الحادي|"
          + String.join("|", ORDINALS)
          + ")(?: عشر| والعشرين| والعشرون| والثلاثين|"
          + " والثلاثون)?|العشرين|العشرون|الثلاثين|الثلاثون)";

  private static final Map<String, String> FRAGMENTS =
      Map.of(
          "month",
              "(?<month>"
                  + String.join("|", MONTHS)
                  + ")(?: ?[/(] ?(?:"
                  + String.join("|", MONTHS)
                  + ")\\)?)?",
          "weekday", "(?<weekday>" + String.join("|", DAYS) + ")",
          "units", "(?<units>" + String.join("|", UNITS.keySet()) + ")",
          "number", "(?<number>3[01]|[12]\\d|0?[1-9])",
          "year", "(?<year>(?:1[4-9]|20)\\d\\d)(?!\\d)",
          "n", "(?<n>\\d{1,4}|" + NUMBER_WORD + ")",
          "past", "(?:الماضي|المنصرم|الفائت|السابق|الاخير)(?:ة|ين)?",
          "next", "(?:المقبل|القادم|التالي|الاتي)(?:ة|ين)?",
          "now", "(?:الجاري|الحالي)(?:ة)?",
          "part", "(?<part>صباح|مساء|فجر|ليلة|ليل|ظهر|عصر)");

  private ArabicWords() {}

  /** Hamzas, the ends of words and digits are matched in all their spellings. */
  static Pattern pattern(String form) {
    String filled =
        PLACEHOLDER
            .matcher(form)
            .replaceAll(
                name ->
                    Matcher.quoteReplacement(FRAGMENTS.getOrDefault(name.group(1), name.group())));
    String loose =
        filled
            .replace("ا", "[اأإآ]")
            .replace("ة", "[ةه]")
            .replace("ي", "[يى]")
            .replace("\\d", "[0-9٠-٩]")
            .replaceAll("(?<!\\[)0\\?\\[1-9]", "[0٠]?[1-9١-٩]")
            .replaceAll("3\\[01]\\|\\[12]", "[3٣][01٠١]|[12١٢]")
            .replaceAll("1\\[4-9]\\|20", "[1١][4-9٤-٩]|[2٢][0٠]")
            .replace(" ?", "\\s*")
            .replace(" ", "\\s+");
    return Pattern.compile("(?:[وف])?(?:" + loose + ")(?![\\p{L}\\p{N}_])");
  }

  static Rule rule(String form, Function<Mention, Optional<Meant>> reading) {
    return new Rule(pattern(form), reading);
  }

  /** The words in one spelling. */
  static String plain(String word) {
    return word.replaceAll("[أإآ]", "ا").replace('ى', 'ي').replaceAll("ه$", "ة");
  }

  static int month(String word) {
    return index(MONTHS, word) + 1;
  }

  static DayOfWeek weekday(String word) {
    return DayOfWeek.of(index(DAYS, word) + 1);
  }

  private static int index(List<String> lists, String word) {
    for (int i = 0; i < lists.size(); i++) {
      if (List.of(lists.get(i).split("\\|")).contains(plain(word))) {
        return i;
      }
    }
    throw new IllegalArgumentException("Not of the calendar: " + word);
  }

  static Unit unit(String word) {
    return UNITS.entrySet().stream()
        .filter(entry -> List.of(entry.getKey().split("\\|")).contains(plain(word)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No unit: " + word));
  }

  static boolean isTwo(String unit) {
    return unit.endsWith("ين") && !unit.equals("سنين");
  }

  /** "Days", "years", and not "day" or "two days". */
  static boolean isMany(String unit) {
    return List.of(
            "ايام", "اسابيع", "اشهر", "شهور", "سنوات", "سنين", "اعوام", "عقود", "قرون", "ساعات",
            "دقائق")
        .contains(plain(unit));
  }

  static int digits(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      number = 10 * number + Character.digit(digits.charAt(i), 10);
    }
    return number;
  }

  /** Digits, or a number in words up to ninety. */
  static OptionalInt number(String words) {
    if (Character.isDigit(words.charAt(0))) {
      return OptionalInt.of(digits(words));
    }
    String word = plain(words);
    boolean ten = word.endsWith("ون") || word.endsWith("ين");
    List<String> stems = ten ? TENS : NUMBERS;
    for (int i = stems.size() - 1; i >= 0; i--) {
      if (Pattern.compile("^" + stems.get(i)).matcher(word).find()) {
        return OptionalInt.of(ten ? 10 * (i + 2) : i + 1);
      }
    }
    return OptionalInt.empty();
  }

  /** From 1; what {@link #ORDINAL} matched. */
  static int ordinal(String words) {
    String word = plain(words.replaceAll("\\s+", " "));
    int tens = word.contains("عشر") ? (word.contains(" عشر") ? 10 : 20) : 0;
    int ones = word.startsWith("الحادي") ? 1 : 0;
    for (int i = 0; i < ORDINALS.size(); i++) {
      ones = word.startsWith(ORDINALS.get(i)) ? i + 1 : ones;
    }
    return (word.contains("ثلاث") && !word.startsWith("الثالث") ? 30 : tens) + ones;
  }

  static String part(String word) {
    return switch (plain(word)) {
      case "صباح", "فجر" -> "TMO";
      case "ظهر", "عصر" -> "TAF";
      case "مساء" -> "TEV";
      default -> "TNI";
    };
  }
}
