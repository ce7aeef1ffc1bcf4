package dateline.briefing;

import dateline.article.Article;
import dateline.article.Passage;

/** The passage a claim rests on. */
public record Citation(Article article, Passage passage) {
  public String passageText() {
    return passage.span().of(article.text());
  }

  /** Whether the sentence stands in {@link #evidence}. */
  public boolean quotes(String sentence) {
    String passage = passageText();
    return passage.contains(sentence) && !ClaimFilter.isBesideAnInstruction(passage, sentence);
  }

  /** What of the passage may support a sentence, see {@link ClaimFilter#trusted}. */
  public String evidence() {
    return ClaimFilter.trusted(passageText());
  }
}
