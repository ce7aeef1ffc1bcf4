package dateline.chat;

import dateline.digest.Cities;
import dateline.digest.Complaint;
import dateline.digest.QuietHours;
import dateline.digest.Subscriptions;
import dateline.telegram.IncomingUpdate;
import dateline.telegram.MessageText;
import dateline.telegram.OutgoingMessage;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Talks about a chat's zone and its quiet hours. */
final class ClockTalk {
  private static final Pattern QUIET =
      Pattern.compile(
          "(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:-|–|to|until|till|حتى|إلى|الى)\\s*(\\d{1,2})(?:[:.](\\d{2}))?");
  private static final Set<String> OFF = Set.of("off", "none", "no", "لا", "بدون", "إيقاف");

  private final Subscriptions subscriptions;
  private final InstantSource clock;

  ClockTalk(Subscriptions subscriptions, InstantSource clock) {
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  OutgoingMessage timezone(String typed, IncomingUpdate update, Words words) {
    long chat = update.chat().orElseThrow().id();
    if (typed.isBlank()) {
      String now =
          subscriptions
              .chats()
              .zone(chat)
              .map(zone -> words.say("timezone.now", here(zone, words)))
              .orElseGet(() -> words.say("timezone.unknown"));
      return Greetings.plain(now + " " + words.say("timezone.how"));
    }
    return Cities.zone(typed)
        .map(zone -> set(chat, zone, words.say("timezone.set", here(zone, words)), words))
        .orElseGet(
            () -> SubscribeTalk.complaint(new Complaint(Complaint.Why.UNKNOWN_ZONE, typed), words));
  }

  private String here(ZoneId zone, Words words) {
    return DigestWords.when(clock.instant(), zone, words);
  }

  OutgoingMessage located(Cities.City city, IncomingUpdate update, Words words) {
    long chat = update.chat().orElseThrow().id();
    String said =
        words.say(
            "timezone.nearest", Words.apart(city.name(words.locale())), here(city.zone(), words));
    return set(chat, city.zone(), said, words);
  }

  private OutgoingMessage set(long chat, ZoneId zone, String said, Words words) {
    subscriptions.zone(chat, zone);
    MessageText.Builder text = MessageText.builder().text(said);
    subscriptions.in(chat).stream()
        .limit(5)
        .forEach(
            order ->
                text.paragraph()
                    .text(DigestWords.interest(order.interest(), words))
                    .newLine()
                    .italic(DigestWords.next(order, words)));
    return OutgoingMessage.of(text.build());
  }

  OutgoingMessage quiet(String typed, IncomingUpdate update, Words words) {
    long chat = update.chat().orElseThrow().id();
    if (OFF.contains(typed.strip().toLowerCase(java.util.Locale.ROOT))) {
      subscriptions.quiet(chat, Optional.empty());
      return Greetings.plain(words.say("quiet.off"));
    }
    Matcher matcher = QUIET.matcher(plainDigits(typed));
    if (!matcher.find()) {
      String now =
          subscriptions
              .chats()
              .quiet(chat)
              .map(hours -> DigestWords.quiet(hours, words))
              .orElseGet(() -> words.say("quiet.none"));
      return Greetings.plain(now + " " + words.say("quiet.how"));
    }
    try {
      QuietHours hours =
          new QuietHours(
              time(matcher.group(1), matcher.group(2)), time(matcher.group(3), matcher.group(4)));
      subscriptions.quiet(chat, Optional.of(hours));
      return Greetings.plain(DigestWords.quiet(hours, words) + " " + words.say("quiet.editions"));
    } catch (DateTimeException e) {
      return SubscribeTalk.complaint(
          new Complaint(Complaint.Why.IMPOSSIBLE_HOUR, typed.strip()), words);
    }
  }

  private static LocalTime time(String hour, String minute) {
    return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
  }

  private static String plainDigits(String typed) {
    StringBuilder plain = new StringBuilder();
    typed
        .codePoints()
        .forEach(
            c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return plain.toString();
  }
}
