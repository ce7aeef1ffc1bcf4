package dateline.telegram;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/**
 * The Bot API over HTTP, at Telegram or at any server that speaks its protocol.
 *
 * <p>Close it when the process ends: its connections have threads. The token is in every address
 * that is called and in no message of ours.
 */
public final class TelegramBotApi implements BotApi, AutoCloseable {
  /** Telegram's own server. */
  public static final URI TELEGRAM = URI.create("https://api.telegram.org");

  private static final int LONGEST_NOTICE = 200;

  private final OkHttpClient calls;
  private final OkHttpTelegramClient client;
  private final UpdatesCall updates;
  private final Failures failures;
  private final boolean pays;

  /** The server is scheme, host and port; the protocol knows no path in front. */
  public TelegramBotApi(URI server, String token) {
    this(server, token, false);
  }

  /** A bot that pays, with Telegram's Stars, may send more than 30 messages a second. */
  public TelegramBotApi(URI server, String token, boolean pays) {
    this(server, token, pays, UnaryOperator.identity());
  }

  /** {@code change} is made to both clients: a test's own names and shorter times. */
  TelegramBotApi(
      URI server, String token, boolean pays, UnaryOperator<OkHttpClient.Builder> change) {
    this.pays = pays;
    this.calls = TelegramHttp.calls(change);
    this.failures = new Failures(token);
    this.client = new OkHttpTelegramClient(calls, token, address(server));
    this.updates = new UpdatesCall(server, token, failures, change);
  }

  private static TelegramUrl address(URI server) {
    boolean secure = "https".equalsIgnoreCase(server.getScheme());
    int port = server.getPort() >= 0 ? server.getPort() : secure ? 443 : 80;
    return new TelegramUrl(
        server.getScheme().toLowerCase(Locale.ROOT), server.getHost(), port, false);
  }

  /** The number of the bot a token belongs to; nothing where it is no token. */
  public static Optional<Long> botId(String token) {
    int colon = token.indexOf(':');
    boolean isNumber =
        colon > 0 && colon <= 18 && token.chars().limit(colon).allMatch(c -> c >= '0' && c <= '9');
    return isNumber ? Optional.of(Long.parseLong(token.substring(0, colon))) : Optional.empty();
  }

  @Override
  public Reply<Me> me() {
    return call(new GetMe())
        .map(user -> new Me(user.getId(), Optional.ofNullable(user.getUserName()).orElse("")));
  }

  @Override
  public Reply<UpdateBatch> updates(long offset, int limit, Duration wait) {
    return updates.call(offset, limit, wait);
  }

  @Override
  public SendResult send(long chat, OutgoingMessage message) {
    SendMessage request = Requests.send(chat, message);
    if (pays) {
      request.setAllowPaidBroadcast(true);
    }
    return SendVerdict.of(call(request).map(Message::getMessageId));
  }

  @Override
  public Reply<Boolean> edit(long chat, int message, OutgoingMessage text) {
    return call(Requests.edit(chat, message, text))
        .map(edited -> true)
        .orDoneWhen("message is not modified", true);
  }

  @Override
  public Reply<Boolean> answerCallback(String callback, Optional<String> notice) {
    AnswerCallbackQuery answer = new AnswerCallbackQuery(callback);
    notice
        .map(words -> words.substring(0, Math.min(words.length(), LONGEST_NOTICE)))
        .ifPresent(answer::setText);
    return call(answer).orDoneWhen("query is too old", true);
  }

  @Override
  public Reply<Boolean> typing(long chat, Optional<Integer> thread) {
    SendChatAction action = new SendChatAction(Long.toString(chat), "typing");
    thread.ifPresent(action::setMessageThreadId);
    return call(action);
  }

  @Override
  public Reply<Boolean> menu(List<MenuCommand> commands, Optional<String> language) {
    SetMyCommands menu = menu(commands);
    language.ifPresent(menu::setLanguageCode);
    return call(menu);
  }

  @Override
  public Reply<Boolean> menuIn(long chat, List<MenuCommand> commands) {
    SetMyCommands menu = menu(commands);
    menu.setScope(new BotCommandScopeChat(Long.toString(chat)));
    return call(menu);
  }

  private static SetMyCommands menu(List<MenuCommand> commands) {
    return new SetMyCommands(
        commands.stream().map(line -> new BotCommand(line.command(), line.description())).toList());
  }

  @Override
  public Reply<Standing> member(long chat, long person) {
    return call(new MemberCall(chat, person)).map(MemberCall.Answer::standing);
  }

  @Override
  public Reply<Boolean> setWebhook(URI address, String secret) {
    return call(new WebhookCall(address, secret, UpdatesCall.WANTED));
  }

  @Override
  public Reply<Boolean> deleteWebhook() {
    return call(new DeleteWebhook());
  }

  private <T extends Serializable> Reply<T> call(BotApiMethod<T> method) {
    try {
      return new Reply.Done<>(client.execute(method));
    } catch (TelegramApiException e) {
      return failures.read(e);
    }
  }

  @Override
  public void close() {
    updates.close();
    calls.dispatcher().executorService().shutdown();
    calls.connectionPool().evictAll();
  }
}
