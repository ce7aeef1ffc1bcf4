package dateline.ingest;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A short line with which a site leads its reader on or says what a picture is: "Also read: …",
 * "Click here to …", "First Published: May 5", "[Photo/Xinhua]".
 */
final class SiteLine {
  private static final int LONGEST = 160;

  /** Before a colon or a bar these say that no sentence of the news follows. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "[(\\[*–—-]?\\s*(?:(?:also|must) (?:read|see|watch)|read (?:also|next|this|in full)|see"
              + " also|recommended|trending|(?:first |last |originally"
              + " )?(?:published|updated|modified|posted)(?:"
              + " (?:on|at))?|(?:image|photo|picture|video) (?:source|credit"
              + "|by|courtesy)|graphics?|interactive|explainer|disclaimer|keywords?|tags?|topics|filed"
              + " under|اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا|شاهد أيضا|شاهد|للمزيد|تصوير|صورة|الصورة|مصدر"
              + " الصورة|كلمات مفتاحية)\\s*(?:[:|]|[-–—]\\s).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DISCLAIMER =
      Pattern.compile(
          "[(\\[*]?\\s*disclaimer\\s*:.*\\b(?:story|article|report|content|copy|views|opinions|site|website"
              + "|publication|advice)\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PICTURE =
      Pattern.compile(
          "[(\\[]?\\s*(?:(?:file|archive|representative|handout) (?:photo|picture|image)s?"
              + "|(?:photo|picture|image|video)s?\\s*/\\s*\\p{L}.{1,40})\\s*[)\\]]?\\.?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern INVITATION =
      Pattern.compile(
          "(?:click|tap) (?:here|on the link|the link)(?: (?:to|for)\\b[^“”\"]{0,80})?|for"
              + " (?:more|full|all|the latest|live)\\b[^“”\"]{0,80}\\b(?:click|tap|go|visit)"
              + " (?:here|to)\\b[^“”\"]{0,40}|اقرأ"
              + " المزيد|المزيد|(?:لمتابعة|لمزيد|للاشتراك).{0,60}(?:اشترك|تابع|انقر|اضغط|زوروا).{0,60}|(?:تابعونا|تابعنا|اشتركوا|اشترك|انضموا)"
              + " (?:على|في|إلى|عبر) .{2,60}",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> ENDS =
      List.of("here", "now", "today", "agency", "llc", "inc", "service", "syndicate");

  /** Looked for at every place of a line, but only in one that ends as they do. */
  private static final Pattern ENDING =
      Pattern.compile(
          "[^“”\"]{0,120}[.!?] (?:sign up|subscribe|register|join)(?: \\p{Ll}+){0,3}"
              + " (?:here|now|today)\\.?|[^“”\"]{0,60}\\bdistributed by"
              + " .{3,60}(?:agency|llc|inc|service|syndicate)\\.?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…؟][’'»)\\]”\"]*$");

  private SiteLine() {}

  static boolean is(String paragraph) {
    return DISCLAIMER.matcher(paragraph).matches()
        || paragraph.length() <= LONGEST
            && (PICTURE.matcher(paragraph).matches()
                || INVITATION.matcher(paragraph).matches()
                || endsAsInvitation(paragraph) && ENDING.matcher(paragraph).matches()
                || LABELLED.matcher(paragraph).matches()
                    && !SENTENCE_END.matcher(paragraph).find());
  }

  private static boolean endsAsInvitation(String paragraph) {
    int end = paragraph.length() - (paragraph.endsWith(".") ? 1 : 0);
    return ENDS.stream()
        .anyMatch(
            word -> paragraph.regionMatches(true, end - word.length(), word, 0, word.length()));
  }
}
