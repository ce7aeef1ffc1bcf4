package dateline.briefing;

import dateline.grounding.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What may not stand in a sentence of a briefing, whatever its passages say: addresses, commands,
 * markup, and words to the reader or to a machine instead of news. Articles and models are not
 * trusted; the only links a reader gets are made of our own records.
 */
public final class ClaimFilter {
  /** The reasons it gives; such a sentence is not mended. */
  private static final Set<Reason.Kind> KINDS =
      EnumSet.of(
          Reason.Kind.ADDRESS, Reason.Kind.MARKUP, Reason.Kind.INSTRUCTION, Reason.Kind.LONG);

  private static final int MOST_CHARS = 900;

  private static final Pattern ADDRESS =
      any(
          "[a-z][a-z0-9+.-]{1,15}:\\s?/\\s?/",
          "\\b(?:javascript|data|mailto|tg|tel|sms|vbscript|file|magnet|bitcoin|hxxps?):\\S",
          "\\bwww\\s?[.]",
          "(?<![\\p{L}\\p{N}@.-])(?:[\\p{L}\\p{N}-]{2,}\\.)+"
              + "(?-i:com|org|net|info|biz|io|me|co|app|dev|xyz|top|site|online|shop|store|club|ru|cn|tk"
              + "|ml|ga|cf|gq|ly|gg|link|click|live|tv|uk|de|fr|eu|us|ir|sa|eg|ai|test|example|onion"
              + "|COM|ORG|NET|IO|RU|ME|XYZ)(?![\\p{L}\\p{N}])",
          "(?<![\\p{L}\\p{N}@.-])[\\p{L}\\p{N}]\\.(?-i:me|co|com|io|ly|gg)(?![\\p{L}\\p{N}])",
          "\\w\\s?(?:\\[\\.]|\\(\\.\\)|[\\[(]dot[\\])]|\\sdot\\s|\\s\\.)\\s?(?:com|org|net|io|me|ru|xyz|info)\\b",
          "\\S@[\\p{L}\\p{N}-]+\\.\\p{L}",
          "(?<![\\p{L}\\p{N}.])[@＠][A-Za-z0-9_]{2,}",
          "(?<![\\p{L}\\p{N}/.<])/[A-Za-z][A-Za-z0-9_]{1,31}(?![\\p{L}\\p{N}/])",
          "(?<![\\p{N}.,])\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b",
          "\\+\\d{1,3}[ .-]?\\(?\\d{2}",
          "\\b\\d{3}[-. ]\\d{3}[-. ]\\d{4}\\b",
          "\\b(?:bc1|0x)[0-9a-z]{16,}\\b",
          "\\b(?=[A-Za-z0-9]*\\d)(?=[A-Za-z0-9]*[A-Za-z])[A-Za-z0-9]{26,}\\b");

  private static final Pattern MARKUP =
      any(
          "</?\\s*[a-z!?][^<>]*>?",
          "&(?:#\\w+|lt|gt|amp|quot|nbsp);",
          "]\\s?\\(",
          "!\\[",
          "```|~~~|(?<!\\p{L})\\*\\*(?=\\S)|__\\p{L}|\\|\\|",
          "\\{\\{|}}|\\$\\{",
          "<\\|",
          "\\[/?(?:INST|SYS|SYSTEM|ASSISTANT|USER)\\b",
          "^\\s*#{1,6}\\s",
          "\"(?:claims|text|passages)\"\\s*:",
          "\\*\\*$");

  /** Signs nobody sees: text written in them is meant for machines alone. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}&&[^\\n\\t]]|[\\x{E0000}-\\x{E007F}]");

  /**
   * Said to a machine that reads along. Whole articles are searched for it, so the boundary and the
   * script are asked once at each place and not for every branch, and in small letters.
   */
  private static final Pattern TO_A_MACHINE =
      Pattern.compile(
          String.join(
              "|",
              "\\b(?:"
                  + String.join(
                      "|",
                      "(?:ignore|disregard|forget|override|bypass|skip|drop)\\b.{0,40}"
                          + "\\b(?:instruct\\w*|prompts?|rules|guidelines|above|previous|prior|passages?|system)\\b",
                      "(?:system|hidden|secret|initial)\\s+(?:prompt|message|instruct\\w*)\\b",
                      "(?:new|updated|important|following|these|my)\\s+instructions?\\s*(?:[:.]|for\\s+(?:the\\s+)?(?:ai|assistant|model|bot))",
                      "as\\s+an?\\s+(?:ai|artificial\\s+intelligence|language\\s+model|llm|chatbot)\\b",
                      "(?:you\\s+are|act\\s+as|pretend\\s+to\\s+be|roleplay)\\b.{0,30}\\b(?:now|ai|dan|assistant|model|bot|admin\\w*)\\b",
                      "(?:end|begin(?:ning)?|start)\\s+of\\s+(?:the\\s+)?(?:passages?|articles?|prompt|context|data|document)\\b",
                      "from\\s+now\\s+on\\b.{0,20}\\b(?:you|respond|answer|write)\\b",
                      "(?:note|message|instructions?|attention)\\s+(?:to|for)\\s+(?:the\\s+|all\\s+|any\\s+)?(?:ai|a\\.i\\.|assistants?|models?|bots?|chatbots?|llms?|summari[sz]ers?|editors?)\\b",
                      "(?:developer|god|jailbreak|dan|sudo|admin)\\s+mode\\b",
                      "passage\\s+\\d+\\s+(?:end|begins?)\\b",
                      "(?:ignora|ignore[zr]?|ignoriere?n?)\\b.{0,30}\\b(?:instru\\w+|anweisungen|consignes)\\b")
                  + ")",
              "^\\P{L}*(?:system|assistant|user|developer|tool|function|admin|human|ai|bot)\\s*:",
              "(?=[^\\x00-\\x{24F}])(?:"
                  + "تجاهل.{0,20}(?:تعليمات|التعليمات|الأوامر|ما\\s+سبق)|تعليمات\\s+النظام"
                  + "|игнорируй|忽略.{0,8}(?:指令|指示|提示)|無視して|이전\\s*지시"
                  + ")"));

