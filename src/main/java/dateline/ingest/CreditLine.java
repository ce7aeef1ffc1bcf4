package dateline.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says who made an article. A sentence may begin like one, as in "Written by hand, the
 * letter …", so outside of brackets a credit line holds nothing but names and words of the trade.
 *
 * @param people those it names, as far as it is in English or Arabic
 */
record CreditLine(List<String> people) {
  private static final String WORK =
      "(?:reporting|writing|editing|graphics?|translation|production|photography|illustrations?|research"
          + "|fact-checking|reported|written|edited|compiled|prepared|produced|photographed"
          + "|illustrated|researched|translated|contributing|contributed|report|story|video|photos?)";
  private static final String AND_MORE =
      "(?:with )?(?:(?:additional|further|contributing) )?" + WORK + "(?: and " + WORK + ")?";

  private static final Pattern ENGLISH =
      Pattern.compile(
          "[*•]?\\s*(?<bracket>\\()?(?i:"
              + AND_MORE
              + ")(?: (?:from (?:the )?\\p{Lu}\\p{L}+|in \\p{Lu}[\\p{L} ]{1,30}))?(?i:"
              + " by\\b|:)(?<rest>.*)");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");

  private static final Set<String> TRADE =
      Set.copyOf(
          Arrays.asList(
              ("by and in for the of from with at to additional further reporting writing editing"
                      + " graphics translation reported written edited compiled prepared translated"
                      + " contributing contributed production photography illustration illustrations"
                      + " research fact-checking photographed illustrated researched produced report"
                      + " story video photo photos newsroom bureau bureaus desk staff team service"
                      + " correspondent correspondents journalist journalists reporter reporters"
                      + " writer writers editor editors freelance our standards de da di del della dos"
                      + " la le van von der den ter bin ibn al el abu y e du")
                  .split(" ")));

  private static final Pattern NAMES =
      Pattern.compile(
          "(?i:\\bby\\b:?|:)\\s*(?<names>[^;()–—:]+?)"
              + "(?=$|[;()–—:.]\\s*+(?:$|[^\\p{L}])| - |;|\\)|–|—|\\.? (?i:for|with) |,? (?i:"
              + AND_MORE
              + ")\\b)");

