package dateline.localchat;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Answers 404 while the local chat is off, and 403 to other sites' pages. */
@Provider
@LocalOnly
public final class LocalOnlyFilter implements ContainerRequestFilter {
  private final LocalChat chat;
  private final Visitors visitors;

  @Inject
  public LocalOnlyFilter(LocalChat chat) {
    this.chat = chat;
    visitors = new Visitors(chat.options().hosts());
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!chat.isServed()) {
      refuse(request, ApiError.of(404, ""));
      return;
    }
    visitors
        .refusal(
            header(request, "Host").or(() -> authority(request)),
            header(request, "Origin"),
            header(request, "Sec-Fetch-Site"),
            header(request, "Sec-Fetch-Mode"))
        .ifPresent(sentence -> refuse(request, ApiError.plain(403, sentence)));
  }

  private static Optional<String> header(ContainerRequestContext request, String name) {
    return Optional.ofNullable(request.getHeaderString(name));
  }

  /** HTTP/2 has no Host header; its authority is part of the address. */
  private static Optional<String> authority(ContainerRequestContext request) {
    return Optional.ofNullable(request.getUriInfo().getRequestUri().getAuthority());
  }

  private static void refuse(ContainerRequestContext request, ApiError error) {
    request.abortWith(
        Response.status(error.code())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(error.toJson().put("error", error.description()).toString())
            .build());
  }
}
