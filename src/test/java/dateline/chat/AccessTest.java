package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.telegram.Invitations;
import dateline.telegram.Ownership;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bot that is not for everybody. Mona owns it. */
@Timeout(30)
class AccessTest extends TalkTest {
  private static final int OMAR = 9;
  private static final int ZOE = 10;

  @BeforeEach
  void ownedByMona() {
    ownership.take(new Ownership.Owner(MONA, MONA, Optional.of("en")));
    converse(Access.Openness.PRIVATE);
  }

  private void privately(int person, String text) {
    happens(
        """
        "message":{"message_id":11,"date":1,"chat":{"id":%1$d,"type":"private"},
        "from":{"id":%1$d,"is_bot":false,"first_name":"P%1$d","language_code":"en"},"text":%2$s}\
        """
            .formatted(person, quoted(text)));
  }

  private void inGroup(int person, String text) {
    happens(
        """
        "message":{"message_id":11,"date":1,"chat":{"id":-77,"type":"supergroup","title":"News"},
        "from":{"id":%d,"is_bot":false,"first_name":"P","language_code":"en"},"text":%s}\
        """
            .formatted(person, quoted(text)));
  }

  private void bringsIntoGroup(int person) {
    happens(
        """
        "my_chat_member":{"chat":{"id":-77,"type":"supergroup","title":"News"},"date":1,
        "from":{"id":%d,"is_bot":false,"first_name":"P"},
        "old_chat_member":{"status":"left"},"new_chat_member":{"status":"member"}}\
        """
            .formatted(person));
  }

  private void presses(int person, String data) {
    happens(
        """
        "callback_query":{"id":"77","chat_instance":"1","from":{"id":%1$d,"is_bot":false,
        "first_name":"P"},"data":%2$s,
        "message":{"message_id":4,"date":0,"chat":{"id":%1$d,"type":"private"}}}\
        """
            .formatted(person, quoted(data)));
  }

  private String invited() {
    privately(MONA, "/invite");
    String link = lastText().lines().filter(line -> line.startsWith("https://")).findFirst().get();
    assertThat(link).matches("https://t\\.me/date_bot\\?start=[A-Za-z0-9_-]{22}");
    return link.substring(link.indexOf('=') + 1);
  }

  @Test
  void aStrangerIsToldHowToGetInOnceADayAndNothingCostlyIsDone() {
    for (int i = 0; i < 5; i++) {
      privately(OMAR, "What shook?");
      privately(OMAR, "/feeds");
    }
    assertThat(texts()).singleElement().asString().startsWith("I am a private bot");
    assertThat(asked).isEmpty();
    desk.clock.pass(Duration.ofDays(1));
    privately(OMAR, "Hello?");
    assertThat(texts()).hasSize(2);
  }

  @Test
  void whileNobodyOwnsTheBotItSaysHowToOwnIt() {
    desk.database.inTransaction(handle -> handle.execute("delete from telegram_owner"));
    privately(OMAR, "What shook?");
    assertThat(texts()).singleElement().asString().startsWith("Nobody owns me yet");
    assertThat(asked).isEmpty();
  }

  @Test
  void anInvitationLetsOnePersonInAndTheOwnerHearsOfIt() {
    String token = invited();
    privately(OMAR, "/start " + token);
    assertThat(texts().get(1)).startsWith("⁨P9⁩ has followed your invitation");
    assertThat(lastText()).startsWith("Hello, I am Dateline.");
    privately(OMAR, "What shook?");
    assertThat(asked).hasSize(1);
    privately(ZOE, "/start " + token);
    assertThat(lastText()).startsWith("Somebody has used this invitation before");
    privately(ZOE, "What shook?");
    assertThat(asked).hasSize(1);
  }

  @Test
  void followingOnesOwnInvitationTwiceIsJustAGreeting() {
    String token = invited();
    privately(OMAR, "/start " + token);
    privately(OMAR, "/start " + token);
    assertThat(lastText()).startsWith("Hello, I am Dateline.");
    assertThat(members.all()).hasSize(1);
  }

