package dateline.app;

/**
 * The bot this process is.
 *
 * @param token the one Telegram knows, or one made anew at each start for the local chat: only this
 *     process can be that bot
 */
record BotAccount(String token, boolean local) {
  long id() {
    return Long.parseLong(token.substring(0, token.indexOf(':')));
  }

  @Override
  public String toString() {
    return "bot " + id();
  }
}
