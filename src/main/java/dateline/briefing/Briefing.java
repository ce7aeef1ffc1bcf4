package dateline.briefing;

import dateline.article.Article;
import dateline.model.Errand;
import dateline.model.ModelReply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers questions: retrieve, write, verify. */
public final class Briefing {
  private static final int ARTICLES = 8;

  /** Each costs a question to the model, and a search. */
  private static final int LANGUAGES = 2;

  private final Retriever retriever;
  private final List<Writer> writers;
  private final Verifier verifier;
  private final Optional<Interpreter> interpreter;

  /**
   * @param writers in the order they are asked; the next one is asked when nothing of a draft holds
   * @param interpreter for what is only told in another language than the question's
   */
  public Briefing(
      Retriever retriever,
      List<Writer> writers,
      Verifier verifier,
      Optional<Interpreter> interpreter) {
    this.retriever = retriever;
    this.writers = List.copyOf(writers);
    this.verifier = new FilteredVerifier(verifier);
    this.interpreter = interpreter;
  }

  /**
   * In the question's language, as far as that can be; from articles in it where there are any. All
   * that a model is asked for together has the time of one answer.
   */
  public Answer answer(Question question) {
    return Errand.anew(() -> answerInItsLanguage(question));
  }

  private Answer answerInItsLanguage(Question question) {
    Answer answer = answerAsPut(question);
    if (interpreter.isEmpty()) {
      return answer;
    }
    Answer widest =
        answer instanceof Answer.NothingFound
            ? answerFromAbroad(question, interpreter.get()).orElse(answer)
            : answer;
    return widest instanceof Answer.Briefed briefed && briefed.writer() == WrittenBy.MODEL
        ? briefed.with(interpreter.get().told(briefed.claims(), question.language()))
        : widest;
  }

  private Optional<Answer> answerFromAbroad(Question question, Interpreter interpreter) {
    return retriever.languages().stream()
        .filter(language -> !language.equals(question.language()))
        .limit(LANGUAGES)
        .map(language -> interpreter.abroad(question, language).map(this::answerAsPut))
        .flatMap(Optional::stream)
        .filter(answer -> answer instanceof Answer.Briefed)
        .findFirst();
  }

  /**
   * Where the time a question names holds no answer, one of another time is given: it may have been
   * told later, or earlier. {@code Meaning.published} then holds none of its articles.
   */
  private Answer answerAsPut(Question question) {
    Answer answer = answerOfTime(question);
    if (answer instanceof Answer.NothingFound && question.meaning().published().isPresent()) {
      Answer ofAnyTime = answerOfTime(question.ofAnyTime());
      return ofAnyTime instanceof Answer.Briefed ? ofAnyTime : answer;
    }
    return answer;
  }

  private Answer answerOfTime(Question question) {
    Retrieval retrieval = retriever.retrieve(question, ARTICLES);
    Relevance relevance = new Relevance(question, new Topic(question, retrieval.rarity()));
    if (!relevance.isMetBy(retrieval.articles())) {
      return new Answer.NothingFound(nearest(question, retrieval, relevance));
    }
    return answer(question, retrieval, relevance);
  }

  /** Where nothing of the time or the outlets meant comes near, what comes near of any. */
  private Optional<Article> nearest(Question question, Retrieval retrieval, Relevance relevance) {
    Optional<Article> nearest = relevance.nearest(retrieval.articles());
    if (nearest.isPresent() || !question.meaning().isLimited()) {
      return nearest;
    }
    Question any = question.unlimited();
    Retrieval wider = retriever.retrieve(any, ARTICLES);
    return new Relevance(any, new Topic(any, wider.rarity())).nearest(wider.articles());
  }

  private Answer answer(Question question, Retrieval retrieval, Relevance relevance) {
    List<Dropped> dropped = new ArrayList<>();
    Optional<ModelReply.Why> instead = Optional.empty();
    for (Writer writer : writers) {
      Draft draft = writer.write(question, retrieval);
      List<Claim> held = held(question, writer, draft, dropped);
      if (!held.isEmpty()) {
        return briefed(held, dropped, draft.writer(), instead);
      }
      if (draft.writer() == WrittenBy.MODEL) {
        instead = draft.silent().or(() -> Optional.of(ModelReply.Why.UNUSABLE));
      }
    }
    return new Answer.NothingSupported(dropped, relevance.nearest(retrieval.articles()));
  }

  private static Answer briefed(
      List<Claim> held, List<Dropped> dropped, WrittenBy writer, Optional<ModelReply.Why> instead) {
    return new Answer.Briefed(
        held,
        dropped,
        instead.isPresent() ? WrittenBy.EXTRACTIVE_INSTEAD_OF_MODEL : writer,
        instead,
        Differences.among(held));
  }

  /** What of a draft holds; what does not is written anew once, and is dropped for good then. */
  private List<Claim> held(Question question, Writer writer, Draft draft, List<Dropped> dropped) {
    Checked first = verifier.check(draft);
    dropped.addAll(first.dropped());
    List<Dropped> mendable =
        first.dropped().stream().filter(one -> !ClaimFilter.isHostile(one.reasons())).toList();
    List<Claim> held = new ArrayList<>(first.kept());
    if (!mendable.isEmpty()) {
      Checked second = verifier.check(writer.again(question, draft, mendable));
      second.dropped().stream().filter(one -> !dropped.contains(one)).forEach(dropped::add);
      second.kept().stream().filter(one -> !held.contains(one)).forEach(held::add);
    }
    if (draft.writer() == WrittenBy.MODEL) {
      held.sort(Comparator.comparing(Claim::newest).reversed());
    }
    return held;
  }
}
