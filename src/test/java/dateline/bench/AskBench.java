package dateline.bench;

import dateline.briefing.Answer;
import dateline.briefing.Briefing;
import dateline.briefing.Claim;
import dateline.briefing.ExtractiveWriter;
import dateline.briefing.GroundingVerifier;
import dateline.briefing.Question;
import dateline.briefing.Retriever;
import dateline.grounding.ClaimCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How often a briefing holds the answer, and how long a reader waits for it. */
final class AskBench implements Bench.Benchmark {
  private static final int ROUNDS = 3;

  /** None of these is answered by any of the articles; asked in the middle of them. */
  private static final List<String> UNANSWERABLE =
      List.of(
          "What is the best way to boil an egg?",
          "Which chess opening did Magnus Torvald invent in 1731?",
          "How do I configure a Kubernetes ingress with TLS termination?",
          "What is the boiling point of tungsten hexafluoride?",
          "How many moons does the planet Kepler-442b have?",
          "What did Charlemagne eat for breakfast?",
          "Which team won the Faroe Islands handball league?",
          "Who is the mayor of Ouagadougou?",
          "When will the Ljubljana metro open its second line?",
          "How do plants perform photosynthesis?",
          "What caused the fall of the Byzantine empire?",
          "Which Latvian bank raised its mortgage fees this week?",
          "Why did the Uruguayan yodelling federation split?",
          "How much does a used trombone cost in Antwerp?",
          "asdf qwerty zxcv hjkl",
          "Which Swiss canton voted on cowbell noise this week?",
          "The mayor of Ljubljana opened a new tram line this week after eleven years of building"
              + " delays. How many stops does the line have?",
          "Scientists at a university in Finland announced this week that they had taught reindeer"
              + " to count. Up to which number can the animals count?",
          "After a long strike by its bakers, which Portuguese city ran out of bread on Tuesday,"
              + " according to the local chamber of commerce?",
          "A Swiss museum returned a stolen cello to the family of its owner, a composer who fled"
              + " Vienna in 1938. How old is the instrument?");

  private static final Instant ASKED = Instant.parse("2022-09-15T23:59:59Z");

  @Override
  public List<Figure> run() throws Exception {
    List<NewsQuestions.NewsQuestion> questions = NewsQuestions.all();
    List<Figure> figures = new ArrayList<>();
    try (Corpus corpus = Corpus.filled()) {
      Briefing briefing = briefing(corpus);
      figures.add(
          Figure.higher("briefing holds the answer", answered(briefing, questions), "share", 0.78));
      figures.addAll(timed(briefing, questions));
      figures.add(refused(briefing));
      figures.addAll(EasyRag.beside(corpus, questions));
    }
    figures.addAll(ServedJar.measure(Corpus.FOLDER));
    return figures;
  }

  private static Briefing briefing(Corpus corpus) {
    return new Briefing(
        new Retriever(corpus.index, corpus.articles),
        List.of(new ExtractiveWriter()),
        new GroundingVerifier(new ClaimCheck()),
        Optional.empty());
  }

  private static double answered(Briefing briefing, List<NewsQuestions.NewsQuestion> questions) {
    long right =
        questions.stream()
            .filter(
                question ->
                    normalised(text(briefing.answer(asked(question))))
                        .contains(normalised(question.answer())))
            .count();
    return right / (double) questions.size();
  }

  private static Question asked(NewsQuestions.NewsQuestion question) {
    return question.understood();
  }

  /** Warm: every question was asked before. */
  private static List<Figure> timed(Briefing briefing, List<NewsQuestions.NewsQuestion> questions) {
    List<Double> millis = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (NewsQuestions.NewsQuestion question : questions) {
        long started = System.nanoTime();
        briefing.answer(asked(question));
        millis.add((System.nanoTime() - started) / 1e6);
      }
    }
    millis.sort(null);
    return List.of(
        Figure.lower("question to finished briefing, p50", quantile(millis, 0.5), "ms", 60),
        Figure.lower("question to finished briefing, p99", quantile(millis, 0.99), "ms", 250));
  }

  static double quantile(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static Figure refused(Briefing briefing) {
    long refused =
        UNANSWERABLE.stream()
            .map(words -> briefing.answer(NewsQuestions.understand(words, ASKED)))
            .filter(Answer.NothingFound.class::isInstance)
            .count();
    return Figure.reported(
        "unanswerable questions that get no answer",
        refused / (double) UNANSWERABLE.size(),
        "share",
        "higher");
  }

  private static String text(Answer answer) {
    return answer.fold(
        briefed -> briefed.claims().stream().map(Claim::text).collect(Collectors.joining(" ")),
        nothingFound -> "",
        nothingSupported -> "");
  }

  /** Without case, articles and punctuation. */
  private static String normalised(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\s]", "")
        .replaceAll("\\b(a|an|the)\\b", " ")
        .strip()
        .replaceAll("\\s+", " ");
  }
}
