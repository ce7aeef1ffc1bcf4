package dateline.bench;

import dateline.briefing.Question;
import dateline.briefing.Retrieval;
import dateline.briefing.Retrieved;
import dateline.briefing.Retriever;
import java.util.ArrayList;
import java.util.List;

/** How often the article that answers a question is found. */
final class RetrievalBench implements Bench.Benchmark {
  @Override
  public List<Figure> run() throws Exception {
    try (Corpus corpus = Corpus.filled()) {
      Retriever retriever = new Retriever(corpus.index, corpus.articles);
      List<Integer> ranks = new ArrayList<>();
      List<Double> millis = new ArrayList<>();
      for (NewsQuestions.NewsQuestion question : NewsQuestions.all()) {
        long started = System.nanoTime();
        Retrieval found =
            retriever.retrieve(new Question(question.words(), question.asked(), "en"), 10);
        millis.add((System.nanoTime() - started) / 1e6);
        ranks.add(rank(found, question));
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

  private static int rank(Retrieval found, NewsQuestions.NewsQuestion question) {
    int rank = 1;
    for (Retrieved retrieved : found.articles()) {
      if (question.gold().contains(retrieved.article().url())) {
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
