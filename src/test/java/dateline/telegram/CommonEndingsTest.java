package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that end the same, of which the end is kept once. */
class CommonEndingsTest extends SendFaults {
  private static final MessageText END =
      MessageText.builder()
          .bold("flood")
          .text(" in ")
          .link("Velmora", "https://a.example/")
          .build();

  private static OutgoingMessage told(String words, MessageText end) {
    return OutgoingMessage.of(MessageText.builder().italic(words).newLine().endingWith(end));
  }

  private static Outbox.Letter letter(long chat, OutgoingMessage message, Instant notBefore) {
    return new Outbox.Letter("k" + chat, chat, List.of(message), Urgency.BULK, notBefore);
  }

  private void putToChats(int count, MessageText end) {
    List<Outbox.Letter> letters = new ArrayList<>();
    for (int chat = 1; chat <= count; chat++) {
      letters.add(letter(chat, told("for " + chat, end), Instant.EPOCH));
    }
    outbox.putAll(letters);
  }

  private long endings() {
    return database.read(
        handle ->
            handle.createQuery("select count(*) from telegram_ending").mapTo(long.class).one());
  }

  private List<OutboxPart> ready() {
    return outbox.queue().turn(turn -> turn.ready(Urgency.BULK, 10));
  }

  @Test
  void eachTextIsWholeAndItsEndIsKeptOnce() {
    putToChats(3, END);
    assertThat(endings()).isOne();
    assertThat(ready())
        .extracting(OutboxPart::message)
        .containsExactly(told("for 1", END), told("for 2", END), told("for 3", END));
  }

  @Test
  void theyArriveWholeAfterARestart() {
    putToChats(3, END);
    restart();
    runFor(Duration.ofSeconds(5));
    for (int chat = 1; chat <= 3; chat++) {
      assertThat(server.seen(chat)).containsExactly("for " + chat + "\nflood in Velmora");
    }
  }

  @Test
  void aTextAloneKeepsItsEndInItself() {
    putToChats(1, END);
    assertThat(endings()).isZero();
    assertThat(ready()).extracting(OutboxPart::message).containsExactly(told("for 1", END));
  }

  @Test
  void textsTooLongForOneMessageKeepAllTheirWords() {
    MessageText end = MessageText.of("word ".repeat(1_500).strip());
    putToChats(2, end);
    runFor(Duration.ofMinutes(1));
    runFor(Duration.ofMinutes(1));
    for (int chat = 1; chat <= 2; chat++) {
      assertThat(String.join(" ", server.seen(chat))).isEqualTo("for " + chat + "\n" + end.plain());
    }
  }

  @Test
  void anEndIsForgottenWhenNoMessageNeedsIt() {
    Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
    outbox.putAll(
        List.of(
            letter(1, told("now", END), Instant.EPOCH),
            letter(2, told("then", END), tomorrow),
            letter(3, told("other", MessageText.of("end")), Instant.EPOCH)));
    runFor(Duration.ofHours(1));
    outbox.forget(clock.instant());
    assertThat(endings()).isOne();
    clock.pass(Duration.ofDays(1));
    runFor(Duration.ofSeconds(5));
    assertThat(server.seen(2)).containsExactly("then\nflood in Velmora");
    outbox.forget(Instant.EPOCH);
    assertThat(endings()).isZero();
  }

  @Test
  void whatIsRepairedStandsByItself() {
    plan("{'status':400,'description':'Bad Request: can\\u0027t parse entities: Unclosed'}");
    putToChats(2, END);
    runFor(Duration.ofSeconds(5));
    outbox.forget(Instant.EPOCH);
    assertThat(endings()).isZero();
    assertThat(server.seen(1)).containsExactly("for 1\nflood in Velmora");
    assertThat(outbox.refusals().get(0).body()).contains("for 1", "flood in Velmora");
  }
}
