package dateline.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/** The recency prior of each article, in the form Lucene multiplies scores by. */
final class RecencySource extends DoubleValuesSource {
  private final RecencyPrior prior;

  RecencySource(RecencyPrior prior) {
    this.prior = prior;
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
    NumericDocValues published = leaf.reader().getNumericDocValues(PassageDocuments.PUBLISHED);
    return new DoubleValues() {
      @Override
      public double doubleValue() throws IOException {
        return prior.factor(published.longValue());
      }

      @Override
      public boolean advanceExact(int document) throws IOException {
        return published != null && published.advanceExact(document);
      }
    };
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(prior);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecencySource source && source.prior == prior;
  }

  @Override
  public String toString() {
    return "recency";
  }
}
