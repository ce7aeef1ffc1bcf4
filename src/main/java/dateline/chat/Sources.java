package dateline.chat;

import dateline.article.Article;
import dateline.briefing.Citation;
import dateline.briefing.Claim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The articles a briefing rests on, numbered from 1 as its sentences name them. */
final class Sources {
  /** A source mark behind a sentence; nothing to open for an article that has no page. */
  record Mark(String label, Optional<String> address) {}

  /** A line of the source list. */
  record Source(String label, Article article, Optional<String> address) {}

  private final CitationLinks links;
  private final Map<Long, Source> byArticle = new LinkedHashMap<>();

  Sources(List<Claim> claims, CitationLinks links) {
    this.links = links;
    for (Claim claim : claims) {
      claim.citations().forEach(citation -> number(claim, citation));
    }
  }

  private void number(Claim claim, Citation citation) {
    byArticle.computeIfAbsent(
        citation.article().id(),
        id ->
            new Source(
                "[" + (byArticle.size() + 1) + "]",
                citation.article(),
                links.of(claim.text(), citation)));
  }

  List<Source> list() {
    return List.copyOf(byArticle.values());
  }

  /** The mark of one passage the briefing rests on. */
  Mark mark(String sentence, Citation citation) {
    Source source = byArticle.get(citation.article().id());
    return new Mark(source.label(), links.of(sentence, citation));
  }

  /** One mark for each article the claim rests on, leading to the first passage of it. */
  List<Mark> marks(Claim claim) {
    Map<Long, Mark> marks = new LinkedHashMap<>();
    for (Citation citation : claim.citations()) {
      long article = citation.article().id();
      marks.computeIfAbsent(
          article, id -> new Mark(byArticle.get(id).label(), links.of(claim.text(), citation)));
    }
    return new ArrayList<>(marks.values());
  }
}
