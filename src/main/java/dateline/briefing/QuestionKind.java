package dateline.briefing;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What kind of thing would answer a question. */
enum QuestionKind {
  NUMBER(
      "\\bhow (many|much|old|long|far|tall|big|large|high|deep|fast|strong)\\b|percentage"
          + "|\\b(which|what) (was |is |were |are )?(the )?([\\w-]+ ){0,4}(amount|price|number|toll"
          + "|magnitude|cost|score|share|size|height|age)\\b"
          + "|(^|\\s)(كم|بكم)\\b|ما (هو |هي )?(عدد|حصيلة|نسبة|قيمة|سعر|قوة)"),
  DATE("\\bwhen\\b|how soon|\\bwhat (day|date|year|month|time)\\b|(^|\\s)متى\\b"),
  PLACE(
      "\\bwhere\\b|\\b(which|what) ([\\w’'-]+"
          + " ){0,2}?(country|state|city|area|place|continent|nation|town"
          + "|province|university)\\b|\\bstate[’']s\\b|(^|\\s)أين\\b|(^|\\s)(أي|ما)"
          + " (دولة|بلد|مدينة|ولاية)"),
  PERSON(
      "\\b(who|whom|whose)\\b|\\b(her|his) name\\b"
          + "|\\b(which|what) ([\\w’'-]+ ){0,3}?(athlete|celebrity|star|president|minister|singer"
          + "|actor|actress|person|individual|leader|artist)\\b"
          + "|^\\P{L}*من\\b"),
  REASON("\\bwhy\\b|\\bwhat caused\\b|(^|\\s)لماذا\\b|(^|\\s)ما (هو )?(سبب|أسباب)"),
  NAME(
      "\\b(which|what)\\b.*\\b(name|team|teams|company|airline|show|movie|platform|hurricane|storm"
          + "|tournament|group|mission|role|awards|sport)\\b|(^|\\s)(ما|أي) (اسم|شركة|فريق)"),
  OTHER("");

  private final Pattern cue;

  QuestionKind(String cue) {
    this.cue =
        Pattern.compile(
            cue, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Told by the sentence that asks, where that tells; what leads up to it may say "who" too. */
  static QuestionKind of(String question, String asking) {
    QuestionKind kind = of(asking);
    return kind == OTHER ? of(question) : kind;
  }

  static QuestionKind of(String question) {
    return Arrays.stream(values())
        .filter(kind -> kind.cue.matcher(question).find())
        .findFirst()
        .orElse(OTHER);
  }
}
