package dateline.chat;

import dateline.briefing.Citation;
import java.net.URI;
import java.util.Optional;

/** Where the source mark of a sentence leads. */
@FunctionalInterface
public interface CitationLinks {
  /** The address for a sentence and one passage it rests on; nothing where there is no page. */
  Optional<String> of(String sentence, Citation citation);

  /** To our own page of the article, with the passage lit. */
  static CitationLinks toOurPages(URI publicBase) {
    String base = publicBase.toString().replaceAll("/+$", "");
    return (sentence, citation) ->
        Optional.of(base + "/a/" + citation.article().id() + "#p" + citation.passage().number());
  }

  /**
   * To the page of the outlet, with the words lit where the browser can; see {@link TextFragment}.
   */
  static CitationLinks toOriginals() {
    return (sentence, citation) ->
        Optional.of(citation.article())
            .filter(article -> !article.sample())
            .filter(article -> article.url().matches("(?i)https?://.+"))
            .map(article -> TextFragment.on(article.url(), quoted(sentence, citation)));
  }

  /**
   * The sentence where it is the article's own, else what can be trusted of the passage: the page
   * holds no other words.
   */
  private static String quoted(String sentence, Citation citation) {
    return citation.quotes(sentence) ? sentence : citation.evidence();
  }
}