  @Test
  void anInvitationExpiresAfterAWeek() {
    String token = invited();
    desk.clock.pass(Duration.ofDays(7));
    privately(OMAR, "/start " + token);
    assertThat(lastText()).startsWith("This invitation has expired.");
    assertThat(members.all()).isEmpty();
  }

  @Test
  void aWithdrawnInvitationLetsNobodyIn() {
    String token = invited();
    privately(MONA, "/members");
    assertThat(lastText()).contains("Invitation 1, open; it expires in 7 days");
    presses(MONA, data(lastReply()).get(0));
    privately(OMAR, "/start " + token);
    assertThat(lastText()).startsWith("I do not know this invitation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAAAAAAAAAAAAAAAAAAAA", "' or 1=1 --", "aaaaaaaa", "%00", "💥"})
  void aForgedInvitationLetsNobodyIn(String token) {
    invited();
    privately(OMAR, "/start " + token);
    privately(OMAR, "What shook?");
    assertThat(members.all()).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void aStartWordThatIsTooLongIsAStartLikeAnyOther() {
    privately(OMAR, "/start " + "x".repeat(4_000));
    assertThat(texts()).singleElement().asString().startsWith("I am a private bot");
    privately(MONA, "/start " + "x".repeat(65));
    assertThat(lastText()).startsWith("Hello, I am Dateline.");
  }

  @Test
  void theSameInvitationComesBackWhenTheUpdateComesAgain() {
    invited();
    happensAgain();
    assertThat(invitations.open()).extracting(Invitations.Invitation::number).containsExactly(1L);
  }

  @Test
  void aRemovedMemberIsServedNoMoreAndTheirOrdersRest() {
    privately(OMAR, "/start " + invited());
    privately(MONA, "/members");
    assertThat(labels(lastReply())).containsExactly("Remove ⁨P9⁩");
    presses(MONA, data(lastReply()).get(0));
    privately(OMAR, "What shook?");
    assertThat(asked).isEmpty();
    assertThat(chats.isOpen(OMAR)).isFalse();
    privately(OMAR, "/start " + invited());
    assertThat(chats.isOpen(OMAR)).isTrue();
  }

  @Test
  void onlyTheOwnerInvitesAndRemovesAndOnlyInPrivate() {
    privately(OMAR, "/start " + invited());
    privately(OMAR, "/invite");
    privately(OMAR, "/members");
    assertThat(texts().subList(texts().size() - 2, texts().size()))
        .containsOnly("Only my owner can see and change who may use me.");
    presses(OMAR, "member:9");
    assertThat(members.isMember(OMAR)).isTrue();
    inGroup(MONA, "/start");
    inGroup(MONA, "/members");
    assertThat(lastText()).startsWith("I show that only to you");
  }

  @Test
  void aButtonPressedByAStrangerDoesNothing() {
    privately(OMAR, "/start " + invited());
    presses(ZOE, "member:9");
    presses(ZOE, "feed-1");
    presses(ZOE, "ask/0");
    assertThat(members.isMember(OMAR)).isTrue();
    assertThat(asked).isEmpty();
    assertThat(calls).filteredOn(call -> call.contains("private bot")).hasSize(3);
  }

  @Test
  void whatAButtonDoesIsDoneAlsoWhereItsSpinnerCannotBeStopped() {
    planned.put(
        "answercallbackquery",
        "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: query is too old\"}");
    privately(OMAR, "/start " + invited());
    presses(MONA, "member:9");
    assertThat(members.all()).isEmpty();
  }

  @Test
  void whereTheMessageOfAButtonIsGoneTheNewListComesAsAMessage() {
    planned.put(
        "editmessagetext",
        "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: message to edit not"
            + " found\"}");
    privately(OMAR, "/start " + invited());
    presses(MONA, "member:9");
    assertThat(lastText()).startsWith("Nobody but you may use me yet.");
  }

  @Test
  void aButtonThatIsTappedTwiceDoesItOnceAndSaysSo() {
    privately(OMAR, "/start " + invited());
    presses(MONA, "member:9");
    presses(MONA, "member:9");
    assertThat(members.all()).isEmpty();
    assertThat(calls).filteredOn(call -> call.contains("That was done before")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"member:8", "invite:99", "group:-5", "people:999", "group:--5"})
  void aButtonThatIsOutOfDateOrForgedChangesNothing(String data) {
    privately(MONA, "/members");
    presses(MONA, data);
    assertThat(members.all()).isEmpty();
    assertThat(calls).anyMatch(call -> call.startsWith("answercallbackquery"));
  }

  @Test
  void aGroupThatAStrangerBringsTheBotIntoIsNotServedAndToldWhy() {
    bringsIntoGroup(OMAR);
    inGroup(OMAR, "@date_bot what shook?");
    inGroup(OMAR, "/follow bbc.com");
    assertThat(texts()).singleElement().asString().contains("write /start here");
    assertThat(asked).isEmpty();
  }

  @Test
  void inAGroupThatSomebodyKnownBringsTheBotIntoEverybodyMayAsk() {
    bringsIntoGroup(MONA);
    assertThat(lastText()).startsWith("Hello! Mention me");
    inGroup(OMAR, "@date_bot what shook?");
    assertThat(asked).hasSize(1);
    privately(MONA, "/members");
    assertThat(lastText()).contains("Everybody in the group ⁨News⁩");
    presses(MONA, data(lastReply()).get(0));
    inGroup(OMAR, "@date_bot what shook?");
    assertThat(asked).hasSize(1);
  }

  @Test
  void aGroupIsLetInAlsoByAStartOfSomebodyKnown() {
    bringsIntoGroup(OMAR);
    inGroup(OMAR, "/start");
    assertThat(groups.isAdmitted(-77)).isFalse();
    inGroup(MONA, "/start");
    inGroup(OMAR, "@date_bot what shook?");
    assertThat(asked).hasSize(1);
  }

  @Test
  void aFloodIsAnsweredWithinBoundsAndToldOnce() {
    for (int i = 0; i < 100; i++) {
      privately(MONA, "What shook?");
    }
    assertThat(asked).hasSize(QUESTIONS_AN_HOUR);
    assertThat(texts()).hasSize(QUESTIONS_AN_HOUR + 2);
    assertThat(texts().get(QUESTIONS_AN_HOUR))
        .isEqualTo(
            "You have asked a good many questions within an hour. I answer again in 1 hour.");
    assertThat(lastText()).startsWith("That is more than I can read at once.");
    desk.clock.pass(Duration.ofHours(1));
    privately(MONA, "What shook?");
    assertThat(asked).hasSize(QUESTIONS_AN_HOUR + 1);
  }

  @Test
  void whoAsksMuchDoesNotUseUpWhatOthersMayAsk() {
    privately(OMAR, "/start " + invited());
    for (int i = 0; i < 100; i++) {
      privately(MONA, "What shook?");
    }
    privately(OMAR, "What shook?");
    assertThat(asked).hasSize(QUESTIONS_AN_HOUR + 1);
  }

  @Test
  void inTheChatPageEverybodyMayDoEverythingAndNeedsNoInvitation() {
    inTheChatPage();
    for (int i = 0; i < 50; i++) {
      privately(OMAR, "What shook?");
    }
    assertThat(asked).hasSize(50);
    privately(OMAR, "/invite");
    assertThat(lastText()).startsWith("Everybody at this machine may use me here");
  }

  @Test
  void theOwnersMenuHasWhatOnlyTheyCanDo() {
    assertThat(CommandMenu.in(Words.in("en"))).noneMatch(line -> line.command().equals("invite"));
    assertThat(CommandMenu.ofOwner(Words.in("ar")))
        .extracting(line -> line.command())
        .containsAll(List.of("invite", "members", "help"));
  }
}
