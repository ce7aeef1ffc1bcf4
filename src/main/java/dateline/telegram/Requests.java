package dateline.telegram;

import java.util.List;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Our messages as Telegram's requests. */
final class Requests {
  private Requests() {}

  static SendMessage send(long chat, OutgoingMessage message) {
    MessageText text = message.text();
    SendMessage request = new SendMessage(Long.toString(chat), rendered(text));
    if (isFormatted(text)) {
      request.setParseMode(ParseMode.HTML);
    }
    request.setLinkPreviewOptions(preview(message));
    message.thread().ifPresent(request::setMessageThreadId);
    message.replyTo().ifPresent(target -> request.setReplyParameters(reply(target)));
    if (message.silent()) {
      request.setDisableNotification(true);
    }
    if (!message.keyboard().isEmpty()) {
      request.setReplyMarkup(markup(message.keyboard()));
    }
    return request;
  }

  static EditMessageText edit(long chat, int target, OutgoingMessage message) {
    MessageText text = message.text();
    EditMessageText request = EditMessageText.builder().text(rendered(text)).build();
    request.setChatId(chat);
    request.setMessageId(target);
    if (isFormatted(text)) {
      request.setParseMode(ParseMode.HTML);
    }
    request.setLinkPreviewOptions(preview(message));
    if (!message.keyboard().isEmpty()) {
      request.setReplyMarkup(markup(message.keyboard()));
    }
    return request;
  }

  /** Without bold words and links no markup is sent, so there is nothing to be misread. */
  private static boolean isFormatted(MessageText text) {
    return !text.entities().isEmpty();
  }

  private static String rendered(MessageText text) {
    return isFormatted(text) ? text.toHtml() : text.plain();
  }

  private static LinkPreviewOptions preview(OutgoingMessage message) {
    LinkPreviewOptions options = new LinkPreviewOptions();
    options.setIsDisabled(!message.preview());
    return options;
  }

  private static ReplyParameters reply(int target) {
    ReplyParameters reply = new ReplyParameters(target);
    reply.setAllowSendingWithoutReply(true);
    return reply;
  }

  private static InlineKeyboardMarkup markup(List<List<Button>> keyboard) {
    return new InlineKeyboardMarkup(
        keyboard.stream()
            .map(row -> new InlineKeyboardRow(row.stream().map(Requests::button).toList()))
            .toList());
  }

  private static InlineKeyboardButton button(Button button) {
    InlineKeyboardButton made = new InlineKeyboardButton(button.label());
    switch (button.press()) {
      case SENDS_DATA -> made.setCallbackData(button.value());
      case OPENS_ADDRESS -> made.setUrl(button.value());
    }
    return made;
  }
}
