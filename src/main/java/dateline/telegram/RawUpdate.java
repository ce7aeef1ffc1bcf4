package dateline.telegram;

/** An update as Telegram wrote it. */
public record RawUpdate(long id, String json) {}
