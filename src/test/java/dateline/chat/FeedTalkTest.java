package dateline.chat;

import static dateline.follow.NewsSite.feed;
import static dateline.follow.NewsSite.item;
import static dateline.follow.NewsSite.story;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.follow.FeedTrouble;
import dateline.follow.Feeds;
import dateline.follow.NewsSite;
import dateline.telegram.Ownership;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class FeedTalkTest extends TalkTest {
  private static final String RSS = "application/rss+xml; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";

  private NewsSite web;

  @BeforeEach
  void openWeb() throws IOException {
    web = new NewsSite();
    ownership.take(new Ownership.Owner(MONA, 5, Optional.of("en")));
  }

  @AfterEach
  void closeWeb() {
    web.close();
  }

  private String postAddress() {
    return web.address("post.example", "/rss");
  }

  private void servePost() {
    web.serve(
        "post.example",
        "/rss",
        RSS,
        feed("The Post", entry("1", "Older", "06:00:00"), entry("2", "Newer", "07:00:00")));
  }

  private String entry(String id, String title, String time) {
    String link = web.address("post.example", "/" + id);
    return item(id, link, title, "Sun, 01 Mar 2026 " + time + " GMT", story("works" + id, 12));
  }

  private void follows(String... titles) {
    List<Feeds.Wanted> feeds = new ArrayList<>();
    for (String title : titles) {
      String host = title.toLowerCase().replace(' ', '-') + ".example";
      feeds.add(new Feeds.Wanted("https://" + host + "/rss", title, "World", ""));
    }
    desk.feeds.follow(feeds);
  }

  private List<String> followed() {
    return desk.feeds.all().stream().map(feed -> feed.title()).toList();
  }

  private void saysAsAStranger(String text) {
    happens(message("private", "en", "\"text\":" + quoted(text)).replace("\"id\":3", "\"id\":9"));
  }

  @Test
  void followingSaysWhatIsThereAndLinksIt() {
    servePost();
    says("/follow " + postAddress());
    assertThat(lastText())
        .isEqualTo(
            """
            Following ⁨The Post⁩
            It shows 2 articles, the newest:
            • ⁨Newer⁩
            • ⁨Older⁩

            Ask about any of them in a minute.\
            """);
    assertThat(lastReply().path("entities").findValuesAsText("address"))
        .containsExactly(web.address("post.example", "/2"), web.address("post.example", "/1"));
    assertThat(nextCall()).startsWith("sendchataction").contains("typing");
    assertThat(followed()).containsExactly("The Post");
  }

  @Test
  void followingWithoutAnAddressIsExplained() {
    says("/follow");
    says("/follow what is this");
    assertThat(texts().get(0)).contains("For example: /follow bbc.com/news");
    assertThat(texts().get(1)).startsWith("That is no address I can read.");
    assertThat(followed()).isEmpty();
  }

  @Test
  void aSlowSiteKeepsNoChatWaiting() {
    servePost();
    sitesAreSlow = true;
    says("/follow " + postAddress());
    assertThat(lastText()).isEqualTo("Looking at ⁨post.example/rss⁩. One moment.");
    says("/feeds");
    assertThat(lastText()).startsWith("I follow no feeds");
    sitesAnswer();
    assertThat(lastText()).startsWith("Following ⁨The Post⁩");
  }

  @Test
  void whatACrashCutOffIsAskedAgainAndAnsweredOnce() {
    servePost();
    sitesAreSlow = true;
    says("/follow " + postAddress());
    pending.clear();
    errands.resume();
    errands.resume();
    sitesAnswer();
    assertThat(texts()).hasSize(2);
    assertThat(lastText()).startsWith("Following ⁨The Post⁩");
    errands.resume();
    assertThat(pending).isEmpty();
  }

  @Test
  void aFollowThatComesAgainAfterACrashIsNeitherLostNorDoneTwice() {
    servePost();
    says("/follow " + postAddress());
    desk.database.inTransaction(handle -> handle.execute("delete from telegram_message"));
    happensAgain();
    assertThat(texts()).containsExactly("I follow ⁨The Post⁩ already.");
    happensAgain();
    assertThat(texts()).hasSize(1);
    assertThat(followed()).hasSize(1);
  }

  @Test
  void whatIsFollowedAlreadyCanBeUnfollowedByTheButtonUnderTheReply() {
    servePost();
    says("/follow " + postAddress());
    says("/follow " + postAddress());
    assertThat(lastText()).isEqualTo("I follow ⁨The Post⁩ already.");
    presses(data(lastReply()).get(0));
    assertThat(lastText()).isEqualTo("No longer following ⁨The Post⁩. Its articles stay.");
    assertThat(followed()).isEmpty();
  }

  @Test
  void ofASitesFeedsTheReaderChoosesByAButton() {
    servePost();
    web.serve("post.example", "/sport", RSS, feed("Sport", entry("3", "Goal", "07:00:00")));
    web.serve(
        "post.example",
        "/",
        HTML,
        "<html><head><link rel=alternate type=application/rss+xml title=Feed href=/rss>"
            + "<link rel=alternate type=application/rss+xml title=Feed href=/sport></head></html>");
    says("/follow " + web.address("post.example", "/"));
    assertThat(lastText()).startsWith("This site has several feeds.");
    assertThat(labels(lastReply())).containsExactly("Feed", "Feed (2)");
    assertThat(followed()).isEmpty();
    String second = data(lastReply()).get(1);
    presses(second);
    assertThat(lastText()).startsWith("Following ⁨Sport⁩");
    presses(second);
    assertThat(lastText()).isEqualTo("I follow ⁨Sport⁩ already.");
    assertThat(followed()).containsExactly("Sport");
  }

  @Test
  void whatCannotBeFollowedIsSaidWithWhatToDo() {
    web.serve("post.example", "/", HTML, "<html><body>The Post</body></html>");
    web.serve("post.example", "/closed", 403, Map.of(), "");
    says("/follow " + web.address("post.example", "/"));
    says("/follow http://nowhere.example/rss?key=secret");
    says("/follow " + web.address("post.example", "/closed"));
    assertThat(texts().get(2)).isEqualTo("Looking at ⁨nowhere.example/rss⁩. One moment.");
    assertThat(texts().get(1)).startsWith("I found no feed there. Look on the site for a link");
    assertThat(texts().get(3))
        .isEqualTo(
            "I could not follow that: no name server knows its host; check the spelling. Please"
                + " check the address and send it again.");
    assertThat(texts().get(5)).contains("refuses to let me read it (403). Perhaps another feed");
  }

  @Test
  void feedsAreShownByCategoryThoseInTroubleFirst() throws Exception {
    servePost();
    String missing = web.address("missing.example", "/rss?key=secret");
    desk.feeds.follow(
        List.of(
            new Feeds.Wanted(postAddress(), "The Post", "World", "https://post.example/"),
            new Feeds.Wanted(missing, missing, "", "")));
    desk.round();
    desk.feeds.follow(List.of(new Feeds.Wanted("https://new.example/rss", "New", "", "")));
    desk.clock.pass(Duration.ofMinutes(5));
    saysAsAStranger("/feeds");
    assertThat(lastText())
        .startsWith(
            "I follow 3 feeds\n1 of them is in trouble.\n\nIn trouble\n2 · ⁨missing.example/rss⁩")
        .contains(": there is nothing at its address. It has been so since 1 March 2026, 08:00 UTC")
        .containsPattern("the next try is in \\d+ minutes")
        .contains("\n\nOther feeds\n3 · ⁨New⁩: not visited yet")
        .contains("\n\n⁨World⁩\n1 · ⁨The Post⁩: well, last visited 6 minutes ago")
        .doesNotContain("secret");
    assertThat(labels(lastReply())).containsExactly("Try again now: ⁨missing.example/rss⁩");
  }

  @Test
  void withoutFeedsTheReaderLearnsHowToFollowOne() {
    says("/feeds");
    says("/unfollow");
    assertThat(texts()).hasSize(2).allMatch(text -> text.contains("/follow bbc.com/news"));
  }

  @Test
  void aLongListIsTurnedPageByPageInPlace() {
    for (int i = 10; i < 55; i++) {
      follows("Feed " + i);
    }
    says("/feeds");
    assertThat(lastText())
        .contains("⁨Feed 10⁩", "⁨Feed 29⁩", "Page 1 of 3")
        .doesNotContain("Feed 30");
    assertThat(labels(lastReply())).containsExactly("Next ›");
    presses(data(lastReply()).get(0));
    assertThat(nextCall()).startsWith("answercallbackquery");
    assertThat(nextCall())
        .startsWith("editmessagetext")
        .contains("Page 2 of 3", "feeds/0", "feeds/2");
    assertThat(texts()).hasSize(1);

    planned.put(
        "editmessagetext",
        "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: message to edit not"
            + " found\"}");
    presses("feeds/99");
    assertThat(lastText()).contains("Page 3 of 3", "Feed 54");
  }

  @Test
  void aFeedInTroubleIsDueAtOnceWhenItsButtonIsPressed() throws Exception {
    String missing = web.address("missing.example", "/rss");
    desk.follow(missing).round();
    assertThat(desk.feed(missing).nextVisit()).isAfter(desk.clock.instant());
    presses("feed!" + desk.feed(missing).id());
    assertThat(nextCall()).startsWith("answercallbackquery").contains("trying it again");
    assertThat(desk.feed(missing).nextVisit()).isEqualTo(desk.clock.instant());
    assertThat(texts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "al-jazeera.example/rss", "AL JAZEERA", "jazeera", "al rss jaz"})
  void oneFeedThatIsMeantIsUnfollowedAndCanBeHadBack(String words) {
    follows("BBC", "Al Jazeera", "BBC Arabic");
    says("/unfollow " + words);
    assertThat(lastText()).isEqualTo("No longer following ⁨Al Jazeera⁩. Its articles stay.");
    assertThat(followed()).containsExactly("BBC", "BBC Arabic");
    String undo = data(lastReply()).get(0);
    presses(undo);
    assertThat(lastText()).isEqualTo("Following ⁨Al Jazeera⁩ again.");
    assertThat(desk.feed("https://al-jazeera.example/rss").category()).isEqualTo("World");
    presses(undo);
    assertThat(texts()).hasSize(2);
    assertThat(followed()).containsExactly("Al Jazeera", "BBC", "BBC Arabic");
  }

  @Test
  void ofSeveralFeedsThatMayBeMeantNoneIsUnfollowedUnasked() {
    follows("BBC World", "Al Jazeera", "BBC Arabic");
    says("/unfollow bbc");
    assertThat(labels(lastReply())).containsExactly("3 · BBC Arabic", "1 · BBC World");
    says("/unfollow reuters");
    assertThat(lastText()).startsWith("I follow no feed like that. /feeds shows");
    assertThat(followed()).hasSize(3);
  }

  @Test
  void withoutWordsThereIsAButtonForEachFeed() {
    follows("BBC", "Al Jazeera");
    says("/unfollow");
    assertThat(labels(lastReply())).containsExactly("2 · Al Jazeera", "1 · BBC");
    presses(data(lastReply()).get(0));
    assertThat(followed()).containsExactly("BBC");
  }

  @Test
  void anUnfollowThatComesAgainAfterACrashTakesNoOtherFeedInItsPlace() {
    follows("BBC", "BBC Arabic");
    says("/unfollow bbc");
    assertThat(followed()).containsExactly("BBC Arabic");
    desk.database.inTransaction(handle -> handle.execute("delete from telegram_message"));
    happensAgain();
    assertThat(texts()).containsExactly("No longer following ⁨BBC⁩. Its articles stay.");
    assertThat(followed()).containsExactly("BBC Arabic");

    presses("feed-2");
    desk.database.inTransaction(handle -> handle.execute("delete from telegram_message"));
    happensAgain();
    assertThat(texts()).containsExactly("No longer following ⁨BBC Arabic⁩. Its articles stay.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed-7", "feed!7", "feed+7", "feed~7"})
  void aButtonWhoseFeedIsGoneGetsANotice(String data) {
    follows("BBC");
    presses(data);
    assertThat(nextCall()).startsWith("answercallbackquery").contains("no longer follow that feed");
    assertThat(texts()).isEmpty();
    assertThat(followed()).containsExactly("BBC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed*1", "feed-", "feed-x", "feed-9999999999999999999", "feeds/-1"})
  void aForgedButtonGetsTheOrdinaryNotice(String data) {
    presses(data);
    assertThat(nextCall()).startsWith("answercallbackquery").contains("out of date");
  }

  @Test
  void aStrangerMayLookAndChangesNothing() {
    follows("BBC");
    saysAsAStranger("/feeds");
    saysAsAStranger("/follow " + postAddress());
    saysAsAStranger("/unfollow BBC");
    assertThat(texts().get(0)).contains("BBC");
    assertThat(texts().subList(1, 3))
        .containsOnly("Only my owner can change what I follow; /feeds shows what that is.");
    happens(
        """
        "callback_query":{"id":"77","chat_instance":"1","from":{"id":9,"is_bot":false,
        "first_name":"Omar"},"data":"feed-1",
        "message":{"message_id":4,"date":0,"chat":{"id":9,"type":"private"}}}\
        """);
    assertThat(nextCall()).startsWith("answercallbackquery").contains("Only my owner");
    assertThat(followed()).containsExactly("BBC");
    assertThat(web.asked()).isEmpty();
  }

  private void strangerUnfollowsInTheGroup() {
    saysInGroup("\"text\":\"/unfollow BBC\",\"message_thread_id\":6,\"is_topic_message\":true");
  }

  private void standingOfEverybody(String status) {
    planned.put(
        "getchatmember",
        "{\"ok\":true,\"result\":{\"status\":\"%s\",\"user\":{\"id\":3}}}".formatted(status));
  }

  @Test
  void aGroupsAdministratorsMayChangeFeedsInItAndTheReplyStaysInTheTopic() {
    ownedByOmar();
    follows("BBC");
    standingOfEverybody("member");
    strangerUnfollowsInTheGroup();
    assertThat(lastText()).startsWith("Only my owner and the administrators of this group");
    standingOfEverybody("administrator");
    strangerUnfollowsInTheGroup();
    assertThat(lastText()).startsWith("No longer following");
    assertThat(lastReply().path("thread").asInt()).isEqualTo(6);
    assertThat(lastReply().path("replyTo").asInt()).isEqualTo(11);
    assertThat(followed()).isEmpty();
  }

  private void ownedByOmar() {
    desk.database.inTransaction(handle -> handle.execute("update telegram_owner set person = 8"));
    groups.admit(5, "Newsroom", 8);
  }

  @Test
  void theAdministratorsOfAStrangersOwnGroupHaveNoSayInWhatEverybodyReads() {
    ownedByOmar();
    groups.dismiss(5);
    follows("BBC");
    standingOfEverybody("administrator");
    strangerUnfollowsInTheGroup();
    assertThat(lastText()).startsWith("Only my owner can change what I follow");
    assertThat(followed()).containsExactly("BBC");
  }

  @Test
  void whereTelegramDoesNotSayWhoIsAnAdministratorNothingIsChanged() {
    ownedByOmar();
    follows("BBC");
    planned.put("getchatmember", "{\"ok\":false,\"error_code\":500,\"description\":\"Oops\"}");
    strangerUnfollowsInTheGroup();
    assertThat(lastText()).startsWith("I could not find out whether you are an administrator");
    assertThat(followed()).containsExactly("BBC");
  }

  @Test
  void anAnonymousAdministratorCountsAndALinkedChannelDoesNot() {
    ownedByOmar();
    follows("BBC");
    standingOfEverybody("left");
    String anonymous =
        message("supergroup", "en", "\"text\":\"/unfollow BBC\",\"sender_chat\":{\"id\":%s}")
            .replace("\"id\":3,\"is_bot\":false", "\"id\":1087968824,\"is_bot\":true");
    happens(anonymous.formatted("6"));
    assertThat(followed()).containsExactly("BBC");
    happens(anonymous.formatted("5"));
    assertThat(followed()).isEmpty();
  }

  @Test
  void whoSaysTheCodeOwnsTheBotAndIsWelcomed() {
    desk.database.inTransaction(handle -> handle.execute("delete from telegram_owner"));
    follows("BBC");
    says("/unfollow BBC");
    assertThat(lastText()).startsWith("Nobody owns me yet");
    says("/start " + (ownership.code().startsWith("a") ? "bbbbbbbb" : "aaaaaaaa"));
    assertThat(lastText()).startsWith("That is not the code.");
    says("/start " + ownership.code());
    assertThat(lastText()).contains("This bot is yours now.");
    assertThat(ownership.owner()).contains(new Ownership.Owner(MONA, 5, Optional.of("en")));
    says("/unfollow BBC");
    assertThat(followed()).isEmpty();
  }

  @Test
  void afterTooManyWrongCodesNothingIsSaidToAnother() {
    desk.database.inTransaction(handle -> handle.execute("delete from telegram_owner"));
    for (int i = 0; i < 3; i++) {
      says("/start " + (ownership.code().startsWith("a") ? "bbbbbbbb" : "aaaaaaaa"));
    }
    says("/start " + ownership.code());
    assertThat(texts()).hasSize(3);
    says("/start");
    assertThat(lastText()).startsWith("Hello, I am Dateline.");
    assertThat(ownership.owner()).isEmpty();
  }

  @Test
  void inAGroupACodeIsNotAskedFor() {
    desk.database.inTransaction(handle -> handle.execute("delete from telegram_owner"));
    saysInGroup("\"text\":\"/start " + ownership.code() + "\"");
    assertThat(ownership.owner()).isEmpty();
  }

  @Test
  void inTheChatPageEverybodyMayAndTheFirstIsTold() {
    desk.database.inTransaction(handle -> handle.execute("delete from telegram_owner"));
    inTheChatPage();
    follows("BBC", "Al Jazeera");
    saysAsAStranger("/unfollow BBC");
    says("/unfollow Al Jazeera");
    assertThat(followed()).isEmpty();
    assertThat(ownership.owner()).map(Ownership.Owner::person).contains(9L);
  }

  static List<String> languages() {
    return Words.languages();
  }

  @ParameterizedTest
  @EnumSource(FeedTrouble.Kind.class)
  void everyTroubleHasWordsInEveryLanguage(FeedTrouble.Kind kind) {
    for (String language : languages()) {
      FeedTrouble trouble = new FeedTrouble(kind, "");
      Words words = Words.in(language);
      assertThat(TroubleWords.of(trouble, words)).isNotBlank().doesNotEndWith(".");
      assertThat(TroubleWords.advice(trouble, words)).endsWith(".");
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aStatusIsSaidAndTheWordsOfAParserAreNot(String language) {
    Words words = Words.in(language);
    assertThat(TroubleWords.of(new FeedTrouble(FeedTrouble.Kind.STATUS, "503"), words))
        .endsWith(" (503)");
    assertThat(TroubleWords.of(new FeedTrouble(FeedTrouble.Kind.UNREADABLE, "Bad XML"), words))
        .doesNotContain("XML");
  }

  @Test
  void aTroubleAsASentenceBeginsAndEndsLikeOne() {
    assertThat(
            TroubleWords.sentence(new FeedTrouble(FeedTrouble.Kind.TOO_SLOW, ""), Words.in("en")))
        .isEqualTo("Its server takes too long to answer.");
  }
}
