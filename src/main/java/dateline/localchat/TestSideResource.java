package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** The addresses by which tests make things go wrong; told in {@link LocalChat}. */
@Path("/localchat")
@LocalOnly
@Consumes(MediaType.WILDCARD)
public final class TestSideResource {
  private static final int MOST_BYTES = 1 << 20;

  private final LocalChat chat;

  @Inject
  public TestSideResource(LocalChat chat) {
    this.chat = chat;
  }

  @POST
  @Path("/faults")
  public Response plan(byte[] body) {
    return taken(body, chat.testSide()::plan);
  }

  @GET
  @Path("/faults")
  public Response planned() {
    return LocalChatResource.json(200, chat.testSide().planned());
  }

  @DELETE
  @Path("/faults")
  public Response clear() {
    return LocalChatResource.json(200, chat.testSide().clearPlan());
  }

  @POST
  @Path("/chats")
  public Response open(byte[] body) {
    return taken(body, chat.testSide()::open);
  }

  @POST
  @Path("/chats/{chat}/state")
  public Response state(@PathParam("chat") String id, byte[] body) {
    return taken(
        body, json -> PageRequest.anyChat(id).then(number -> chat.testSide().state(number, json)));
  }

  @POST
  @Path("/rate")
  public Response limit(byte[] body) {
    return taken(body, chat.testSide()::limit);
  }

  @GET
  @Path("/requests")
  public Response requests(
      @QueryParam("method") @DefaultValue("") String method,
      @QueryParam("after") @DefaultValue("0") String after) {
    return LocalChatResource.answer(
        PageRequest.cursor(after)
            .map(number -> chat.testSide().requests(chat.exchanges(), method, number)));
  }

  @POST
  @Path("/updates")
  public Response update(byte[] body) {
    return taken(body, chat.testSide()::update);
  }

  @POST
  @Path("/updates/reset")
  public Response restart(byte[] body) {
    return taken(body, chat.testSide()::restart);
  }

  private static Response taken(byte[] body, Function<ObjectNode, ApiResult<JsonNode>> step) {
    return LocalChatResource.answer(PageRequest.body(body, MOST_BYTES).then(step));
  }
}
