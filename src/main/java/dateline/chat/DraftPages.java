package dateline.chat;

import dateline.article.Articles;
import dateline.digest.Interest;
import dateline.digest.OrderDraft;
import dateline.digest.Timetable;
import dateline.digest.Topics;
import dateline.telegram.Button;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The questions of a talk about an order, each with buttons to answer it. */
final class DraftPages {
  static final int TOPICS = 0;
  static final int COUNTRIES = 1;
  static final int OUTLETS = 2;
  static final int LANGUAGES = 3;

  private static final int IN_A_ROW = 2;
  private static final int MOST_OUTLETS = 16;
  private static final int PER_PAGE = 100;
  private static final List<String> COUNTRY_CODES =
      List.of(
          "US", "GB", "FR", "DE", "RU", "UA", "CN", "IN", "EG", "SA", "SD", "SY", "IQ", "PS", "IL",
          "IR", "TR", "BR", "NG", "JP");
  private static final List<Timetable.Hours> HOURS =
      List.of(
          Timetable.Hours.daily(LocalTime.of(7, 0)),
          Timetable.Hours.daily(LocalTime.of(8, 0)),
          Timetable.Hours.daily(LocalTime.of(18, 0)),
          Timetable.Hours.daily(LocalTime.of(8, 0), LocalTime.of(18, 0)),
          new Timetable.Hours(
              List.of(LocalTime.of(7, 30)), List.of(DayOfWeek.values()).subList(0, 5)),
          new Timetable.Hours(List.of(LocalTime.of(9, 0)), List.of(DayOfWeek.SUNDAY)));
  private static final List<String> ZONES =
      List.of(
          "Africa/Cairo",
          "Asia/Riyadh",
          "Asia/Dubai",
          "Africa/Casablanca",
          "Europe/London",
          "Europe/Berlin",
          "America/New_York",
          "America/Los_Angeles",
          "Asia/Kolkata",
          "UTC");

  private final Articles articles;

  DraftPages(Articles articles) {
    this.articles = articles;
  }

  /** What can be chosen on a page, in the reader's words. */
  List<String> options(int page, Words words) {
    return switch (page) {
      case TOPICS -> Topics.offered().stream().map(it -> it.name(words.locale())).toList();
      case COUNTRIES ->
          COUNTRY_CODES.stream()
              .map(code -> new Locale("", code).getDisplayCountry(words.locale()))
              .toList();
      case OUTLETS ->
          articles.outlets().stream()
              .map(Articles.OutletCount::outlet)
              .limit(MOST_OUTLETS)
              .toList();
      default -> List.of("en", "ar", "fr", "de", "es", "ru");
    };
  }

  /** The interest with the option chosen, or where it was chosen without it. */
  Interest toggled(Interest interest, long option, Words words) {
    int page = (int) (option / PER_PAGE);
    List<String> options = options(page, words);
    int number = (int) (option % PER_PAGE);
    if (page > LANGUAGES || number >= options.size()) {
      return interest;
    }
    String chosen = options.get(number);
    return switch (page) {
      case OUTLETS -> interest.withOutlets(toggled(interest.outlets(), chosen));
      case LANGUAGES -> interest.withLanguages(toggled(interest.languages(), chosen));
      default -> interest.withTopics(toggled(interest.topics(), chosen));
    };
  }

  private static List<String> toggled(List<String> chosen, String one) {
    List<String> others = new ArrayList<>(chosen);
    if (!others.removeIf(one::equalsIgnoreCase)) {
      others.add(one);
    }
    return others;
  }

  static Timetable.Hours hours(long number) {
    return HOURS.get((int) Math.min(number, HOURS.size() - 1));
  }

  static ZoneId zone(long number) {
    return ZoneId.of(ZONES.get((int) Math.min(number, ZONES.size() - 1)));
  }

  static int pageOf(long option) {
    return (int) (option / PER_PAGE);
  }

