package dateline.bench;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.Passages;
import dateline.briefing.Answer;
import dateline.briefing.Briefing;
import dateline.briefing.Claim;
import dateline.briefing.ExtractiveWriter;
import dateline.briefing.GroundingVerifier;
import dateline.briefing.Interpreter;
import dateline.briefing.ModelWriter;
import dateline.briefing.Prompts;
import dateline.briefing.Question;
import dateline.briefing.Retriever;
import dateline.briefing.Translator;
import dateline.grounding.ClaimCheck;
import dateline.model.Budget;
import dateline.model.LanguageModel;
import dateline.model.ModelServer;
import dateline.model.Models;
import dateline.text.Sentences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What of a lying model reaches a reader. The model is played over a socket: it answers 500
 * questions with sentences of the passages it is given, lightly rephrased, and among them two that
 * are corrupted in one of twelve ways; asked to mend them it says them again.
 *
 * <p>{@code -Dseed=2} draws other questions, sentences and corruptions than the seed 1 that misses
 * were looked at with; {@code -Dquestions=60} asks fewer.
 */
final class AdversarialBench implements Bench.Benchmark {
  private static final int QUESTIONS = Integer.getInteger("questions", 500);
  private static final long SEED = Long.getLong("seed", 2);
  private static final Path MISSES = Path.of("target", "bench", "adversarial-misses.txt");

  private final Map<Corruption, int[]> corruptions = new EnumMap<>(Corruption.class);
  private final List<String> misses = new ArrayList<>();
  private final List<Double> overhead = new ArrayList<>();
  private final AtomicLong serverNanos = new AtomicLong();
  private int faithfulWritten;
  private int faithfulKept;
  private int useful;
  private int asked;
  private int invented;

  @Override
  public List<Figure> run() throws Exception {
    for (Corruption kind : Corruption.values()) {
      corruptions.put(kind, new int[2]);
    }
    try (Corpus corpus = Corpus.filled();
        ModelServer server = ModelServer.start()) {
      Random random = new Random(SEED);
      CorruptModel model = new CorruptModel(elsewhere(corpus.articles, random), SEED);
      server.answers(
          request -> {
            long started = System.nanoTime();
            ModelServer.Answer answer = model.apply(request);
            serverNanos.addAndGet(System.nanoTime() - started);
            return answer;
          });
      Briefing briefing = briefing(corpus, server);
      for (Question question : questions(corpus.articles, random)) {
        ask(briefing, model, question);
      }
    }
    Files.write(MISSES, misses);
    return figures();
  }

  private static Briefing briefing(Corpus corpus, ModelServer server) {
    LanguageModel model =
        Models.at(
            server.url(),
            Duration.ofSeconds(20),
            Budget.UNLIMITED,
            corpus.database,
            InstantSource.system());
    Prompts prompts = new Prompts(Path.of("prompts"));
    ClaimCheck check = new ClaimCheck();
    return new Briefing(
        new Retriever(corpus.index, corpus.articles),
        List.of(new ModelWriter(model, prompts), new ExtractiveWriter()),
        new GroundingVerifier(check),
        Optional.of(new Interpreter(new Translator(model, prompts), check)));
  }

  /** The questions people wrote, and as many more made of titles. */
  private static List<Question> questions(Articles articles, Random random) throws IOException {
    List<Question> questions = new ArrayList<>();
    NewsQuestions.all().forEach(it -> questions.add(new Question(it.words(), it.asked(), "en")));
    for (Article article : drawn(articles, random, QUESTIONS)) {
      if (questions.size() < QUESTIONS && article.title().split("\\s+").length >= 6) {
        questions.add(
            new Question(
                "What is known about this: " + article.title() + "?",
                article.published().instant().plus(Duration.ofHours(36)),
                "en"));
      }
    }
    return questions;
  }

