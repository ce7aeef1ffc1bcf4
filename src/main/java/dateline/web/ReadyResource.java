package dateline.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** {@code /ready}, for whatever watches over the process: 200, or 503 and why. */
@Path("/ready")
public final class ReadyResource {
  private final Supplier<Readiness> readiness;

  @Inject
  ReadyResource(Supplier<Readiness> readiness) {
    this.readiness = readiness;
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public Response ready() {
    return readiness
        .get()
        .trouble()
        .map(trouble -> Response.status(503).entity(trouble + "\n"))
        .orElseGet(() -> Response.ok("ready\n"))
        .build();
  }
}
