package dateline.localchat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The chat page and its parts. They load nothing from anywhere else, and may not. */
@Path("/")
@LocalOnly
public final class ChatPageResource {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml");

  @GET
  public Response page() {
    return file("index.html");
  }

  @GET
  @Path("/chat/{file:[a-z]+\\.(?:css|js|svg)}")
  public Response part(@PathParam("file") String file) {
    return file(file);
  }

  private static Response file(String name) {
    return read(name)
        .map(
            bytes ->
                Response.ok(bytes, TYPES.get(name.substring(name.indexOf('.') + 1)))
                    .header("Content-Security-Policy", POLICY)
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cache-Control", "no-cache"))
        .orElse(Response.status(404))
        .build();
  }

  private static Optional<byte[]> read(String name) {
    try (InputStream stream = ChatPageResource.class.getResourceAsStream("/localchat/" + name)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
