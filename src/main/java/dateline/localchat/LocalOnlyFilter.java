package dateline.localchat;

import jakarta.enterprise.inject.Instance;
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
  /**
   * Filters are made at every start, also where no page is served: the chat only when asked for.
   */
  private final Instance<LocalChat> chats;

  @Inject
  public LocalOnlyFilter(Instance<LocalChat> chats) {
    this.chats = chats;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    LocalChat chat = chats.get();
    if (!chat.isServed()) {
      refuse(request, ApiError.of(404, ""));
      return;
    }
    new Visitors(chat.options().hosts())
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
