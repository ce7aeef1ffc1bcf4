package dateline.app;

import dateline.article.Articles;
import dateline.ingest.Importer;
import dateline.search.IndexKeeper;
import dateline.search.PassageIndex;
import java.time.InstantSource;
import java.util.List;

/**
 * The sample edition: there as long as no real article is, so that the first question has an
 * answer.
 */
final class SampleEdition {
  private final Articles articles;
  private final PassageIndex index;
  private final IndexKeeper keeper;
  private final InstantSource clock;

  SampleEdition(Articles articles, PassageIndex index, IndexKeeper keeper, InstantSource clock) {
    this.articles = articles;
    this.index = index;
    this.keeper = keeper;
    this.clock = clock;
  }

  /** Loads it where no article is held. */
  void loadWhereEmpty() {
    if (articles.count() == 0) {
      Importer.sampleEdition(articles, clock);
      keeper.catchUp();
    }
  }

  /** Takes it away once real articles are held. The index goes first: a crash repeats the work. */
  void retire() {
    List<Long> samples = articles.samples();
    if (!samples.isEmpty() && articles.count() > samples.size()) {
      index.remove(samples);
      index.commit();
      articles.remove(samples);
    }
  }
}
