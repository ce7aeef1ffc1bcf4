package dateline.briefing;

import dateline.article.Article;
import dateline.article.Articles;
import dateline.grounding.ClaimCheck;
import dateline.ingest.Importer;
import dateline.model.LanguageModel;
import dateline.search.IndexKeeper;
import dateline.search.LucenePassageIndex;
import dateline.store.Database;
import dateline.text.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sample edition in a database and an index of its own, ready to be asked. */
final class SampleNews implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  final Database database;
  private final LucenePassageIndex index;
  private final IndexKeeper keeper;
  final Articles articles;
  final Retriever retriever;

  private SampleNews(Path folder) {
    database = Database.open(folder);
    articles = new Articles(database, InstantSource.system());
    index = LucenePassageIndex.open(subfolder(folder));
    keeper = new IndexKeeper(articles, index);
    retriever = new Retriever(index, articles);
  }

  static SampleNews in(Path folder) {
    SampleNews news = empty(folder);
    Importer.sampleEdition(news.articles, InstantSource.system());
    news.keeper.catchUp();
    return news;
  }

  static SampleNews empty(Path folder) {
    return new SampleNews(folder);
  }

  private static Path subfolder(Path folder) {
    try {
      return Files.createDirectories(folder.resolve("index"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(Article... some) {
    articles.add(List.of(some));
    keeper.catchUp();
  }

  Briefing briefing() {
    return new Briefing(
        retriever,
        List.of(new ExtractiveWriter()),
        new GroundingVerifier(new ClaimCheck()),
        Optional.empty());
  }

  /** With what the program writes by where a model is set up. */
  Briefing briefing(LanguageModel model) {
    Prompts prompts = new Prompts(Path.of("prompts"));
    ClaimCheck check = new ClaimCheck();
    return new Briefing(
        retriever,
        List.of(new ModelWriter(model, prompts), new ExtractiveWriter()),
        new GroundingVerifier(check),
        Optional.of(new Interpreter(new Translator(model, prompts), check)));
  }

  Answer ask(String words) {
    return ask(words, NOW);
  }

  Answer ask(String words, Instant asked) {
    return briefing().answer(question(words, asked));
  }

  static Question question(String words, Instant asked) {
    return new Question(words, asked, Languages.of(words));
  }

  /** The sentences of a briefing, one a line; empty for any other answer. */
  static String text(Answer answer) {
    return claims(answer).stream().map(Claim::text).collect(Collectors.joining("\n"));
  }

  static List<Claim> claims(Answer answer) {
    return answer.fold(Answer.Briefed::claims, nothing -> List.of(), nothing -> List.of());
  }

  static List<String> outlets(Answer answer) {
    return claims(answer).stream()
        .flatMap(claim -> claim.citations().stream())
        .map(citation -> citation.article().outlet())
        .distinct()
        .toList();
  }

  @Override
  public void close() {
    index.close();
    database.close();
  }
}
