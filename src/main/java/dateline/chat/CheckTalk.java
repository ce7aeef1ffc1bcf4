package dateline.chat;

import dateline.briefing.Answer;
import dateline.briefing.ClaimFilter;
import dateline.grounding.Reason;
import dateline.telegram.Button;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells how an answer was checked: by {@code /why}, or by the button under it. */
public final class CheckTalk {
  private static final String DATA = "why/";
  private static final int MOST_PASSAGE = 400;

  private final AnswerChecks checks;
  private final CitationLinks links;

  public CheckTalk(AnswerChecks checks, CitationLinks links) {
    this.checks = checks;
    this.links = links;
  }

  /** Keeps how the answer was checked, and puts the button that tells it under its message. */
  OutgoingMessage kept(OutgoingMessage message, Answer answer, IncomingUpdate update, Words words) {
    AnswerCheck check = AnswerCheck.of(answer, links);
    if (check.isEmpty()) {
      return message;
    }
    long chat = update.chat().orElseThrow().id();
    String id = checks.keep(chat, Correspondence.key(update), check);
    return message.withKeyboard(List.of(List.of(Button.data(words.say("why.button"), DATA + id))));
  }

  static boolean isPressed(String data) {
    return data.startsWith(DATA);
  }

  OutgoingMessage pressed(String data, IncomingUpdate update, Words words) {
    Optional<AnswerCheck> check =
        update.chat().flatMap(chat -> checks.find(chat.id(), data.substring(DATA.length())));
    return said(check, "why.gone", words);
  }

  /** About the answer the command replies to, else about the last one of the chat. */
  OutgoingMessage why(IncomingUpdate update, Words words) {
    long chat = update.chat().orElseThrow().id();
    return update.repliedMessage().isPresent()
        ? said(checks.ofMessage(chat, update.repliedMessage().get()), "why.gone", words)
        : said(checks.last(chat), "why.none", words);
  }

  private static OutgoingMessage said(Optional<AnswerCheck> check, String missing, Words words) {
    return check
        .map(it -> OutgoingMessage.of(told(it, words)))
        .orElseGet(() -> Greetings.plain(words.say(missing)));
  }

  private static MessageText told(AnswerCheck check, Words words) {
    MessageText.Builder text = MessageText.builder().bold(words.say("why.title")).newLine();
    text.text(words.say(check.written() ? "why.written" : "why.quoted"));
    for (AnswerCheck.Kept kept : check.kept()) {
      text.paragraph().text("✓ " + kept.text());
      kept.original()
          .ifPresent(
              original ->
                  text.newLine().italic(words.say("why.translated", Words.apart(original))));
      kept.sources().stream().distinct().forEach(source -> source(text.newLine(), source));
    }
    if (!check.left().isEmpty()) {
      text.paragraph().bold(words.say("why.left"));
      check.left().forEach(left -> left(text.paragraph(), left, words));
    }
    return text.build();
  }

  private static void source(MessageText.Builder text, AnswerCheck.Source source) {
    MessageText.Builder quote = MessageText.builder();
    source
        .address()
        .ifPresentOrElse(
            address -> quote.link(Words.apart(source.outlet()), address),
            () -> quote.text(Words.apart(source.outlet())));
    text.foldedQuote(quote.text(": " + shortened(source.passage())).build());
  }

  private static String shortened(String passage) {
    String line = passage.replaceAll("\\s+", " ");
    return line.length() <= MOST_PASSAGE ? line : line.substring(0, MOST_PASSAGE).strip() + "…";
  }

  /** What was refused for what it might do to a reader is not shown here either. */
  private static void left(MessageText.Builder text, AnswerCheck.Left left, Words words) {
    if (ClaimFilter.isHostile(left.reasons())) {
      text.text("✗ " + words.say("why.hidden"));
    } else {
      text.text("✗ ").strike(left.text());
    }
    text.newLine()
        .italic(
            left.reasons().stream()
                .map(reason -> reason(reason, words))
                .distinct()
                .collect(Collectors.joining(" ")));
  }

  private static String reason(Reason reason, Words words) {
    String plain = words.say("why." + reason.kind().name());
    return reason.words().isBlank() || !ClaimFilter.isSeemly(reason.words())
        ? plain + "."
        : plain + ": " + Words.apart(reason.words()) + ".";
  }
}
