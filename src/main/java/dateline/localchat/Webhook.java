package dateline.localchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where updates are delivered to instead of being polled for. As Telegram's, but for an address on
 * this machine: there plain HTTP and any port will do.
 */
final class Webhook {
  private static final Set<Integer> PORTS = Set.of(443, 80, 88, 8443);
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]*");
  private static final int LONGEST_SECRET = 256;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final UpdateQueue updates;
  private final InstantSource clock;
  private final WebhookReplies replies;
  private Optional<WebhookDelivery> delivery = Optional.empty();
  private Instant lastSet = Instant.EPOCH;

  /** What a bot asks for in its answer to an update. */
  interface WebhookReplies {
    void call(String method, Arguments arguments);
  }

  Webhook(UpdateQueue updates, InstantSource clock, WebhookReplies replies) {
    this.updates = updates;
    this.clock = clock;
    this.replies = replies;
  }

  synchronized ApiResult<JsonNode> set(Arguments arguments) {
    if (!arguments.has("url")) {
      return delete(arguments);
    }
    return address(arguments.text("url"))
        .then(address -> secret(arguments).then(secret -> set(address, secret, arguments)));
  }

  private ApiResult<JsonNode> set(URI address, String secret, Arguments arguments) {
    Instant now = clock.instant();
    if (now.isBefore(lastSet.plus(PAUSE))) {
      return ApiResult.failed(ApiError.tooManyRequests(1));
    }
    lastSet = now;
    forgetWhereAsked(arguments);
    delivery.ifPresent(WebhookDelivery::stop);
    updates.allow(arguments.text("allowed_updates"));
    WebhookDelivery begun = new WebhookDelivery(address, secret, updates, clock, replies);
    delivery = Optional.of(begun);
    updates.push(begun::add);
    return ApiResult.ok(BooleanNode.TRUE);
  }

  synchronized ApiResult<JsonNode> delete(Arguments arguments) {
    delivery.ifPresent(WebhookDelivery::stop);
    delivery = Optional.empty();
    updates.endPush();
    forgetWhereAsked(arguments);
    return ApiResult.ok(BooleanNode.TRUE);
  }

  private void forgetWhereAsked(Arguments arguments) {
    if (arguments.isTrue("drop_pending_updates")) {
      updates.clear();
    }
  }

  synchronized ApiResult<JsonNode> info() {
    ObjectNode info =
        Json.object()
            .put("url", delivery.map(one -> one.address().toString()).orElse(""))
            .put("has_custom_certificate", false)
            .put("pending_update_count", updates.pending());
    delivery.flatMap(WebhookDelivery::lastFailure).ifPresent(info::setAll);
    return ApiResult.ok(info);
  }

  private static ApiResult<URI> address(String url) {
    Optional<URI> parsed = parse(url);
    if (parsed.isEmpty() || parsed.get().getHost() == null) {
      return ApiResult.badRequest("invalid webhook URL specified");
    }
    URI address = parsed.get();
    if (isThisMachine(address.getHost())) {
      return ApiResult.ok(address);
    }
    if (!"https".equalsIgnoreCase(address.getScheme())) {
      return ApiResult.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
    }
    int port = address.getPort() < 0 ? 443 : address.getPort();
    return PORTS.contains(port)
        ? ApiResult.ok(address)
        : ApiResult.badRequest(
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
  }

  private static Optional<URI> parse(String url) {
    try {
      return Optional.of(URI.create(url.contains("://") ? url : "https://" + url));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isThisMachine(String host) {
    try {
      return (host.equals("localhost") || host.matches("[0-9.]+|\\[.*]"))
          && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static ApiResult<String> secret(Arguments arguments) {
    String secret = arguments.text("secret_token");
    if (secret.getBytes(UTF_8).length > LONGEST_SECRET) {
      return ApiResult.badRequest("secret token is too long");
    }
    return SECRET.matcher(secret).matches()
        ? ApiResult.ok(secret)
        : ApiResult.badRequest("secret token contains unallowed characters");
  }
}
