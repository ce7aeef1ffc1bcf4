package dateline.web;

import dateline.telegram.WebhookIntake;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Where Telegram brings updates to, if it is asked to. */
@Path("/" + WebhookIntake.PATH)
public final class TelegramWebhookResource {
  private static final int RETRY_SECONDS = 5;

  private final WebhookIntake intake;

  @Inject
  TelegramWebhookResource(WebhookIntake intake) {
    this.intake = intake;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  public Response bring(
      @HeaderParam("X-Telegram-Bot-Api-Secret-Token") Optional<String> secret, byte[] body) {
    return switch (intake.bring(secret, Optional.ofNullable(body).orElse(new byte[0]))) {
      case KEPT -> Response.ok().build();
      case CLOSED -> Response.status(404).build();
      case FORGED -> Response.status(401).build();
      case TOO_LARGE -> Response.status(413).build();
      case NOT_KEPT -> Response.status(503).header("Retry-After", RETRY_SECONDS).build();
    };
  }
}
