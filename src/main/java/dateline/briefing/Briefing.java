package dateline.briefing;

import java.util.ArrayList;
import java.util.List;

/** Answers questions: retrieve, write, verify. */
public final class Briefing {
  private static final int ARTICLES = 8;

  private final Retriever retriever;
  private final List<Writer> writers;
  private final Verifier verifier;

  /**
   * @param writers in the order they are asked; the next one is asked when nothing of a draft holds
   */
  public Briefing(Retriever retriever, List<Writer> writers, Verifier verifier) {
    this.retriever = retriever;
    this.writers = List.copyOf(writers);
    this.verifier = verifier;
  }

  public Answer answer(Question question) {
    Retrieval retrieval = retriever.retrieve(question, ARTICLES);
    Relevance relevance = new Relevance(question, new Topic(question, retrieval.rarity()));
    if (!relevance.isMetBy(retrieval.articles())) {
      return new Answer.NothingFound(relevance.nearest(retrieval.articles()));
    }
    List<Dropped> dropped = new ArrayList<>();
    for (Writer writer : writers) {
      Draft draft = writer.write(question, retrieval);
      Checked checked = verifier.check(draft);
      dropped.addAll(checked.dropped());
      if (!checked.kept().isEmpty()) {
        return new Answer.Briefed(checked.kept(), dropped, writtenBy(draft, writer));
      }
    }
    return new Answer.NothingSupported(dropped, relevance.nearest(retrieval.articles()));
  }

  private WrittenBy writtenBy(Draft draft, Writer writer) {
    boolean instead = draft.writer() == WrittenBy.EXTRACTIVE && writer != writers.get(0);
    return instead ? WrittenBy.EXTRACTIVE_INSTEAD_OF_MODEL : draft.writer();
  }
}
