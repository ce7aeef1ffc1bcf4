package dateline.localchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;

/** The Bot API of this machine. A waiting poll holds no thread. */
@Path("/bot{token:[^/]+}")
@LocalOnly
public final class BotApiResource {
  private final LocalChat chat;

  @Inject
  public BotApiResource(LocalChat chat) {
    this.chat = chat;
  }

  @GET
  @Path("/{method}")
  public void get(
      @PathParam("token") String token,
      @PathParam("method") String method,
      @Context UriInfo uri,
      @Context HttpServerRequest wire,
      @Suspended AsyncResponse response) {
    answer(token, method, ArgumentReader.read(query(uri), "", new byte[0]), wire, response);
  }

  @POST
  @Path("/{method}")
  @Consumes(MediaType.WILDCARD)
  public void post(
      @PathParam("token") String token,
      @PathParam("method") String method,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context HttpServerRequest wire,
      byte[] body,
      @Suspended AsyncResponse response) {
    String type = Optional.ofNullable(headers.getHeaderString("Content-Type")).orElse("");
    byte[] given = Optional.ofNullable(body).orElse(new byte[0]);
    answer(token, method, ArgumentReader.read(query(uri), type, given), wire, response);
  }

  /** The method may also be an argument. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public void postWithoutMethod(
      @PathParam("token") String token,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context HttpServerRequest wire,
      byte[] body,
      @Suspended AsyncResponse response) {
    post(token, "", uri, headers, wire, body, response);
  }

  private void answer(
      String token,
      String method,
      ArgumentReader.Read read,
      HttpServerRequest wire,
      AsyncResponse response) {
    chat.botSide()
        .call(token, method, read)
        .whenComplete(
            (reply, failure) -> {
              if (failure != null) {
                response.resume(failure);
              } else if (reply.ending() == BotReply.Ending.WHOLE) {
                response.resume(toResponse(reply));
              } else {
                breakOff(reply, wire);
              }
            });
  }

  /** A planned fault: the connection ends before the answer is whole. */
  private static void breakOff(BotReply reply, HttpServerRequest wire) {
    if (reply.ending() == BotReply.Ending.NOTHING) {
      wire.connection().close();
      return;
    }
    wire.response()
        .setStatusCode(reply.status())
        .putHeader("Content-Type", reply.type())
        .putHeader("Content-Length", Integer.toString(reply.body().getBytes(UTF_8).length))
        .write(reply.body().substring(0, reply.body().length() / 2))
        .onComplete(written -> wire.connection().close());
  }

  private static Response toResponse(BotReply reply) {
    Response.ResponseBuilder builder = Response.status(reply.status());
    reply.retryAfter().ifPresent(seconds -> builder.header("Retry-After", seconds));
    if (reply.body().isEmpty()) {
      return builder.header("Connection", "close").build();
    }
    return builder.type(reply.type()).entity(reply.body().getBytes(UTF_8)).build();
  }

  private static String query(UriInfo uri) {
    return Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse("");
  }
}
