package dateline.app;

import dateline.article.Articles;
import java.util.List;

/** The three questions a new reader is offered. */
final class OfferedQuestions {
  private static final List<String> OF_SAMPLE_EDITION =
      List.of(
          "Was 2023 the hottest year on record?",
          "How many people died in the Derna flood?",
          "كم عدد قتلى زلزال تركيا؟");

  private OfferedQuestions() {}

  /** Of the sample edition, or the newest headlines where real articles are held. */
  static List<String> of(Articles articles) {
    return articles.count() == articles.samples().size()
        ? OF_SAMPLE_EDITION
        : articles.newestTitles(3);
  }
}
