package dateline.bench;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.ingest.ImportSummary;
import dateline.ingest.Importer;
import dateline.store.Database;
import dateline.text.WordCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Whether copies are recognised among real articles, and how long that takes among a million.
 *
 * <p>A found original is right where it is the article the copy was made of, or of that article's
 * family; or where, told by comparing the whole texts, the two share half of the five-word runs of
 * the shorter one, so that it is a duplicate the articles themselves hold.
 */
final class CopiesBench implements Bench.Benchmark {
  private static final Path FOLDER = Path.of("target", "bench", "copies");
  private static final int PAIRS = 2_000;
  private static final int MILLION = Integer.getInteger("million", 1_000_000);
  private static final int LOOK_UPS = 4_000;
  private static final int FEWEST_WORDS = 60;
  private static final double DUPLICATE = 0.5;

  /** How the copies of one kind of edit fared. */
  private static final class Tally {
    private int made;
    private int found;
    private int duplicates;
    private int wrong;
  }

  private final Random random = new Random(42);
  private Articles articles;

  @Override
  public List<Figure> run() throws Exception {
    Files.createDirectories(FOLDER);
    Files.deleteIfExists(FOLDER.resolve("dateline.db"));
    List<Figure> figures = new ArrayList<>();
    try (Database database = Database.open(FOLDER)) {
      articles = new Articles(database, InstantSource.system());
      ImportSummary english = load(NewsQuestions.articles());
      ImportSummary arabic = load(NewsQuestions.arabicArticles());
      figures.add(
          Figure.reported("English articles that are copies", english.copies(), "", "lower"));
      figures.add(Figure.reported("Arabic articles that are copies", arabic.copies(), "", "lower"));
      List<Article> copies = new ArrayList<>();
      figures.addAll(quality(copies));
      figures.addAll(speed(database, copies));
    }
    return figures;
  }

  private ImportSummary load(Path file) {
    return new Importer(articles, InstantSource.system(), remark -> {}, stored -> {})
        .run(List.of(file));
  }

  private List<Figure> quality(List<Article> copies) {
    Map<Edit, Tally> tallies = new EnumMap<>(Edit.class);
    Arrays.stream(Edit.values()).forEach(edit -> tallies.put(edit, new Tally()));
    List<Article> sources = sources();
    for (int i = 0; i < PAIRS; i++) {
      Edit edit = Edit.values()[i % Edit.values().length];
      Article source = sources.get(i);
      Article copy = edit.of(source, sources.get((i + 2) % PAIRS), random);
      copies.add(copy);
      count(tallies.get(edit), copy, source);
    }
    return figures(tallies);
  }

  /** Half of them English, half Arabic, taken by chance. */
  private List<Article> sources() {
    List<Article> english = new ArrayList<>();
    List<Article> arabic = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    for (long id = 1; id <= articles.lastChange(); id++) {
      ids.add(id);
    }
    Collections.shuffle(ids, random);
    for (long id : ids) {
      Optional<Article> article =
          articles.find(id).filter(one -> WordCodes.of(one.text()).length >= FEWEST_WORDS);
      List<Article> list =
          article.map(Article::language).filter("ar"::equals).isPresent() ? arabic : english;
      article.filter(one -> list.size() < PAIRS / 2).ifPresent(list::add);
      if (english.size() + arabic.size() == PAIRS) {
        break;
      }
    }
    List<Article> sources = new ArrayList<>();
    for (int i = 0; i < PAIRS / 2; i++) {
      sources.add(english.get(i));
      sources.add(arabic.get(i));
    }
    return sources;
  }

  private void count(Tally tally, Article copy, Article source) {
    tally.made++;
    Optional<Long> found = articles.families().originalOf(copy);
    if (found.isEmpty()) {
      return;
    }
    long family = articles.families().originals(List.of(source.id())).get(source.id());
    if (found.get() == family) {
      tally.found++;
    } else if (inCommon(articles.find(found.get()).orElseThrow(), copy) >= DUPLICATE) {
      tally.duplicates++;
    } else {
      tally.wrong++;
    }
  }

  /** The share of the five-word runs of the shorter text that stand in the other. */
  private static double inCommon(Article one, Article other) {
    Set<String> runs = runs(one.text());
    Set<String> others = runs(other.text());
    int shorter = Math.min(runs.size(), others.size());
    runs.retainAll(others);
    return runs.size() / (double) Math.max(1, shorter);
  }

  private static Set<String> runs(String text) {
    long[] words = WordCodes.of(text);
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 5 <= words.length; i++) {
      runs.add(Arrays.toString(Arrays.copyOfRange(words, i, i + 5)));
    }
    return runs;
  }

  private static List<Figure> figures(Map<Edit, Tally> tallies) {
    List<Figure> figures = new ArrayList<>();
    Tally all = new Tally();
    tallies.forEach(
        (edit, tally) -> {
          all.made += tally.made;
          all.found += tally.found;
          all.duplicates += tally.duplicates;
          all.wrong += tally.wrong;
          double recall = (tally.found + tally.duplicates) / (double) tally.made;
          figures.add(Figure.reported("recall: " + edit.name, recall, "share", "higher"));
        });
    double found = all.found + all.duplicates;
    figures.add(Figure.higher("copies recognised", found / all.made, "share", 0.98));
    figures.add(Figure.higher("recognised rightly", found / (found + all.wrong), "share", 0.99));
    figures.add(Figure.reported("of them by another duplicate", all.duplicates, "copies", "lower"));
    return figures;
  }

  private List<Figure> speed(Database database, List<Article> copies) throws IOException {
    SyntheticArticles synthetic = new SyntheticArticles();
    long before = Files.size(FOLDER.resolve("dateline.db"));
    long started = System.nanoTime();
    synthetic.store(database, articles.lastChange() + 1, MILLION);
    System.err.printf("A million articles in %.0f s%n", (System.nanoTime() - started) / 1e9);
    List<Double> millis = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < LOOK_UPS; i++) {
      Article article =
          i % 2 == 0
              ? copies.get(i / 2 % copies.size())
              : withText(copies.get(0), synthetic.text());
      long start = System.nanoTime();
      found += articles.families().originalOf(article).isPresent() ? 1 : 0;
      millis.add((System.nanoTime() - start) / 1e6);
    }
    Collections.sort(millis);
    return List.of(
        Figure.lower("look-up among a million, p50", millis.get(LOOK_UPS / 2), "ms", 5),
        Figure.lower("look-up among a million, p99", millis.get(LOOK_UPS * 99 / 100), "ms", 5),
        Figure.reported("copies still recognised", found / (LOOK_UPS / 2.0), "share", "higher"),
        Figure.reported("disk for numbers, one article", numbersBytes(database), "bytes", "lower"),
        Figure.reported(
            "disk for all of one article",
            (Files.size(FOLDER.resolve("dateline.db")) - before) / (double) MILLION,
            "bytes",
            "lower"));
  }

  private double numbersBytes(Database database) {
    long bytes =
        database.read(
            handle ->
                handle
                    .createQuery(
                        "select sum(pgsize) from dbstat where name like '%article_sketch%'")
                    .mapTo(long.class)
                    .one());
    return bytes / (double) articles.count();
  }

  private static Article withText(Article article, String text) {
    return new Article(
        0,
        article.url(),
        article.title(),
        text,
        article.published(),
        article.outlet(),
        article.language(),
        List.of(),
        false);
  }
}
