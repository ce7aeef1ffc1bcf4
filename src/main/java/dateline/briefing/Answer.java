package dateline.briefing;

import dateline.article.Article;
import dateline.model.ModelReply;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What became of a question. */
public sealed interface Answer {
  /**
   * A briefing; every claim names its passages.
   *
   * @param instead why it is quoted although a language model is set up
   * @param differences figures the outlets do not agree on
   */
  record Briefed(
      List<Claim> claims,
      List<Dropped> dropped,
      WrittenBy writer,
      Optional<ModelReply.Why> instead,
      List<Difference> differences)
      implements Answer {
    public Briefed {
      claims = List.copyOf(claims);
      dropped = List.copyOf(dropped);
      differences = List.copyOf(differences);
    }

    public Briefed(List<Claim> claims, List<Dropped> dropped, WrittenBy writer) {
      this(claims, dropped, writer, Optional.empty(), List.of());
    }

    /** The same in other words. */
    Briefed with(List<Claim> told) {
      return new Briefed(told, dropped, writer, instead, differences);
    }

    /** What is said as known; all of it where nothing is. */
    public List<Claim> settled() {
      List<Claim> settled = claims.stream().filter(claim -> !Hedges.isOpen(claim.text())).toList();
      return settled.isEmpty() ? claims : settled;
    }

    /** What is said not to be known yet, where something else is. */
    public List<Claim> unconfirmed() {
      List<Claim> settled = settled();
      return claims.stream().filter(claim -> !settled.contains(claim)).toList();
    }

    @Override
    public <T> T fold(
        Function<Briefed, T> briefed,
        Function<NothingFound, T> nothingFound,
        Function<NothingSupported, T> nothingSupported) {
      return briefed.apply(this);
    }
  }

  /**
   * The articles we hold do not answer it.
   *
   * @param nearest the newest article that comes near, to show how far our news goes
   */
  record NothingFound(Optional<Article> nearest) implements Answer {
    @Override
    public <T> T fold(
        Function<Briefed, T> briefed,
        Function<NothingFound, T> nothingFound,
        Function<NothingSupported, T> nothingSupported) {
      return nothingFound.apply(this);
    }
  }

  /** Passages were found, but no sentence written from them held up. */
  record NothingSupported(List<Dropped> dropped, Optional<Article> nearest) implements Answer {
    public NothingSupported {
      dropped = List.copyOf(dropped);
    }

    @Override
    public <T> T fold(
        Function<Briefed, T> briefed,
        Function<NothingFound, T> nothingFound,
        Function<NothingSupported, T> nothingSupported) {
      return nothingSupported.apply(this);
    }
  }

  <T> T fold(
      Function<Briefed, T> briefed,
      Function<NothingFound, T> nothingFound,
      Function<NothingSupported, T> nothingSupported);
}
