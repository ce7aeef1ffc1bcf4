package dateline.ingest;

import java.util.regex.Pattern;

/** Lines of a press release that say whom to ask: a heading, then names, numbers and addresses. */
final class ContactLine {
  private static final String WHO =
      "(?:(?:media|press|news|investor|company|editorial|sales|public relations|pr) )?";

  private static final Pattern HEADING =
      Pattern.compile(
          "(?:"
              + WHO
              + "(?:contacts?|enquiries|inquiries|relations)(?: (?:information|details|for"
              + " media|person))?\\s*:.{0,160}|(?:media|press|investor|company)"
              + " (?:contacts?|enquiries|inquiries)|for (?:more|further|additional|media)"
              + " (?:information|details|inquiries|enquiries)(?:,? (?:please"
              + " )?(?:contact|visit|call|email|see|go to)\\b|:).{0,200}|(?:notes?|attention)"
              + " (?:to|for) (?:the"
              + " )?editors?\\b:?.{0,20}|للتواصل\\s*:.{0,120}|للاستفسار\\s*:.{0,120}|لمزيد من"
              + " المعلومات\\s*:.{0,120})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:media|press|investor|company)"
              + " (?:contacts?|enquiries|inquiries|relations)\\b.{0,160}|contacts?",
          Pattern.CASE_INSENSITIVE);

  private static final String ADDRESS = "[\\w.+-]+@[\\w-]+\\.[\\w.-]+";
  private static final String PHONE =
      "(?!\\d{4}\\s?[-–]\\s?\\d{4}\\b)\\+?\\(?\\d[\\d() ./-]{6,20}\\d";
  private static final String PAGE = "(?:https?://|www\\.)\\S+";

  private static final Pattern DATA_ONLY =
      Pattern.compile(
          "\\(?(?:(?:(?:e-?mail|tel|telephone|phone|mobile|cell|fax|office|web|website|twitter|t|e|m|p|w)\\b\\.?\\s*:?\\s*)?"
              + "(?:"
              + ADDRESS
              + "|"
              + PHONE
              + "|"
              + PAGE
              + ")[\\s,;|/]*){1,4}\\)?",
          Pattern.CASE_INSENSITIVE);

  /** "(jane.doe@agency.com; +33 1 5555 0000; Messaging: jane.doe)": an address comes first. */
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\((?:" + ADDRESS + "|" + PHONE + ")\\s*[;,][^()]*\\)\\.?");

  private static final Pattern ASK_THE_REPORTER =
      Pattern.compile(
          "(?:(?:you can )?(?:contact|reach|e-?mail|follow|message|write to)\\b.{0,100}?"
              + ADDRESS
              + ".{0,120}|.{0,60}\\bcan be reached (?:at|on|by)\\b.{0,120})",
          Pattern.CASE_INSENSITIVE);

  /** The last line of a wire's press releases. */
  private static final Pattern SOURCE = Pattern.compile("SOURCE:? \\p{Lu}.{0,80}");

  private static final Pattern WITH_ADDRESS =
      Pattern.compile(".*(?:" + ADDRESS + "|" + PHONE + ").*");
  private static final Pattern SENTENCE = Pattern.compile(".*[.!?؟][\"”’)]*");
  private static final int LONGEST = 300;
  private static final int FEW_WORDS = 10;

  /** "Acme Corp." ends with a stop and is no sentence. */
  private static final int NAME_WORDS = 3;

  private ContactLine() {}

  static boolean is(String paragraph) {
    return paragraph.length() <= LONGEST
        && (HEADING.matcher(paragraph).matches()
            || SOURCE.matcher(paragraph).matches()
            || DATA_ONLY.matcher(paragraph).matches()
            || IN_BRACKETS.matcher(paragraph).matches()
            || ASK_THE_REPORTER.matcher(paragraph).matches());
  }

  /** Whether names and numbers may follow: "Media contact:", but not "Contact: the box office". */
  static boolean opensBlock(String paragraph) {
    return paragraph.length() <= LONGEST
        && (OPENING.matcher(paragraph).matches()
            || paragraph.endsWith(":") && HEADING.matcher(paragraph).matches());
  }

  /** A name, an office or a number below such a heading. */
  static boolean belongsToBlock(String paragraph) {
    return paragraph.length() <= LONGEST
        && paragraph.split("\\s+").length <= FEW_WORDS
        && (paragraph.split("\\s+").length <= NAME_WORDS
            || !SENTENCE.matcher(paragraph).matches()
            || WITH_ADDRESS.matcher(paragraph).matches());
  }
}
