package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Publication;
import dateline.digest.Order;
import dateline.digest.Timetable;
import dateline.telegram.Ownership;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DigestTalkTest extends TalkTest {
  private static final int CHAT = 5;

  @BeforeEach
  void publish() {
    ownership.take(new Ownership.Owner(MONA, CHAT, Optional.of("en")));
    article(
        "Post", "Climate talks open in Oslo", "Delegates opened climate talks in Oslo on Sunday.");
    article("Herald", "Energy prices fall in Spain", "Energy prices fell by a tenth in Spain.");
    digests.keeper.catchUp();
  }

  private void article(String outlet, String title, String text) {
    digests.articles.add(
        List.of(
            new Article(
                0,
                "https://" + outlet.toLowerCase() + ".example/" + title.length(),
                title,
                text,
                Publication.at(desk.clock.instant()),
                outlet,
                "en",
                List.of(),
                false)));
  }

  private List<Order> orders() {
    return digests.subscriptions.in(CHAT);
  }

  private Order order() {
    assertThat(orders()).hasSize(1);
    return orders().get(0);
  }

  private void ordersClimate() {
    says("/subscribe climate, energy -football daily 9:00 Cairo time");
  }

  private String button(String label) {
    List<String> labels = labels(lastShown());
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).contains(label)) {
        return data(lastShown()).get(i);
      }
    }
    throw new AssertionError(label + " is not among " + labels);
  }

  /** The page of the last button; pages that were turned went to Telegram at once. */
  private com.fasterxml.jackson.databind.JsonNode lastShown() {
    return lastReply();
  }

  @Test
  void anOrderOfOneLineIsTakenAndItsNextDeliveryIsToldInLocalWords() {
    ordersClimate();
    assertThat(order().interest().topics()).containsExactly("climate", "energy");
    assertThat(order().interest().exclusions()).containsExactly("football");
    assertThat(order().timetable().zone()).isEqualTo(ZoneId.of("Africa/Cairo"));
    assertThat(lastText())
        .contains("Ordered.")
        .contains("without ⁨football⁩")
        .contains("every day at 09:00")
        .contains("Next delivery: Monday 2 March, 09:00, ⁨Eastern European")
        .contains("(Cairo)");
  }

  @Test
  void anOrderThatComesAgainAfterACrashIsTakenOnce() {
    ordersClimate();
    happensAgain();
    assertThat(orders()).hasSize(1);
    assertThat(texts()).hasSize(1);
  }

  @Test
  void anArabicReaderIsAnsweredInArabic() {
    says("/subscribe Oslo يوميا 7:30 بتوقيت القاهرة");
    assertThat(lastText()).contains("تم الطلب").contains("كل يوم").contains("التسليم القادم");
    assertThat(order().home().language()).isEqualTo("ar");
  }

  @Test
  void theWalkEndsInFourTaps() {
    says("/subscribe");
    assertThat(lastText()).contains("What shall I look out for?");
    planned.put("editmessagetext", "{\"ok\":false,\"error_code\":400,\"description\":\"gone\"}");
    presses(button("Climate"));
    presses(button("Next"));
    assertThat(lastText()).contains("When shall I send it?");
    presses(button("18:00"));
    assertThat(lastText()).contains("By which clock?");
    presses(button("Cairo"));
    assertThat(lastText()).contains("Ordered.");
    assertThat(order().interest().topics()).containsExactly("Climate");
    assertThat(order().timetable().hours()).isEqualTo(Timetable.Hours.daily(LocalTime.of(18, 0)));
    assertThat(digests.subscriptions.chats().zone(CHAT)).contains(ZoneId.of("Africa/Cairo"));
  }

  @Test
  void theWalkTakesWordsInPlaceOfTapsAndGoesOnAfterARestart() {
    says("/subscribe");
    says("climate -football");
    assertThat(lastText()).contains("When shall I send it?");
    // A new start knows of the talk what the database knows.
    converse(Access.Openness.OPEN);
    says("07:30 and 18:00 on weekdays");
    assertThat(lastText()).contains("By which clock?");
    happens(message("private", "en", "\"location\":{\"latitude\":30.1,\"longitude\":31.3}"));
    assertThat(lastText()).contains("Ordered.").contains("Monday to Friday at 07:30, 18:00");
    assertThat(order().timetable().zone()).isEqualTo(ZoneId.of("Africa/Cairo"));
    assertThat(order().interest().exclusions()).containsExactly("football");
  }

  @Test
  void aQuestionInTheMiddleOfTheWalkIsAnsweredAsOne() {
    says("/subscribe");
    says("What happened in Oslo?");
    assertThat(asked).hasSize(1);
  }

  @Test
  void theZoneIsAskedForOnce() {
    says("/timezone Cairo");
    says("/subscribe climate daily 7:30");
    assertThat(lastText()).contains("Ordered.").contains("(Cairo)");
  }

  @Test
  void aSharedPlaceSetsTheZoneOfAllOrders() {
    ordersClimate();
    happens(message("private", "en", "\"location\":{\"latitude\":35.6,\"longitude\":139.7}"));
    assertThat(lastText()).contains("The nearest city I know is ⁨Tokyo⁩");
    assertThat(order().timetable().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
  }

  @Test
  void anOrderIsPausedResumedChangedAndDeletedByButtons() {
    ordersClimate();
    planned.put("editmessagetext", "{\"ok\":false,\"error_code\":400,\"description\":\"gone\"}");
    says("/subscriptions");
    assertThat(lastText()).startsWith("1 order").contains("Next delivery");
    presses(button("1."));
    presses(button("Pause"));
    assertThat(order().state()).isEqualTo(Order.State.PAUSED);
    presses(button("Go on"));
    assertThat(order().state()).isEqualTo(Order.State.ACTIVE);
    presses(button("Length"));
    assertThat(order().manner().stories()).isEqualTo(10);
    presses(button("Without a sound"));
    assertThat(order().manner().silent()).isTrue();
    presses(button("Silent when"));
    assertThat(order().manner().saysQuiet()).isFalse();
    presses(button("Hours"));
    says("at 6 on Friday");
    assertThat(lastText()).contains("Changed.").contains("Friday at 06:00");
    presses(button("Topics"));
    says("energy");
    assertThat(order().interest().topics()).containsExactly("energy");
    presses(button("Delete"));
    assertThat(orders()).hasSize(1);
    presses(button("Delete"));
    assertThat(orders()).isEmpty();
  }

  @Test
  void anEditionIsPutWithItsSourcesAndButtonsThatWork() {
    ordersClimate();
    desk.clock.pass(Duration.ofMinutes(5));
    planned.put("editmessagetext", "{\"ok\":false,\"error_code\":400,\"description\":\"gone\"}");
    presses(button("Send now"));
    digests.round.run();
    assertThat(lastText())
        .contains("Your news")
        .contains("1. ")
        .contains("Climate talks open in Oslo")
        .contains("Delegates opened climate talks in Oslo on Sunday. — ⁨Post⁩")
        .contains("Energy prices fall in Spain");
    assertThat(data(lastReply())).allMatch(data -> data.getBytes().length <= 64);
    presses(button("More on 1"));
    assertThat(lastText()).contains("Sources");
    assertThat(labels(lastReply())).contains("Less like this", "Mute this story", "All sources");
    String mute = button("Mute ⁨");
    presses(button("All sources"));
    assertThat(lastText()).contains("1 article");
    presses(mute);
    assertThat(lastText()).contains("nothing about");
  }

  @Test
  void quietHoursAreSetAndTakenBack() {
    ordersClimate();
    says("/quiet 8:00-10:30");
    assertThat(lastText()).contains("Quiet hours: 08:00 to 10:30");
    says("/subscriptions");
    assertThat(lastText()).contains("10:30");
    says("/quiet off");
    says("/subscriptions");
    assertThat(lastText()).doesNotContain("10:30");
  }

  // Bad input: each is answered clearly, and nothing is changed.

  private void isRefused(String line, String why) {
    says(line);
    assertThat(lastText()).contains(why).contains("Nothing was changed.");
    assertThat(orders()).isEmpty();
  }

  @Test
  void anImpossibleHourIsRefused() {
    isRefused("/subscribe climate daily 25:00", "There is no hour ⁨25:00⁩");
    says("/quiet 25:00-7:00");
    assertThat(lastText()).contains("There is no hour");
    assertThat(digests.subscriptions.chats().quiet(CHAT)).isEmpty();
  }

  @Test
  void anUnknownCityIsRefused() {
    isRefused(
        "/subscribe climate daily 7:30 Atlantis time", "I know no city or time zone ⁨Atlantis⁩");
    says("/timezone Atlantis");
    assertThat(lastText()).contains("I know no city").contains("Nothing was changed.");
  }

  @Test
  void aZoneThatNoLongerExistsIsRefused() {
    isRefused("/subscribe climate daily 7:30 US/Pacific-New", "US/Pacific-New");
  }

  @Test
  void anOrderForEverythingIsRefused() {
    isRefused("/subscribe news daily 7:30", "is in nearly every article");
  }

  @Test
  void aWordThatIsInNearlyEveryArticleIsAnOrderForEverything() {
    for (int i = 0; i < 220; i++) {
      article("Paper" + i, "Parley number " + i, "Delegates met for the parley " + i + " times.");
    }
    digests.keeper.catchUp();
    isRefused("/subscribe parley daily 7:30", "is in nearly every article");
  }

  @Test
  void anOrderThatNothingCanMatchIsRefused() {
    isRefused("/subscribe football -football daily 7:30", "so nothing would ever come");
    isRefused("/subscribe qwxyzzy daily 7:30", "has a word of ⁨qwxyzzy⁩");
  }

  @Test
  void aTopicOfFourThousandCharactersIsRefused() {
    isRefused(
        "/subscribe " + "climate".repeat(571) + " daily 7:30", "A topic can have 100 letters");
  }

  @Test
  void aButtonOfAnOldKeyboardIsAnsweredKindly() {
    ordersClimate();
    String old = button("Pause");
    digests.subscriptions.delete(order().id());
    presses(old);
    assertThat(nextCall()).contains("This button is out of date. /subscriptions shows");
    presses("digest:option:999:1");
    assertThat(nextCall()).contains("This button is out of date.");
    presses("digest:more:999:999");
    assertThat(nextCall()).contains("This button is out of date.");
  }

  @Test
  void aButtonPressedBySomebodyElseChangesNothing() {
    ordersClimate();
    long id = order().id();
    digests.subscriptions.chats();
    desk.database.inTransaction(
        handle -> {
          digests.subscriptions.chatMoved(handle, CHAT, -9);
          return true;
        });
    // From another chat the order cannot be reached at all.
    presses("digest:sure:" + id);
    assertThat(nextCall()).contains("This button is out of date.");
    assertThat(digests.subscriptions.in(-9)).hasSize(1);
  }

  @Test
  void inAGroupOnlyAdministratorsOrder() {
    planned.put(
        "getchatmember",
        "{\"ok\":true,\"result\":{\"status\":\"member\",\"user\":{\"id\":9,\"is_bot\":false,"
            + "\"first_name\":\"Omar\"}}}");
    String words = "\"text\":\"/subscribe climate daily 7:30 UTC\"";
    happens(message("supergroup", "en", words).replace("\"id\":3", "\"id\":9"));
    assertThat(lastText()).contains("Only the administrators of this chat");
    assertThat(orders()).isEmpty();
    planned.put(
        "getchatmember",
        "{\"ok\":true,\"result\":{\"status\":\"administrator\",\"user\":{\"id\":9,\"is_bot\":false,"
            + "\"first_name\":\"Omar\"}}}");
    happens(message("supergroup", "en", words).replace("\"id\":3", "\"id\":9"));
    assertThat(orders()).hasSize(1);
  }

  @Test
  void aTopicOfAForumGetsItsOrdersThere() {
    saysInGroup(
        "\"is_topic_message\":true,\"message_thread_id\":12,"
            + "\"text\":\"/subscribe climate daily 7:30 UTC\"");
    assertThat(order().home().thread()).contains(12);
  }

  @Test
  void aChannelOrdersByAPost() {
    happens(
        "\"channel_post\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":5,\"type\":\"channel\"},"
            + "\"sender_chat\":{\"id\":5,\"type\":\"channel\"},"
            + "\"text\":\"/subscribe climate daily 7:30 UTC\"}");
    assertThat(orders()).hasSize(1);
  }

  @Test
  void theOwnerSeesTheLastAndTheNextRound() {
    ordersClimate();
    desk.clock.pass(Duration.ofDays(1));
    digests.round.run();
    says("/status");
    assertThat(lastText())
        .contains("The last round ended just now.")
        .contains("The next delivery is in")
        .contains("1 edition was made so far.");
    happens(message("private", "en", "\"text\":\"/status\"").replace("\"id\":3", "\"id\":9"));
    assertThat(lastText()).isEqualTo("Only my owner sees how I am doing.");
  }

  @Test
  void theOwnerIsToldOnceAnHourWhenEditionsAreLateOrNoRoundRuns() {
    ordersClimate();
    DigestWatch watch =
        new DigestWatch(
            digests.rounds, digests.subscriptions, new OwnerLetters(ownership, outbox), desk.clock);
    watch.look();
    assertThat(texts()).hasSize(1);
    desk.clock.pass(Duration.ofDays(1));
    watch.look();
    watch.look();
    assertThat(texts().subList(1, texts().size()))
        .hasSize(2)
        .anyMatch(text -> text.startsWith("No round of digests has ended since"))
        .anyMatch(text -> text.startsWith("Editions are late: one has waited since"));
    digests.round.run();
    long said = texts().size();
    desk.clock.pass(Duration.ofMinutes(2));
    watch.look();
    assertThat(texts()).hasSize((int) said);
  }

  @Test
  void aButtonPressedByAMemberOfTheGroupChangesNothing() {
    saysInGroup("\"text\":\"/subscribe climate daily 7:30 UTC\"");
    String press =
        """
        "callback_query":{"id":"77","chat_instance":"1","from":{"id":9,"is_bot":false,
        "first_name":"Omar"},"data":"%s",
        "message":{"message_id":4,"date":0,"chat":{"id":5,"type":"supergroup"}}}\
        """;
    planned.put(
        "getchatmember",
        "{\"ok\":true,\"result\":{\"status\":\"member\",\"user\":{\"id\":9,\"is_bot\":false,"
            + "\"first_name\":\"Omar\"}}}");
    happens(press.formatted("digest:sure:" + order().id()));
    assertThat(orders()).hasSize(1);
    assertThat(calls).anyMatch(call -> call.contains("Only the administrators of this chat"));
    saysInGroup("\"text\":\"/subscribe\"");
    happens(press.formatted(data(lastReply()).get(0)));
    assertThat(calls).anyMatch(call -> call.contains("Somebody else is putting this order"));
  }

  @Test
  void wordsOfTheWalkThatComeAgainAfterACrashAreHeardOnce() {
    says("/subscribe");
    says("climate");
    desk.database.inTransaction(
        handle -> handle.execute("delete from telegram_message where seq = 2"));
    happensAgain();
    assertThat(lastText()).contains("When shall I send it?");
    assertThat(asked).isEmpty();
  }

  @Test
  void wordsLongAfterAWalkWasLeftAreAQuestion() {
    says("/subscribe");
    desk.clock.pass(Duration.ofHours(2));
    says("Oslo climate talks");
    assertThat(asked).as(lastText()).hasSize(1);
  }
}
