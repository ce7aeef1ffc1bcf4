package dateline.web;

import dateline.article.Article;
import dateline.article.Articles;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** {@code /a/7}: an article as we hold it; {@code #p3} lights its third passage. */
@Path("/a")
public final class ArticleResource {
  private final Articles articles;
  private final Template article;
  private final Template missing;

  @Inject
  ArticleResource(
      Articles articles,
      @Location("article.html") Template article,
      @Location("missing.html") Template missing) {
    this.articles = articles;
    this.article = article;
    this.missing = missing;
  }

  @GET
  @Path("/{article}")
  public Response page(@PathParam("article") String number) {
    return find(number)
        .map(found -> Page.of(200, article.data("article", ArticleView.of(found))))
        .orElseGet(() -> Page.of(404, missing.instance()));
  }

  private Optional<Article> find(String number) {
    return number.matches("[0-9]{1,18}") ? articles.find(Long.parseLong(number)) : Optional.empty();
  }
}
