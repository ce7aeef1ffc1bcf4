package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything Telegram may send beside questions and commands. */
@Timeout(60)
class UpdateKindsTest extends TalkTest {
  private static final String CHAT =
      "\"message_id\":11,\"date\":1,\"chat\":{\"id\":5,\"type\":\"private\"},"
          + "\"from\":{\"id\":3,\"is_bot\":false,\"first_name\":\"Mona\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'edited_message':{%s,'text':'/help'}",
        "'channel_post':{'message_id':1,'date':1,'chat':{'id':-7,'type':'channel'},"
            + "'sender_chat':{'id':-7},'text':'/help'}",
        "'edited_channel_post':{'message_id':1,'date':1,'chat':{'id':-7,'type':'channel'},"
            + "'text':'/help'}",
        "'business_message':{%s,'text':'/help'}",
        "'edited_business_message':{%s,'text':'/help'}",
        "'deleted_business_messages':{'business_connection_id':'x','message_ids':[1]}",
        "'business_connection':{'id':'x'}",
        "'guest_message':{%s,'text':'/help'}",
        "'managed_bot':{'id':1}",
        "'subscription':{'id':1}",
        "'purchased_paid_media':{'from':{'id':3}}",
        "'poll':{'id':'1'}",
        "'poll_answer':{'poll_id':'1'}",
        "'message_reaction':{'chat':{'id':5},'actor_chat':{'id':-7},'new_reaction':"
            + "[{'type':'paid'}]}",
        "'message_reaction_count':{'chat':{'id':5},'reactions':[{'type':{'type':'martian'}}]}",
        "'chat_boost':{'chat':{'id':-7}}",
        "'removed_chat_boost':{'chat':{'id':-7}}",
        "'chat_join_request':{'chat':{'id':-7}}",
        "'chat_member':{'chat':{'id':-7}}",
        "'shipping_query':{'id':'1'}",
        "'pre_checkout_query':{'id':'1'}",
        "'inline_query':{'id':'1','query':'q'}",
        "'chosen_inline_result':{'result_id':'1'}",
        "'stopped_message_generation':{'x':1}",
        "'from_the_year_2030':{'x':[1,{'y':null}]}",
        "'message':{%s,'new_chat_members':[{'id':42}]}",
        "'message':{%s,'left_chat_member':{'id':42}}",
        "'message':{%s,'pinned_message':{'text':'/help'}}",
        "'message':{%s,'forum_topic_created':{'name':'x'}}",
        "'message':{%s,'boost_added':{'boost_count':1}}",
        "'message':{%s,'giveaway_created':{}}",
        "'message':{%s,'users_shared':{}}",
        "'message':{%s,'something_of_2030':{}}"
      })
  void whatIsNotSaidToTheBotIsTakenInAndLeftAlone(String event) {
    happens(event.replace('\'', '"').formatted(CHAT));
    assertThat(inbox.waiting() + inbox.deadLetters()).isZero();
    assertThat(replies()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sticker",
        "voice",
        "video",
        "video_note",
        "animation",
        "audio",
        "document",
        "photo",
        "live_photo",
        "location",
        "venue",
        "contact",
        "poll",
        "dice",
        "story",
        "checklist",
        "rich_message",
        "paid_media",
        "game"
      })
  void whatHasNoWordsGetsAHintInPrivateAndSilenceInAGroup(String content) {
    happens(message("private", "en", "\"" + content + "\":{}"));
    saysInGroup("\"" + content + "\":{}");
    assertThat(texts()).singleElement().asString().startsWith("I can only read words.");
  }

  @Test
  void theCaptionOfAPictureIsRead() {
    happens(message("private", "en", "\"photo\":[],\"caption\":\"What shook?\""));
    happens(message("private", "en", "\"photo\":[],\"caption\":\"/help\""));
    assertThat(asked).hasSize(1);
    assertThat(lastText()).startsWith("How to ask");
  }

  /** F32: the person chose it and sent it. */
  @Test
  void aQuestionSentByWayOfAnotherBotIsAnswered() {
    happens(message("private", "en", "\"via_bot\":{\"id\":9},\"text\":\"What shook?\""));
    assertThat(asked).hasSize(1);
  }

  @Test
  void picturesThatWereSentAsOneGetOneHint() {
    for (int i = 0; i < 10; i++) {
      happens(message("private", "en", "\"photo\":[],\"media_group_id\":\"m1\""));
    }
    happens(message("private", "en", "\"photo\":[],\"media_group_id\":\"m2\""));
    assertThat(texts()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"forward_origin\":{\"type\":\"martian\"}", "\"forward_date\":1"})
  void anOrderThatWasPassedOnIsNotObeyedAndAQuestionIsAnswered(String forwarded) {
    happens(message("private", "en", forwarded + ",\"text\":\"/unfollow 1\""));
    assertThat(texts()).singleElement().asString().startsWith("I can only read words.");
    saysInGroup(forwarded + ",\"text\":\"/help\"");
    assertThat(texts()).hasSize(1);
    happens(message("private", "en", forwarded + ",\"text\":\"What shook?\""));
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'message':{}",
        "'message':{'chat':{'id':5}}",
        "'message':{'chat':{'id':5,'type':'private'},'text':null}",
        "'message':{'chat':{'id':5,'type':7},'from':{'id':3},'text':'What?'}",
        "'message':{'message_id':99999999999,'chat':{'id':5,'type':'private'},'text':'What?'}",
        "'message':{'chat':{'id':5,'type':'private'},'date':-1,'text':'What?'}",
        "'message':{'chat':{'id':5,'type':'private'},'from':{'id':3,'first_name':null,"
            + "'language_code':'zz-ZZZZ-!!'},'text':'\\ud83d'}",
        "'message':{'chat':{'id':5,'type':'private'},'text':'What \\u0000 shook \\ud83d?'}",
        "'message':{'chat':{'id':5,'type':'private'},'text':'What?','entities':[{'offset':-1}]}",
        "'callback_query':{'id':'1','from':{'id':3},'data':'\\u0000\\ud83d'}",
        "'callback_query':{'id':'1','from':{'id':3},'inline_message_id':'x','data':'ask/0'}",
        "'callback_query':{'id':'1','data':'member:3'}",
        "'my_chat_member':{'chat':{'id':5,'type':'private'},'new_chat_member':null}"
      })
  void poisonHoldsNobodyUp(String event) {
    happens(event.replace('\'', '"'));
    says("What shook?");
    assertThat(inbox.waiting()).isZero();
    assertThat(lastText()).startsWith("It shook.");
  }

  @Test
  void aTextOfHalfAMegabyteAndOneNestedVeryDeepHoldNobodyUp() {
    happens(message("private", "en", "\"text\":\"" + "x".repeat(512 * 1024) + "?\""));
    happens("\"message\":" + "[".repeat(50_000) + "]".repeat(50_000));
    says("What shook?");
    assertThat(inbox.waiting()).isZero();
    assertThat(lastText()).startsWith("It shook.");
  }
}
