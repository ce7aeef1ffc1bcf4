package dateline.article;

import java.time.Instant;
import java.util.List;

/** An article to test with: everything that a test does not name has a plain value. */
public record NewsArticle(Article article) {
  public static NewsArticle at(String path) {
    return new NewsArticle(
        new Article(
            0,
            "https://news.example/" + path,
            "Title of " + path,
            "Text of " + path + ".",
            Publication.parse("2023-10-19").orElseThrow(),
            "Example News",
            "en",
            List.of(),
            false));
  }

  public NewsArticle title(String title) {
    return with(title, article.text(), article.published(), article.outlet(), article.language());
  }

  public NewsArticle text(String text) {
    return with(article.title(), text, article.published(), article.outlet(), article.language());
  }

  public NewsArticle published(String time) {
    return with(
        article.title(),
        article.text(),
        Publication.parse(time).orElseThrow(),
        article.outlet(),
        article.language());
  }

  public NewsArticle published(Instant time) {
    return published(time.toString());
  }

  public NewsArticle outlet(String outlet) {
    return with(article.title(), article.text(), article.published(), outlet, article.language());
  }

  public NewsArticle language(String language) {
    return with(article.title(), article.text(), article.published(), article.outlet(), language);
  }

  private NewsArticle with(
      String title, String text, Publication published, String outlet, String language) {
    return new NewsArticle(
        new Article(
            article.id(),
            article.url(),
            title,
            text,
            published,
            outlet,
            language,
            article.authors(),
            article.sample()));
  }
}
