package dateline.chat;

import dateline.article.Article;
import dateline.article.Passages;
import dateline.article.Publication;
import dateline.briefing.Citation;
import dateline.briefing.Claim;
import java.util.Arrays;
import java.util.List;

/** Articles and citations to make replies of. */
final class Samples {
  private Samples() {}

  static Article article(long id, String outlet) {
    return article(
        id, "https://news.example/" + id, "Title " + id, outlet, "2023-10-19T21:30:00Z", false);
  }

  static Article article(
      long id, String url, String title, String outlet, String published, boolean sample) {
    return new Article(
        id,
        url,
        title,
        "The ground shook on Monday. Nobody was hurt.\n\n" + "It lasted a minute. ".repeat(60),
        Publication.parse(published).orElseThrow(),
        outlet,
        "en",
        List.of(),
        sample);
  }

  static Citation citation(Article article, int passage) {
    return new Citation(article, Passages.of(article).get(passage - 1));
  }

  static Claim claim(String text, Citation... citations) {
    return new Claim(text, Arrays.asList(citations));
  }
}