  OutgoingMessage ask(OrderDraft draft, int page, Words words) {
    return switch (draft.step()) {
      case HOURS -> askHours(draft, words);
      case ZONE -> askZone(draft, words);
      default -> askTopics(draft, page, words);
    };
  }

  private OutgoingMessage askTopics(OrderDraft draft, int page, Words words) {
    MessageText.Builder text =
        MessageText.builder()
            .bold(words.say("subscribe.topics"))
            .newLine()
            .text(words.say("subscribe.topics.how"))
            .paragraph()
            .text(words.say("subscribe.sofar", DigestWords.interest(draft.interest(), words)));
    Set<String> chosen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    chosen.addAll(draft.interest().topics());
    chosen.addAll(draft.interest().outlets());
    chosen.addAll(draft.interest().languages());
    List<Button> options = new ArrayList<>();
    List<String> names = options(page, words);
    for (int i = 0; i < names.size(); i++) {
      String mark = chosen.contains(names.get(i)) ? "✓ " : "";
      String label = page == LANGUAGES ? DigestWords.language(names.get(i), words) : names.get(i);
      options.add(
          DigestButton.of(
              mark + label, DigestButton.Act.OPTION, draft.id(), (long) page * PER_PAGE + i));
    }
    List<List<Button>> rows = rows(options);
    rows.add(pages(draft, page, words));
    rows.add(end(draft, words, !draft.interest().isOpen()));
    return OutgoingMessage.of(text.build()).withKeyboard(rows);
  }

  private static List<Button> pages(OrderDraft draft, int page, Words words) {
    List<Button> pages = new ArrayList<>();
    for (int other = TOPICS; other <= LANGUAGES; other++) {
      if (other != page) {
        String label = words.say("subscribe.page." + other);
        pages.add(DigestButton.of(label, DigestButton.Act.PAGE, draft.id(), other));
      }
    }
    return pages;
  }

  private static List<Button> end(OrderDraft draft, Words words, boolean canGoOn) {
    List<Button> end = new ArrayList<>();
    end.add(DigestButton.of(words.say("subscribe.cancel"), DigestButton.Act.CANCEL, draft.id()));
    if (canGoOn) {
      end.add(DigestButton.of(words.say("subscribe.go"), DigestButton.Act.NEXT, draft.id()));
    }
    return end;
  }

  private static OutgoingMessage askHours(OrderDraft draft, Words words) {
    List<Button> options = new ArrayList<>();
    for (int i = 0; i < HOURS.size(); i++) {
      String label = DigestWords.hours(HOURS.get(i), words);
      options.add(DigestButton.of(label, DigestButton.Act.HOURS, draft.id(), i));
    }
    MessageText text =
        MessageText.builder()
            .bold(words.say("subscribe.hours"))
            .newLine()
            .text(words.say("subscribe.hours.how"))
            .build();
    List<List<Button>> rows = new ArrayList<>(options.stream().map(List::of).toList());
    rows.add(end(draft, words, false));
    return OutgoingMessage.of(text).withKeyboard(rows);
  }

  private static OutgoingMessage askZone(OrderDraft draft, Words words) {
    List<Button> options = new ArrayList<>();
    for (int i = 0; i < ZONES.size(); i++) {
      String id = ZONES.get(i);
      String label = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
      options.add(DigestButton.of(label, DigestButton.Act.ZONE, draft.id(), i));
    }
    MessageText text =
        MessageText.builder()
            .bold(words.say("subscribe.zone"))
            .newLine()
            .text(words.say("subscribe.zone.how"))
            .build();
    List<List<Button>> rows = rows(options);
    rows.add(end(draft, words, false));
    return OutgoingMessage.of(text).withKeyboard(rows);
  }

  private static List<List<Button>> rows(List<Button> buttons) {
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i += IN_A_ROW) {
      rows.add(buttons.subList(i, Math.min(buttons.size(), i + IN_A_ROW)));
    }
    return rows;
  }
}
