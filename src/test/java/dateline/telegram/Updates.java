package dateline.telegram;

/** Updates in Telegram's form. */
final class Updates {
  private Updates() {}

  static String message(long id, long chat, String text) {
    return """
    {"update_id":%d,"message":{"message_id":%d,"date":1772352000,\
    "chat":{"id":%d,"type":"private","first_name":"Mona"},\
    "from":{"id":%d,"is_bot":false,"first_name":"Mona","language_code":"ar"},"text":"%s"}}"""
        .formatted(id, id, chat, chat, text);
  }

  static RawUpdate raw(long id, long chat, String text) {
    return new RawUpdate(id, message(id, chat, text));
  }
}
