package dateline.bench;

import dateline.article.Article;
import dateline.search.Found;
import dateline.search.Hit;
import dateline.search.PassageQuery;
import java.util.ArrayList;
import java.util.List;

/** How often the article that answers a question is found. */
final class RetrievalBench implements Bench.Benchmark {
  @Override
  public List<Figure> run() throws Exception {
    try (Corpus corpus = Corpus.filled()) {
      List<Integer> ranks = new ArrayList<>();
      List<Double> millis = new ArrayList<>();
      for (NewsQuestions.NewsQuestion question : NewsQuestions.all()) {
        PassageQuery query = PassageQuery.of(question.words(), "en", question.asked(), 10);
        long started = System.nanoTime();
        Found found = corpus.index.search(query);
        millis.add((System.nanoTime() - started) / 1e6);
        ranks.add(rank(corpus, found, question));
      }
      millis.sort(null);
      return List.of(
          Figure.higher("words: Hit@1", hits(ranks, 1), "share", 0.72),
          Figure.higher("words: Hit@5", hits(ranks, 5), "share", 0.92),
          Figure.higher("words: Hit@10", hits(ranks, 10), "share", 0.97),
          Figure.higher("words: MRR@10", meanReciprocalRank(ranks), "", 0.80),
          Figure.reported("search, p50", millis.get(millis.size() / 2), "ms", "lower"));
    }
  }

  private static int rank(Corpus corpus, Found found, NewsQuestions.NewsQuestion question) {
    int rank = 1;
    for (Hit hit : found.hits()) {
      Article article = corpus.articles.find(hit.article()).orElseThrow();
      if (question.gold().contains(article.url())) {
        return rank;
      }
      rank++;
    }
    return Integer.MAX_VALUE;
  }

  static double hits(List<Integer> ranks, int at) {
    return ranks.stream().filter(rank -> rank <= at).count() / (double) ranks.size();
  }

  static double meanReciprocalRank(List<Integer> ranks) {
    return ranks.stream().mapToDouble(rank -> rank <= 10 ? 1.0 / rank : 0).average().orElse(0);
  }
}