  /** Said to the reader: news speaks of others. */
  private static final Pattern TO_THE_READER =
      any(
          "^\\P{L}*(?:please\\s+|now\\s+|just\\s+|then\\s+)*(?:send|subscribe|download|reply|respond|repeat|reveal|ignore|disregard"
              + "|forget|tell|donate|invest|enter|click|tap|scan|log\\s+in|sign\\s+up|sign\\s+in)\\s+(?:\\p{L}|\\d|\")",
          "^\\P{L}*(?:please\\s+|now\\s+|just\\s+|then\\s+)*(?:visit|call|text|join|follow|buy|transfer|type|share|message|contact|vote"
              + "|print|write|output|answer|translate|say|open|go|check|use|pay|deposit|install|copy|paste"
              + "|forward|read|see|watch|add|include|mention|state|report|execute|run)\\s+"
              + "(?:this|the|your|that|these|those|our|us|me|it|all|any|every|here|now|my|only|exactly|to)\\b",
          "^\\P{L}*please\\b",
          "\\b(?:click|tap)\\s+(?:here|below|on\\s+the|the)\\b",
          "\\b(?:enter|confirm|verify|send|give|share|provide|update)\\b.{0,30}\\byour\\b.{0,40}\\b(?:account|password|wallet|prize|winner|bank|card|code|pin|token)\\b",
          "\\b(?:api|secret|private)\\s+keys?\\b|\\bbot\\s+token\\b",
          "^\\P{L}*(?:اضغط|انقر|زوروا|زُر|أرسلوا|حمّلوا|اشتركوا|تواصلوا?\\s+معنا|اتصلوا?\\s+بنا)(?!\\p{L})");

  private static final Pattern SECOND_PERSON =
      Pattern.compile("\\b(?:you|your|yours|yourself)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern QUOTED =
      Pattern.compile("“[^”]*”|\"[^\"]*\"|«[^»]*»|(?<!\\p{L})[‘'][^‘’']*[’'](?!\\p{L})");

  /** Why a sentence may not be sent, where it may not. */
  Optional<Reason> objection(String written, WrittenBy writer) {
    if (HIDDEN.matcher(written).find()) {
      return Optional.of(new Reason(Reason.Kind.MARKUP, ""));
    }
    String sentence = PassageFence.visible(written);
    if (sentence.length() > MOST_CHARS) {
      return Optional.of(new Reason(Reason.Kind.LONG, ""));
    }
    if (ADDRESS.matcher(sentence).find()) {
      return Optional.of(new Reason(Reason.Kind.ADDRESS, ""));
    }
    if (MARKUP.matcher(sentence).find()) {
      return Optional.of(new Reason(Reason.Kind.MARKUP, ""));
    }
    return speaksToSomeone(sentence, writer)
        ? Optional.of(new Reason(Reason.Kind.INSTRUCTION, ""))
        : Optional.empty();
  }

  /**
   * The text without the paragraphs that speak to a machine: what stands beside such words is as
   * little to be trusted, and supports nothing.
   */
  static String trusted(String text) {
    if (!hasWordsToAMachine(text)) {
      return text;
    }
    return text.lines()
        .filter(paragraph -> !isToAMachine(paragraph))
        .collect(Collectors.joining("\n"));
  }

  /** Whether the sentence stands in the text, and everywhere beside words to a machine. */
  static boolean isBesideAnInstruction(String text, String sentence) {
    boolean found = false;
    for (int at = sentence.isEmpty() ? -1 : text.indexOf(sentence);
        at >= 0;
        at = text.indexOf(sentence, at + 1)) {
      int end = text.indexOf('\n', at + sentence.length());
      String around = text.substring(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
      if (around.lines().noneMatch(ClaimFilter::isToAMachine)) {
        return false;
      }
      found = true;
    }
    return found;
  }

  private static boolean isToAMachine(String paragraph) {
    return hasWordsToAMachine(PassageFence.visible(paragraph));
  }

  /** Whether a sentence was refused for what it might do, so that it may be shown nowhere. */
  public static boolean isHostile(List<Reason> reasons) {
    return reasons.stream().anyMatch(reason -> KINDS.contains(reason.kind()));
  }

  /** Whether a title may be shown as it stands. */
  public static boolean isSeemly(String title) {
    String seen = PassageFence.visible(title);
    return !ADDRESS.matcher(seen).find() && !hasWordsToAMachine(seen);
  }

  /** A quotation may speak to its hearer; what a model says in its own words may not. */
  private static boolean speaksToSomeone(String sentence, WrittenBy writer) {
    String own = QUOTED.matcher(sentence).replaceAll("“”");
    return hasWordsToAMachine(sentence)
        || TO_THE_READER.matcher(own).find()
        || writer == WrittenBy.MODEL && SECOND_PERSON.matcher(own).find();
  }

  private static boolean hasWordsToAMachine(String text) {
    return TO_A_MACHINE.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  private static Pattern any(String... parts) {
    return Pattern.compile(
        String.join("|", parts), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
