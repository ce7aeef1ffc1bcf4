package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/** The user's side of the local chat. A request that waits holds no thread. */
@Path("/localchat")
@LocalOnly
public final class LocalChatResource {
  private static final int MOST_BYTES = 64 * 1024;

  private final LocalChat chat;

  @Inject
  public LocalChatResource(LocalChat chat) {
    this.chat = chat;
  }

  @POST
  @Path("/chats/{chat}/messages")
  @Consumes(MediaType.WILDCARD)
  public Response say(
      @PathParam("chat") String id,
      @HeaderParam("Accept-Language") @DefaultValue("") String languages,
      byte[] body) {
    String language = PageRequest.language(languages);
    return taken(id, body, (number, json) -> say(number, json, language));
  }

  private ApiResult<JsonNode> say(long number, ObjectNode json, String language) {
    return PageRequest.text(json, "text").then(text -> chat.userSide().say(number, text, language));
  }

  @POST
  @Path("/chats/{chat}/callbacks")
  @Consumes(MediaType.WILDCARD)
  public Response press(@PathParam("chat") String id, byte[] body) {
    return taken(id, body, this::press);
  }

  private ApiResult<JsonNode> press(long number, ObjectNode json) {
    return PageRequest.number(json, "message")
        .then(
            message ->
                PageRequest.text(json, "data")
                    .then(data -> chat.userSide().press(number, message, data)));
  }

  private static Response taken(
      String id, byte[] body, BiFunction<Long, ObjectNode, ApiResult<JsonNode>> step) {
    try {
      return answer(
          PageRequest.chat(id)
              .then(
                  number ->
                      PageRequest.body(body, MOST_BYTES).then(json -> step.apply(number, json))));
    } catch (UncheckedIOException e) {
      return answer(ApiResult.failed(ApiError.plain(503, e.getMessage())));
    }
  }

  @GET
  @Path("/chats/{chat}/messages")
  public void messages(
      @PathParam("chat") String id,
      @QueryParam("after") @DefaultValue("0") String after,
      @QueryParam("wait") @DefaultValue("25") String wait,
      @Suspended AsyncResponse response) {
    resume(
        PageRequest.chat(id)
            .then(
                number ->
                    PageRequest.cursor(after)
                        .map(
                            cursor ->
                                chat.userSide()
                                    .messages(number, cursor, PageRequest.patience(wait)))),
        response);
  }

  @GET
  @Path("/chats")
  public Response chats() {
    return json(200, chat.userSide().list());
  }

  @GET
  @Path("/chats/{chat}/state")
  public Response state(@PathParam("chat") String id) {
    return answer(PageRequest.chat(id).map(chat.userSide()::state));
  }

  @GET
  @Path("/changes")
  public void changes(
      @QueryParam("after") @DefaultValue("0") String after,
      @QueryParam("wait") @DefaultValue("25") String wait,
      @Suspended AsyncResponse response) {
    resume(
        PageRequest.cursor(after)
            .map(cursor -> chat.userSide().changes(cursor, PageRequest.patience(wait))),
        response);
  }

  @GET
  @Path("/suggestions")
  public Response suggestions() {
    ArrayNode list = Json.array();
    chat.options().suggestions().forEach(list::add);
    return json(200, list);
  }

  @GET
  @Path("/bot")
  public Response bot() {
    return json(200, chat.options().bot().selfJson());
  }

  private static void resume(
      ApiResult<CompletableFuture<JsonNode>> result, AsyncResponse response) {
    result.fold(
        waiting ->
            waiting.whenComplete(
                (found, failure) -> {
                  if (failure == null) {
                    response.resume(json(200, found));
                  } else {
                    response.resume(failure);
                  }
                }),
        error -> Optional.of(response.resume(answer(ApiResult.failed(error)))));
  }

  static Response answer(ApiResult<JsonNode> result) {
    return result.fold(
        found -> json(200, found),
        error -> json(error.code(), Json.object().put("error", error.description())));
  }

  static Response json(int status, JsonNode body) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .entity(body.toString().getBytes(StandardCharsets.UTF_8))
        .build();
  }
}
