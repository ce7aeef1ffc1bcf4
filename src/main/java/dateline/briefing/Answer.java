package dateline.briefing;

import dateline.article.Article;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What became of a question. */
public sealed interface Answer {
  /** A briefing; every claim names its passages. */
  record Briefed(List<Claim> claims, List<Dropped> dropped, WrittenBy writer) implements Answer {
    public Briefed {
      claims = List.copyOf(claims);
      dropped = List.copyOf(dropped);
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