  /** In brackets, so that it can be nothing else: "(Reporte de Ana Silva; editado por ...)". */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "\\((?:(?:con )?(?:reporte|reportaje|información|redacción|traducido|editado)\\b.*"
              + " (?:de|por) .*|(?:avec|reportage|rédigé|édité|edité|traduit|version"
              + " française)\\b.* (?:par|de|pour) .*"
              + "|(?:bericht|berichtet|geschrieben|redigiert|mitarbeit|reporter|redakteur)\\b.*|(?:reportagem|por|edição)\\b.*"
              + " (?:de|por) .*)\\)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** "Jane Doe and AP writer John Roe in Paris contributed to this report." */
  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "(?<names>.{0,300}?)\\s*\\bcontributed (?:(?:reporting )?to this"
              + " (?:report|story|article)\\b.{0,40}"
              + "|(?:additional )?(?:reporting|research|material)(?: from \\p{Lu}\\p{L}+)?\\.?)");

  /** "AP writers Jane Doe and John Roe contributed." */
  private static final Pattern WRITERS_CONTRIBUTED =
      Pattern.compile(
          "(?<names>.{0,80}\\b(?:writers?|reporters?|journalists?|correspondents?|photographers?|producers?)\\b"
              + "[^.]{0,300}?)\\s+contributed\\.?");

  /** "Doe reported from Oslo and Roe from Paris." */
  private static final Pattern FROM_WHERE =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*[ ,]+(?:and )?){1,8}reported from"
              + " (?:[\\p{Lu}][\\p{L}\\p{M}.'’-]*|["
              + " ,]|and|from|in|near|aboard|the|with|contributed|reported|\\. (?=\\p{Lu}))*\\.?");

  /** "— With assistance from Ana Silva and Per Lund." */
  private static final Pattern ASSISTED =
      Pattern.compile(
          "[(–—-]{0,2}\\s*[Ww]ith (?:agency inputs?|(?:agency |additional |further"
              + " )?(?:inputs?|assistance|files|contributions?|reporting|material) (?:from|by)"
              + " (?<names>\\p{Lu}.{0,150}|agencies))\\)?\\.?");

  private static final Pattern REPORTED_FROM =
      Pattern.compile("[^.]*\\breported from [^.]*\\.\\s*");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "\\b(?:The )?(?:Associated Press|AP|Reuters|AFP|CNN[’']s|CNN|USA TODAY)\\b(?: (?:\\p{Ll}+"
              + " ){0,2}(?:writers?|reporters?|correspondents?|journalists?|photographers?|producers?)\\b)?\\s*:?|\\b(?:\\p{Lu}\\p{L}+"
              + " (?:writers?|reporters?|correspondents?|journalists?)|(?:staff"
              + " )?writers?|reporters?|correspondents?|journalists?|contributors?|Contributing|also|have)\\b\\s*:?");

  private static final Pattern ARABIC =
      Pattern.compile(
          "\\(?\\s*(?:إعداد وتحرير|إعداد|تحرير|كتابة|تغطية صحفية|تغطية|ترجمة|شارك في التغطية"
              + "|شاركت في التغطية|شارك في التقرير)(?=[\\s:]).*");

  private static final Pattern ARABIC_NAMES =
      Pattern.compile(
          "(?:إعداد وتحرير|إعداد|تحرير|كتابة|تغطية صحفية|تغطية|ترجمة|التغطية|التقرير)\\s*:?\\s+"
              + "(?<names>[\\p{IsArabic}\\s،,]+?)(?=\\s+(?:للنشرة|من|في|إعداد|تحرير)(?:\\s|$)|\\s*[-–—؛;().:]|\\s*$)");

  /** Of work in Arabic whose words mean much else too: "تحرير" is a liberation as well. */
  private static final Pattern ARABIC_FOR_SURE =
      Pattern.compile("\\(.*|شارك.*|\\S+\\s*:.*|.*[-–—؛،]\\s*(?:إعداد|تحرير|كتابة)(?=[\\s:]).*");

  /**
   * After the end of a sentence, a word of the work; whether it is a credit is looked at then. A
   * song is "written by" somebody too, so most of them must stand in brackets.
   */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?<=[.!?؟…”\"’)\\]]\\s{1,3})(?:\\((?="
              + AND_MORE
              + "|إعداد|تحرير|كتابة|تغطية|شارك)|(?=(?:additional )?(?:reporting|editing) (?:and"
              + " \\p{L}+ )?by )|(?=our standards\\s*:))",
          Pattern.CASE_INSENSITIVE);

  /** Without one of these there is no tail; looking for them is fast. */
  private static final List<String> HINTS =
      List.of("ing by ", "ed by ", "tandards", "(إعداد", "(تحرير", "(كتابة", "(تغطية", "(شارك");

  private static final Pattern OUR_STANDARDS =
      Pattern.compile("our standards\\s*:.*", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_TAIL = 600;
  private static final int FEW_WORDS = 5;

  static Optional<CreditLine> of(String paragraph) {
    if (isEnglish(paragraph)) {
      return Optional.of(new CreditLine(people(paragraph)));
    }
    if (isArabic(paragraph)) {
      return Optional.of(new CreditLine(arabicPeople(paragraph)));
    }
    Optional<CreditLine> contributed = contributed(paragraph);
    if (contributed.isPresent()) {
      return contributed;
    }
    Matcher assisted = ASSISTED.matcher(paragraph);
    String names =
        assisted.matches() ? Optional.ofNullable(assisted.group("names")).orElse("") : "";
    if (assisted.matches() && isOfTheTradeOnly(names.replace("agencies", ""))) {
      return Optional.of(new CreditLine(PersonNames.in(names)));
    }
    return ELSEWHERE.matcher(paragraph).matches()
        ? Optional.of(new CreditLine(List.of()))
        : Optional.empty();
  }

  private static Optional<CreditLine> contributed(String paragraph) {
    if (!paragraph.contains("contributed")) {
      return paragraph.contains("reported from") && FROM_WHERE.matcher(paragraph).matches()
          ? Optional.of(new CreditLine(PersonNames.in(reporters(paragraph))))
          : Optional.empty();
    }
    Matcher line = CONTRIBUTED.matcher(paragraph);
    if (!line.matches()) {
      line = WRITERS_CONTRIBUTED.matcher(lastSentence(paragraph));
      boolean credits = line.matches() && isCredit(paragraph, lastSentence(paragraph));
      return credits
          ? Optional.of(new CreditLine(contributors(line.group("names"))))
          : Optional.empty();
    }
    return Optional.of(new CreditLine(contributors(line.group("names"))));
  }

  private static String lastSentence(String paragraph) {
    int stop = paragraph.lastIndexOf(". ", paragraph.length() - 2);
    return paragraph.substring(stop < 0 ? 0 : stop + 2);
  }

  private static boolean isCredit(String paragraph, String last) {
    String before = paragraph.substring(0, paragraph.length() - last.length()).strip();
    return before.isEmpty() || FROM_WHERE.matcher(before).matches();
  }

  private static List<String> contributors(String words) {
    List<String> people = new ArrayList<>(PersonNames.in(reporters(words)));
    String names = NO_NAME.matcher(words).replaceAll("");
    people.addAll(PersonNames.in(REPORTED_FROM.matcher(names).replaceAll("")));
    return people.stream().distinct().toList();
  }

  /** "Jane Doe" of "Jane Doe reported from Oslo and Roe from Paris."; a last name alone is none. */
  private static String reporters(String words) {
    Matcher from = REPORTED_FROM.matcher(words);
    return from.find() && words.substring(0, words.indexOf(" reported from")).contains(" ")
        ? words.substring(0, words.indexOf(" reported from"))
        : "";
  }

  private static boolean isEnglish(String paragraph) {
    var line = ENGLISH.matcher(paragraph);
    return line.matches()
        && (line.group("bracket") != null && isAllOfIt(line.group("rest"))
            || isOfTheTradeOnly(paragraph));
  }

  private static boolean isOfTheTradeOnly(String words) {
    return WORD.matcher(words).results().allMatch(word -> isOfTheTrade(word.group()));
  }

  /** What follows the bracket is credits too, and no sentence of the news. */
  private static boolean isAllOfIt(String rest) {
    String after = rest.substring(rest.indexOf(')') + 1).strip();
    return after.isEmpty()
        || after.equals(".")
        || rest.indexOf(')') < 0
        || of(after).isPresent()
        || StandingLine.is(after);
  }

  /** Where credits begin that stand in one paragraph with the last sentence, else its end. */
  static int startWithin(String paragraph) {
    int from = Math.max(0, paragraph.length() - LONGEST_TAIL);
    String end = paragraph.substring(from).replace("By ", "by ").replace("BY ", "by ");
    if (HINTS.stream().noneMatch(end::contains)) {
      return paragraph.length();
    }
    Matcher start = TAIL.matcher(paragraph).region(from, paragraph.length());
    start.useTransparentBounds(true);
    while (start.find()) {
      String tail = paragraph.substring(start.start());
      if (of(tail).isPresent() || OUR_STANDARDS.matcher(tail).matches()) {
        return start.start();
      }
    }
    return paragraph.length();
  }

  private static boolean isOfTheTrade(String word) {
    return Character.isUpperCase(word.codePointAt(0))
        || TRADE.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isArabic(String paragraph) {
    return ARABIC.matcher(paragraph).matches()
        && (ARABIC_FOR_SURE.matcher(paragraph).matches()
            || !paragraph.endsWith(".") && paragraph.split("\\s+").length <= FEW_WORDS);
  }

  private static List<String> people(String line) {
    return NAMES
        .matcher(OUR_STANDARDS.matcher(line).replaceFirst(""))
        .results()
        .flatMap(names -> PersonNames.in(names.group(1)).stream())
        .distinct()
        .toList();
  }

  private static List<String> arabicPeople(String line) {
    return ARABIC_NAMES
        .matcher(line)
        .results()
        .flatMap(names -> ArabicNames.in(names.group(1)).stream())
        .distinct()
        .toList();
  }
}
