package dateline.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;

/** The languages of the articles in an index, by the fields it has. */
final class LanguagesHeld {
  private LanguagesHeld() {}

  /** The endings of the text fields, among them the one for languages without an analyzer. */
  static Set<String> groups(IndexReader reader) {
    Set<String> groups = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      for (FieldInfo field : leaf.reader().getFieldInfos()) {
        if (field.name.startsWith("text_")) {
          groups.add(field.name.substring("text_".length()));
        }
      }
    }
    return groups;
  }

  /** The one most articles are in first; without those that have no analyzer of their own. */
  static List<String> byArticles(IndexSearcher searcher) throws IOException {
    Map<String, Long> articles = new TreeMap<>();
    for (String language : groups(searcher.getIndexReader())) {
      CollectionStatistics titles =
          searcher.collectionStatistics(PassageDocuments.titleField(language));
      if (titles != null && Analyzers.has(language)) {
        articles.put(language, titles.docCount());
      }
    }
    return articles.keySet().stream()
        .sorted(Comparator.comparing(articles::get).reversed())
        .toList();
  }
}
