package dateline.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;

/** Sets a webhook. The library's own call is for those who bring a certificate along as a file. */
final class WebhookCall extends BotApiMethodBoolean {
  @JsonProperty("url")
  private final String url;

  @JsonProperty("secret_token")
  private final String secret;

  @JsonProperty("allowed_updates")
  private final List<String> kinds;

  WebhookCall(URI address, String secret, List<String> kinds) {
    this.url = address.toString();
    this.secret = secret;
    this.kinds = List.copyOf(kinds);
  }

  @Override
  public String getMethod() {
    return "setWebhook";
  }
}
