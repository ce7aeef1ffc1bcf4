package dateline.bench;

import dateline.briefing.Answer;
import dateline.briefing.Briefing;
import dateline.briefing.Claim;
import dateline.briefing.ExtractiveWriter;
import dateline.briefing.Question;
import dateline.briefing.Retriever;
import dateline.briefing.WordingVerifier;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How often a briefing holds the answer, and how long a reader waits for it. */
final class AskBench implements Bench.Benchmark {
  @Override
  public List<Figure> run() throws Exception {
    try (Corpus corpus = Corpus.filled()) {
      Briefing briefing =
          new Briefing(
              new Retriever(corpus.index, corpus.articles),
              List.of(new ExtractiveWriter()),
              new WordingVerifier());
      List<NewsQuestions.NewsQuestion> questions = NewsQuestions.all();
      return List.of(
          Figure.higher("briefing holds the answer", answered(briefing, questions), "share", 0.7));
    }
  }

  private static double answered(Briefing briefing, List<NewsQuestions.NewsQuestion> questions) {
    int right = 0;
    for (NewsQuestions.NewsQuestion question : questions) {
      Answer answer = briefing.answer(new Question(question.words(), question.asked(), "en"));
      String text = normalised(text(answer));
      boolean holds = text.contains(normalised(question.answer()));
      System.out.println(
          (holds ? "OK   " : "MISS ")
              + question.words()
              + " => "
              + question.answer()
              + "\n"
              + text(answer));
      if (System.getenv("SHOW") != null)
        System.out.println(
            (holds ? "OK   " : "MISS ")
                + question.words()
                + " => "
                + question.answer()
                + "\n"
                + text(answer));
      right += holds ? 1 : 0;
    }
    return right / (double) questions.size();
  }

  static String text(Answer answer) {
    return answer.fold(
        briefed -> briefed.claims().stream().map(Claim::text).collect(Collectors.joining(" ")),
        nothingFound -> "",
        nothingSupported -> "");
  }

  /** Without case, articles and punctuation. */
  static String normalised(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\s]", "")
        .replaceAll("\\b(a|an|the)\\b", " ")
        .strip()
        .replaceAll("\\s+", " ");
  }
}
