package dateline.ingest;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The people some words name in Arabic: "محمد علي، سارة حسن", "محمد علي وسارة حسن". */
final class ArabicNames {
  /**
   * "And" is written onto the name after it; of the names that begin with that letter these few.
   */
  private static final Pattern AND =
      Pattern.compile(
          "\\s*[،,/]\\s*|\\s+و\\s+"
              + "|\\s+و(?=\\p{IsArabic}{3})(?!ليد|ائل|سام|سيم|فاء|داد|جدي|جيه|حيد|صفي|رد|لاء|ديع)");

  private static final int MOST_WORDS = 5;

  private ArabicNames() {}

  static List<String> in(String words) {
    return Stream.of(AND.split(words.strip()))
        .map(String::strip)
        .filter(name -> !name.isEmpty() && name.split("\\s+").length <= MOST_WORDS)
        .toList();
  }
}
