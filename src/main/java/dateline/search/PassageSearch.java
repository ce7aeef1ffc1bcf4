package dateline.search;

import dateline.search.Hit.PassageHit;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;

/**
 * One search. An article scores by BM25 of its first passage, which says what it is about, plus
 * BM25 of its best passage, plus a little for its title, times the recency prior.
 */
final class PassageSearch {
  private static final float TITLE_WEIGHT = 0.7f;
  private static final float OPENING_WEIGHT = 0.5f;
  private static final float HEAD_WEIGHT = 0.5f;
  private static final int PASSAGES_PER_ARTICLE = 12;

  private static final int MOST_TERMS = 128;

  static {
    // Lucene counts the clauses of all fields of all languages together; each is cheap.
    IndexSearcher.setMaxClauseCount(64 * MOST_TERMS * 2);
  }

  private static final BitSetProducer ARTICLES =
      new QueryBitSetProducer(
          new TermQuery(new Term(PassageDocuments.KIND, PassageDocuments.ARTICLE)));

  private final IndexSearcher searcher;
  private final PassageQuery query;

  PassageSearch(IndexSearcher searcher, PassageQuery query) {
    this.searcher = searcher;
    this.query = query;
  }

  Found run() throws IOException {
    // A question may match articles of any language.
    Set<String> languages = LanguagesHeld.groups(searcher.getIndexReader());
    Map<Long, Double> articles = articles(languages);
    Map<Long, List<PassageHit>> passages = passages(languages, articles.keySet());
    List<Hit> hits = new ArrayList<>();
    articles.forEach(
        (id, score) -> hits.add(new Hit(id, score, passages.getOrDefault(id, List.of()))));
    return new Found(hits, rarity());
  }

  private Map<Long, Double> articles(Set<String> languages) throws IOException {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (String language : languages) {
      Set<String> terms = terms(language);
      words.add(
          new BoostQuery(anyOf(PassageDocuments.openingField(language), terms), OPENING_WEIGHT),
          Occur.SHOULD);
      words.add(
          new BoostQuery(anyOf(PassageDocuments.headField(language), terms), HEAD_WEIGHT),
          Occur.SHOULD);
      words.add(
          new BoostQuery(anyOf(PassageDocuments.titleField(language), terms), TITLE_WEIGHT),
          Occur.SHOULD);
      words.add(
          new ToParentBlockJoinQuery(
              anyOf(PassageDocuments.textField(language), terms), ARTICLES, ScoreMode.Max),
          Occur.SHOULD);
    }
    Query filtered =
        new BooleanQuery.Builder()
            .add(words.build(), Occur.MUST)
            .add(allowed(query), Occur.FILTER)
            .build();
    Query scored =
        FunctionScoreQuery.boostByValue(
            filtered, new RecencySource(RecencyPrior.of(query.words(), query.asked())));
    Map<Long, Double> articles = new LinkedHashMap<>();
    for (ScoreDoc hit : searcher.search(scored, query.articles()).scoreDocs) {
      articles.put(number(searcher, hit.doc, PassageDocuments.ID), (double) hit.score);
    }
    return articles;
  }

  /** The articles of the query's time and outlets. */
  static Query allowed(PassageQuery query) {
    Scope scope = query.scope();
    long asked = query.asked().toEpochMilli();
    Query published =
        LongPoint.newRangeQuery(
            PassageDocuments.PUBLISHED,
            scope.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE),
            scope.until().map(until -> Math.min(until.toEpochMilli() - 1, asked)).orElse(asked));
    BooleanQuery.Builder allowed = new BooleanQuery.Builder().add(published, Occur.FILTER);
    if (!scope.outlets().isEmpty()) {
      allowed.add(oneOf(PassageDocuments.OUTLET, scope.outlets()), Occur.FILTER);
    }
    if (!scope.otherThan().isEmpty()) {
      allowed.add(oneOf(PassageDocuments.OUTLET, scope.otherThan()), Occur.MUST_NOT);
    }
    return allowed.build();
  }

  private Map<Long, List<PassageHit>> passages(Set<String> languages, Set<Long> articles)
      throws IOException {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (String language : languages) {
      words.add(anyOf(PassageDocuments.textField(language), terms(language)), Occur.SHOULD);
    }
    Query ofThese =
        new BooleanQuery.Builder()
            .add(words.build(), Occur.MUST)
            .add(
                oneOf(PassageDocuments.ARTICLE, articles.stream().map(String::valueOf).toList()),
                Occur.FILTER)
            .build();
    Map<Long, List<PassageHit>> passages = new HashMap<>();
    int most = Math.max(1, articles.size() * PASSAGES_PER_ARTICLE);
    for (ScoreDoc hit : searcher.search(ofThese, most).scoreDocs) {
      passages
          .computeIfAbsent(number(searcher, hit.doc, PassageDocuments.ID), id -> new ArrayList<>())
          .add(new PassageHit((int) number(searcher, hit.doc, PassageDocuments.NUMBER), hit.score));
    }
    return passages;
  }

  private Set<String> terms(String language) {
    return Terms.ofQuestion(query.words(), language);
  }

  private static Query anyOf(String field, Set<String> terms) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    terms.stream()
        .limit(MOST_TERMS)
        .forEach(term -> words.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
    return words.build();
  }

  private static Query oneOf(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  static long number(IndexSearcher searcher, int document, String field) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    NumericDocValues values = leaf.reader().getNumericDocValues(field);
    values.advanceExact(document - leaf.docBase);
    return values.longValue();
  }

  /** A term that several languages share is as rare as where it is most common. */
  private Map<String, Double> rarity() throws IOException {
    Map<String, Double> rarity = new HashMap<>();
    Map<String, Double> unknown = new HashMap<>();
    Set<String> languages = LanguagesHeld.groups(searcher.getIndexReader());
    languages.add(Analyzers.group(query.language()));
    for (String language : languages) {
      String field = PassageDocuments.textField(language);
      CollectionStatistics statistics = searcher.collectionStatistics(field);
      long passages = statistics == null ? 0 : statistics.docCount();
      for (String term : terms(language)) {
        long holding = searcher.getIndexReader().docFreq(new Term(field, term));
        long counted = Math.max(1, holding);
        double here = Math.log(1 + (Math.max(1, passages) - counted + 0.5) / (counted + 0.5));
        if (holding > 0) {
          rarity.merge(term, here, Math::min);
        } else {
          unknown.merge(term, here, Math::max);
        }
      }
    }
    unknown.forEach(rarity::putIfAbsent);
    return rarity;
  }
}
