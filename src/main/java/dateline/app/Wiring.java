package dateline.app;

import dateline.article.Articles;
import dateline.briefing.Retriever;
import dateline.grounding.ClaimCheck;
import dateline.search.FusedPassageIndex;
import dateline.search.IndexException;
import dateline.search.IndexKeeper;
import dateline.search.LucenePassageIndex;
import dateline.search.PassageIndex;
import dateline.search.VectorIndex;
import dateline.search.VectorKeeper;
import dateline.store.DataFolder;
import dateline.store.Database;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Builds each part once, from the settings and from other parts. */
final class Wiring {
  @Produces
  @Singleton
  InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  DataFolder dataFolder(Settings.Dateline settings) {
    return DataFolder.open(settings.data());
  }

  void close(@Disposes DataFolder folder) {
    folder.close();
  }

  @Produces
  @Singleton
  Database database(DataFolder folder) {
    return Database.open(folder.path());
  }

  void close(@Disposes Database database) {
    database.close();
  }

  @Produces
  @Singleton
  Articles articles(Database database, InstantSource clock) {
    return new Articles(database, clock);
  }

  @Produces
  @Singleton
  EmbeddingModels embeddingModels() {
    return new EmbeddingModels();
  }

  /** The model takes memory and a second to load: only who needs it makes it. */
  static final class EmbeddingModels implements Supplier<EmbeddingModel> {
    private Optional<EmbeddingModel> made = Optional.empty();

    @Override
    public synchronized EmbeddingModel get() {
      if (made.isEmpty()) {
        made = Optional.of(new BgeSmallEnV15QuantizedEmbeddingModel());
      }
      return made.get();
    }
  }

  @Produces
  @Singleton
  VectorIndex vectorIndex(DataFolder folder) {
    return VectorIndex.open(subfolder(folder, "vectors"));
  }

  void close(@Disposes VectorIndex vectors) {
    vectors.close();
  }

  @Produces
  @Singleton
  VectorKeeper vectorKeeper(Articles articles, VectorIndex vectors, EmbeddingModels model) {
    return new VectorKeeper(articles, vectors, model);
  }

  @Produces
  @Singleton
  PassageIndex passageIndex(
      Settings.Dateline settings, DataFolder folder, VectorIndex vectors, EmbeddingModels model) {
    PassageIndex words = LucenePassageIndex.open(subfolder(folder, "index"));
    return settings.vectors() ? new FusedPassageIndex(words, vectors, model.get()) : words;
  }

  void close(@Disposes PassageIndex index) {
    index.close();
  }

  private static Path subfolder(DataFolder folder, String name) {
    try {
      return Files.createDirectories(folder.path().resolve(name));
    } catch (IOException e) {
      throw new IndexException("The folder " + name + " cannot be made: " + e.getMessage(), e);
    }
  }

  @Produces
  @Singleton
  IndexKeeper indexKeeper(Articles articles, PassageIndex index) {
    return new IndexKeeper(articles, index);
  }

  @Produces
  @Singleton
  SampleEdition sampleEdition(
      Articles articles, PassageIndex index, IndexKeeper keeper, InstantSource clock) {
    return new SampleEdition(articles, index, keeper, clock);
  }

  @Produces
  @Singleton
  Retriever retriever(PassageIndex index, Articles articles) {
    return new Retriever(index, articles);
  }

  @Produces
  @Singleton
  ClaimCheck claimCheck() {
    return new ClaimCheck();
  }

  @Produces
  @Singleton
  Addresses addresses(Settings.Dateline settings) {
    return new Addresses(settings.host());
  }
}
