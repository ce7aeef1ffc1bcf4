package dateline.localchat;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The bot this machine's chats talk to. Its id is the number its token begins with. */
public record BotProfile(String token, String name, String username) {
  public BotProfile {
    if (!token.matches("[1-9][0-9]{0,14}:[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException("A bot token looks like 123456:letters-and-digits");
    }
  }

  public long id() {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  ObjectNode toJson() {
    return Json.object()
        .put("id", id())
        .put("is_bot", true)
        .put("first_name", name)
        .put("username", username);
  }

  /** What getMe answers: the bot, and what it may do. */
  ObjectNode selfJson() {
    return toJson()
        .put("can_join_groups", false)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", false)
        .put("can_connect_to_business", false)
        .put("has_main_web_app", false)
        .put("has_topics_enabled", false);
  }
}