  private static List<Article> drawn(Articles articles, Random random, int many) {
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < 3 * many; i++) {
      numbers.add(1L + random.nextInt((int) articles.count()));
    }
    List<Article> drawn = new ArrayList<>(articles.find(numbers));
    Collections.shuffle(drawn, random);
    return drawn;
  }

  private static List<String> elsewhere(Articles articles, Random random) {
    List<String> sentences = new ArrayList<>();
    for (Article article : drawn(articles, random, 100)) {
      Sentences.in(article.text(), "en").stream()
          .map(span -> span.of(article.text()))
          .filter(it -> it.matches("\\p{Lu}.{40,200}[.]"))
          .skip(3)
          .limit(3)
          .forEach(sentences::add);
    }
    return sentences;
  }

  private void ask(Briefing briefing, CorruptModel model, Question question) {
    Corruption kind = Corruption.values()[asked++ % Corruption.values().length];
    model.errsBy(kind);
    long before = serverNanos.get();
    long started = System.nanoTime();
    Answer answer = briefing.answer(question);
    overhead.add((System.nanoTime() - started - (serverNanos.get() - before)) / 1e6);
    int[] counted = corruptions.get(kind);
    counted[0] += (int) model.written(false);
    faithfulWritten += (int) model.written(true);
    boolean said = false;
    for (Claim claim :
        answer.fold(Answer.Briefed::claims, one -> List.<Claim>of(), one -> List.<Claim>of())) {
      Optional<Optional<Corruption>> label = model.label(claim.text());
      if (label.isPresent() && label.get().isPresent()) {
        counted[1]++;
        invented +=
            kind == Corruption.NUMBER || kind == Corruption.CITATION || kind == Corruption.QUOTATION
                ? 1
                : 0;
        misses.add(
            kind
                + "\t"
                + claim.text()
                + "\t"
                + claim.citations().get(0).passageText().replace('\n', ' '));
      } else {
        said = true;
        faithfulKept += label.isPresent() ? 1 : 0;
        invented +=
            claim.citations().stream()
                    .allMatch(it -> Passages.of(it.article()).contains(it.passage()))
                ? 0
                : 1;
      }
    }
    boolean honest = !(answer instanceof Answer.Briefed);
    useful += said || honest ? 1 : 0;
    dropped(answer, model);
  }

  /** Faithful sentences that were refused, to be read by whoever mends the check. */
  private void dropped(Answer answer, CorruptModel model) {
    answer
        .fold(
            Answer.Briefed::dropped,
            one -> List.<dateline.briefing.Dropped>of(),
            Answer.NothingSupported::dropped)
        .stream()
        .filter(one -> model.label(one.text()).filter(Optional::isEmpty).isPresent())
        .forEach(one -> misses.add("FAITHFUL\t" + one.text() + "\t" + one.why()));
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    int written = corruptions.values().stream().mapToInt(it -> it[0]).sum();
    int sent = corruptions.values().stream().mapToInt(it -> it[1]).sum();
    figures.add(
        Figure.lower("invented citations, numbers, quotations sent", invented, "sentences", 0));
    figures.add(
        Figure.higher("corrupted sentences dropped", 1 - sent / (double) written, "share", 0.95));
    corruptions.forEach(
        (kind, counted) ->
            figures.add(
                Figure.reported(
                    "  "
                        + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + ", of "
                        + counted[0],
                    1 - counted[1] / (double) Math.max(1, counted[0]),
                    "share",
                    "higher")));
    figures.add(
        Figure.reported(
            "faithful sentences kept, of " + faithfulWritten,
            faithfulKept / (double) faithfulWritten,
            "share",
            "higher"));
    figures.add(
        Figure.higher("replies still useful, of " + asked, useful / (double) asked, "share", 1));
    overhead.sort(null);
    figures.add(
        Figure.lower(
            "model path beside the model's own time, p50",
            AskBench.quantile(overhead, 0.5),
            "ms",
            40));
    figures.add(Figure.reported("the same, p99", AskBench.quantile(overhead, 0.99), "ms", "lower"));
    return figures;
  }
}
