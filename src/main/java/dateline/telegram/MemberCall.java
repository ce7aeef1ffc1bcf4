package dateline.telegram;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Asks what somebody is in a chat. The library's own call fails at the answer of a server that
 * leaves out a right it expects; of the answer only the status is read here.
 */
final class MemberCall extends BotApiMethod<MemberCall.Answer> {
  @JsonProperty("chat_id")
  private final long chat;

  @JsonProperty("user_id")
  private final long person;

  MemberCall(long chat, long person) {
    this.chat = chat;
    this.person = person;
  }

  /** Telegram's word: creator, administrator, member, restricted, left or kicked. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Answer(@JsonProperty("status") String status) implements Serializable {
    BotApi.Standing standing() {
      return switch (String.valueOf(status)) {
        case "creator" -> BotApi.Standing.CREATOR;
        case "administrator" -> BotApi.Standing.ADMINISTRATOR;
        default -> BotApi.Standing.OTHER;
      };
    }
  }

  @Override
  public String getMethod() {
    return "getChatMember";
  }

  @Override
  public Answer deserializeResponse(String answer) throws TelegramApiRequestException {
    return deserializeResponse(answer, Answer.class);
  }
}
