package dateline.web;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** {@code /status} in words, {@code /status.json} in numbers. */
@Path("/")
public final class StatusResource {
  private final Supplier<Status> status;
  private final Template page;

  @Inject
  StatusResource(Supplier<Status> status, @Location("status.html") Template page) {
    this.status = status;
    this.page = page;
  }

  @GET
  @Path("status")
  public Response page() {
    return Page.of(200, page.data("status", StatusView.of(status.get())));
  }

  @GET
  @Path("status.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Status json() {
    return status.get();
  }
}
