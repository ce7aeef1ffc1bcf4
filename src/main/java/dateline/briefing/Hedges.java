package dateline.briefing;

import java.util.regex.Pattern;

/** Tells sentences that say what is not known. */
final class Hedges {
  private static final Pattern OPEN =
      Pattern.compile(
          "\\b(?:not|n[’']t|never)\\s+(?:yet\\s+|been\\s+|immediately\\s+|independently\\s+|officially\\s+|publicly\\s+|fully\\s+|been\\s+able\\s+to\\s+)*"
              + "(?:clear|known|certain|confirm(?:ed)?|verif(?:y|ied)|determined?|established|identif(?:y|ied)|disclosed?|released?|say|said|specif(?:y|ied))\\b"
              + "|\\bun(?:clear|confirmed|verified|known|certain)\\b(?!\\s+(?:man|men|woman|person|assailant|gunm|attacker))"
              + "|\\bno\\s+(?:immediate\\s+|one\\s+has\\s+|group\\s+has\\s+)?(?:claim(?:ed)?\\b.{0,30}\\bresponsib|word\\b|confirmation\\b|details?\\b)"
              + "|\\b(?:yet|remains?)\\s+to\\s+be\\s+(?:seen|confirmed|determined|identified|verified)\\b"
              + "|\\bcould\\s+not\\s+(?:be\\s+)?(?:\\w+ly\\s+)?(?:confirm|verif|reach|determin)"
              + "|\\bmust\\s+be\\s+treated\\s+with\\s+caution\\b"
              + "|(?:لم|لا)\\s+(?:يتضح|تتضح|يتسن|يُعرف|يعرف|تعرف|يتأكد|تتأكد|تؤكد|يؤكد|تذكر|يذكر|تعلن|يعلن|يزال\\s+غير)(?!\\p{L})"
              + "|غير\\s+(?:واضح|معروف|مؤكد|معلوم)"
              + "|(?:ولم|فلم)\\s+(?:يتضح|تتضح|يتسن|تؤكد|يؤكد|تذكر|يذكر|تعلن|يعلن|تتبن|يعرف)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Hedges() {}

  static boolean isOpen(String sentence) {
    return OPEN.matcher(sentence).find();
  }
}
