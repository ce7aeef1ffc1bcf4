package dateline.search;

import dateline.article.Added;
import dateline.article.Article;
import dateline.article.Articles;
import dateline.article.NewsArticle;
import dateline.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A database and an index in a folder, as the program holds them. */
final class Newsroom implements AutoCloseable {
  static final Instant NOW = Instant.parse("2023-10-20T08:00:00Z");

  final Path folder;
  final Database database;
  final Articles articles;
  LucenePassageIndex index;
  IndexKeeper keeper;

  Newsroom(Path folder) {
    this.folder = folder;
    this.database = Database.open(folder);
    this.articles = new Articles(database, () -> NOW);
    openIndex();
  }

  Path indexFolder() {
    return folder.resolve("index");
  }

  /** As a start of the program does. */
  void openIndex() {
    index = LucenePassageIndex.open(indexFolder());
    keeper = new IndexKeeper(articles, index);
  }

  /** Loses what was not committed, as a crash does, and starts again. */
  void crash() {
    index.close();
    openIndex();
  }

  /** Stores the articles without indexing them; returns the id of the last. */
  long store(NewsArticle... news) {
    List<Article> all = Stream.of(news).map(NewsArticle::article).toList();
    List<Added> added = articles.add(all);
    return added.get(added.size() - 1).id();
  }

  /** Stores and indexes the articles; returns the id of the last. */
  long publish(NewsArticle... news) {
    long id = store(news);
    keeper.catchUp();
    return id;
  }

  List<Long> find(String words) {
    return find(words, "en");
  }

  List<Long> find(String words, String language) {
    return ids(index.search(PassageQuery.of(words, language, NOW, 10)));
  }

  static List<Long> ids(Found found) {
    return found.hits().stream().map(Hit::article).toList();
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }
}
