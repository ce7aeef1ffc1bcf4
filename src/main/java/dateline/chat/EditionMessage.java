package dateline.chat;

import dateline.briefing.Citation;
import dateline.briefing.Claim;
import dateline.chat.DigestButton.Act;
import dateline.digest.Order;
import dateline.digest.Written;
import dateline.telegram.Button;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An edition as its reader sees it. */
public final class EditionMessage {
  private static final int BUTTONS_IN_A_ROW = 5;

  private final CitationLinks links;

  public EditionMessage(CitationLinks links) {
    this.links = links;
  }

  /** Its words with buttons to read on and to say what one wants less of. */
  OutgoingMessage of(Order order, MessageText text, Written edition, Words words) {
    OutgoingMessage message =
        OutgoingMessage.of(text)
            .withKeyboard(buttons(order, edition, words))
            .inThread(order.home().thread());
    return order.manner().silent() ? message.silently() : message;
  }

  /** The words alone, which are the same for all who ordered the same. */
  MessageText text(Order order, Written edition, Words words) {
    return text(DigestWords.interest(order.interest(), words), edition, words);
  }

  /**
   * The words alone.
   *
   * @param about what the edition is about
   */
  public MessageText text(String about, Written edition, Words words) {
    MessageText.Builder text = MessageText.builder();
    if (edition.edition().isQuiet()) {
      text.text(words.say("edition.quiet", about));
      counted(edition, text, words);
      return text.build();
    }
    text.bold(words.say("edition.title")).text(" · " + about);
    int number = 0;
    for (Written.Told told : edition.stories()) {
      text.paragraph().bold(++number + ". ").bold(Words.apart(told.pick().headline()));
      story(told, text, words);
    }
    counted(edition, text, words);
    return text.build();
  }

  private void story(Written.Told told, MessageText.Builder text, Words words) {
    text.newLine();
    if (told.pick().isUpdate()) {
      text.italic(words.say("edition.changed")).text(" ");
    }
    for (Claim claim : told.claims()) {
      text.text(claim.text() + " ");
    }
    sources(told.claims(), text);
    int outlets = told.pick().outlets().size();
    if (outlets > 1) {
      text.text(" · " + words.count("edition.outlets", outlets));
    }
  }

  /** Each outlet once, leading to the sentence that is quoted from it. */
  private void sources(List<Claim> claims, MessageText.Builder text) {
    Map<Long, Optional<String>> addresses = new LinkedHashMap<>();
    Map<Long, String> outlets = new LinkedHashMap<>();
    for (Claim claim : claims) {
      for (Citation citation : claim.citations()) {
        long article = citation.article().id();
        addresses.computeIfAbsent(article, id -> links.of(claim.text(), citation));
        outlets.put(article, citation.article().outlet());
      }
    }
    String before = "— ";
    for (Map.Entry<Long, String> outlet : outlets.entrySet()) {
      text.text(before);
      String name = Words.apart(outlet.getValue());
      addresses
          .get(outlet.getKey())
          .ifPresentOrElse(to -> text.link(name, to), () -> text.text(name));
      before = ", ";
    }
  }

  private static void counted(Written edition, MessageText.Builder text, Words words) {
    int more = edition.edition().more();
    int known = edition.edition().known();
    if (more > 0) {
      text.paragraph().text(words.count("edition.more", more));
    }
    if (known > 0) {
      if (more > 0) {
        text.text(" ");
      } else {
        text.paragraph();
      }
      text.text(words.count("edition.known", known));
    }
  }

  private static List<List<Button>> buttons(Order order, Written edition, Words words) {
    List<List<Button>> rows = new ArrayList<>();
    List<Button> row = new ArrayList<>();
    List<String> topics = order.interest().canonical().topics();
    int number = 0;
    for (Written.Told told : edition.stories()) {
      String label = words.say("edition.readon", "" + ++number);
      int topic = topics.indexOf(told.pick().topic());
      row.add(DigestButton.of(label, Act.MORE, order.id(), told.pick().story(), topic));
      if (row.size() == BUTTONS_IN_A_ROW) {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    rows.add(row);
    rows.add(List.of(DigestButton.of(words.say("edition.settings"), Act.SHOW, order.id())));
    return rows;
  }
}
