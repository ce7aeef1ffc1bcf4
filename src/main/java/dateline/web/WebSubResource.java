package dateline.web;

import dateline.follow.Hubs;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Where hubs call back: {@code /websub/<id>}. See {@link Hubs}. */
@Path("/" + Hubs.PATH)
public final class WebSubResource {
  private final Hubs hubs;

  @Inject
  WebSubResource(Hubs hubs) {
    this.hubs = hubs;
  }

  /** The hub asks whether it was we who asked, or says that it will not tell us. */
  @GET
  @Path("{id}")
  public Response verify(
      @PathParam("id") String id,
      @QueryParam("hub.mode") Optional<String> mode,
      @QueryParam("hub.topic") Optional<String> topic,
      @QueryParam("hub.challenge") Optional<String> challenge,
      @QueryParam("hub.lease_seconds") Optional<String> lease) {
    if (mode.filter("denied"::equals).isPresent()) {
      return Response.status(hubs.denied(id, topic.orElse("")) ? 200 : 404).build();
    }
    Optional<Long> seconds = lease.filter(text -> text.matches("[0-9]{1,12}")).map(Long::parseLong);
    return challenge
        .filter(text -> !text.isEmpty())
        .flatMap(text -> hubs.verified(id, mode.orElse(""), topic.orElse(""), text, seconds))
        .map(echo -> Response.ok(echo, "text/plain;charset=UTF-8"))
        .orElseGet(() -> Response.status(404))
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  /** News. Whether its signature was right is not told: a forger learns nothing. */
  @POST
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  public Response receive(
      @PathParam("id") String id,
      @HeaderParam("X-Hub-Signature") Optional<String> signature,
      byte[] body) {
    byte[] sent = Optional.ofNullable(body).orElse(new byte[0]);
    return Response.status(hubs.received(id, signature, sent) ? 202 : 410).build();
  }
}
