package dateline.briefing;

import dateline.article.Article;
import dateline.article.Passage;
import dateline.article.Passages;
import dateline.text.Sentences;
import dateline.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells a story in a sentence or two, each checked against the articles it names. */
public final class StoryBriefing {
  private static final int SENTENCES = 2;

  /** News says what it is about first. */
  private static final int SENTENCES_READ = 12;

  private static final int ARTICLES_READ = 5;

  private final Optional<Writer> phrasing;
  private final Verifier verifier;

  /**
   * @param phrasing a model that words it, where there is one; what of that does not hold, or does
   *     not come, is quoted instead
   */
  public StoryBriefing(Optional<Writer> phrasing, Verifier verifier) {
    this.phrasing = phrasing;
    this.verifier = new FilteredVerifier(verifier);
  }

  /**
   * The story as its articles tell it.
   *
   * @param articles the one to tell it from first
   * @param inWords whether the model may be asked
   * @return nothing where no sentence of theirs can be quoted
   */
  public List<Claim> brief(String headline, List<Article> articles, Instant now, boolean inWords) {
    if (inWords && phrasing.isPresent() && !articles.isEmpty()) {
      List<Claim> phrased =
          kept(phrasing.get().write(question(headline, articles, now), retrieval(articles)));
      if (!phrased.isEmpty()) {
        return phrased;
      }
    }
    for (Article article : articles.stream().limit(ARTICLES_READ).toList()) {
      List<Claim> quoted = quote(article, leads(article));
      if (!quoted.isEmpty()) {
        return quoted;
      }
    }
    return List.of();
  }

  /** Those of the sentences that stand in the article word for word, at most two. */
  public List<Claim> quote(Article article, List<String> sentences) {
    Set<Citation> given = new LinkedHashSet<>();
    List<Passage> all = sentences.isEmpty() ? List.of() : Passages.of(article);
    List<Draft.Sentence> drafted = new ArrayList<>();
    for (String sentence : sentences) {
      List<Integer> numbers = new ArrayList<>();
      for (Citation citation : passages(article, sentence, all)) {
        given.add(citation);
        numbers.add(List.copyOf(given).indexOf(citation) + 1);
      }
      drafted.add(new Draft.Sentence(sentence, numbers));
    }
    return kept(new Draft(drafted, List.copyOf(given), WrittenBy.EXTRACTIVE));
  }

  private List<Claim> kept(Draft draft) {
    return verifier.check(draft).kept().stream().limit(SENTENCES).toList();
  }

  private static Question question(String headline, List<Article> articles, Instant now) {
    return new Question(headline, now, articles.get(0).language());
  }

  private static Retrieval retrieval(List<Article> articles) {
    return new Retrieval(
        articles.stream()
            .limit(ARTICLES_READ)
            .map(
                article ->
                    new Retrieved(article, 1, Passages.of(article).stream().limit(2).toList()))
            .toList(),
        Map.of());
  }

  /** The first sentence that can be quoted, and the one behind it where it stands by itself. */
  private static List<String> leads(Article article) {
    List<String> leads = new ArrayList<>();
    List<Span> sentences = Sentences.first(article.text(), article.language(), SENTENCES_READ);
    for (Span sentence : sentences.subList(0, Math.min(SENTENCES_READ, sentences.size()))) {
      String text = Wording.withoutDateline(article.text(), sentence).of(article.text());
      boolean quotable =
          text.indexOf('\n') < 0
              && Wording.isQuotable(text)
              && !Wording.leansOnTheSentenceBefore(text);
      if (quotable) {
        leads.add(text);
      }
      if (leads.size() == SENTENCES || !leads.isEmpty() && !quotable) {
        return leads;
      }
    }
    return leads;
  }

  private static List<Citation> passages(Article article, String text, List<Passage> all) {
    int start = article.text().indexOf(text);
    int end = start + text.length();
    List<Citation> citations = new ArrayList<>();
    for (Passage passage : start < 0 ? List.<Passage>of() : all) {
      if (passage.span().start() < end && start < passage.span().end()) {
        citations.add(new Citation(article, passage));
      }
    }
    return citations;
  }
}
