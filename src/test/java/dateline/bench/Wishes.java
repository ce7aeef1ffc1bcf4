package dateline.bench;

import dateline.article.Article;
import dateline.search.Terms;
import dateline.watch.StandingQueries;
import dateline.watch.WatchQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What readers may want to be told of: two or three different words of the title of one article.
 * Readers name somebody or something, so words that come together in more than one article in a
 * thousand of those the titles are from are left out; that is the only choice made.
 */
final class Wishes {
  /** Of a thousand articles. */
  private static final int MOST = 1;

  private final List<Article> news;
  private final Random random;

  Wishes(List<Article> news, Random random) {
    this.news = news;
    this.random = random;
  }

  /** So many, some of them more than once. */
  List<String> some(int count) {
    List<String> all = new ArrayList<>();
    StandingQueries queries = new StandingQueries();
    while (all.size() < 2 * count) {
      String words = wish(news.get(random.nextInt(news.size())));
      query(words)
          .ifPresent(
              query -> {
                all.add(words);
                queries.put(query);
              });
    }
    Map<String, Integer> answers = new HashMap<>();
    news.forEach(
        article -> queries.match(article).forEach(one -> answers.merge(one, 1, Integer::sum)));
    return all.stream()
        .filter(words -> isRare(answers.getOrDefault(query(words).orElseThrow().canonical(), 0)))
        .limit(count)
        .toList();
  }

  private boolean isRare(int answers) {
    return answers * 1_000L <= (long) MOST * news.size();
  }

  static Optional<WatchQuery> query(String words) {
    return WatchQuery.parse(words).fold(Optional::of, trouble -> Optional.empty());
  }

  private String wish(Article article) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Terms.Located one : Terms.located(article.title(), "en")) {
      words.put(one.term(), one.word().of(article.title()));
    }
    List<String> different = new ArrayList<>(words.values());
    if (different.size() < 3) {
      return "";
    }
    Collections.shuffle(different, random);
    return String.join(" ", different.subList(0, 2 + random.nextInt(2)));
  }
}
