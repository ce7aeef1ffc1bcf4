package dateline.app;

import dateline.article.Articles;
import dateline.briefing.Briefing;
import dateline.briefing.ExtractiveWriter;
import dateline.briefing.GroundingVerifier;
import dateline.briefing.Interpreter;
import dateline.briefing.ModelRewriter;
import dateline.briefing.ModelWriter;
import dateline.briefing.Prompts;
import dateline.briefing.Retriever;
import dateline.briefing.SecondOpinion;
import dateline.briefing.Translator;
import dateline.briefing.Understanding;
import dateline.briefing.Verifier;
import dateline.briefing.Writer;
import dateline.chat.Access;
import dateline.chat.AnswerChecks;
import dateline.chat.ModelNotices;
import dateline.chat.OwnerLetters;
import dateline.chat.UsageTalk;
import dateline.grounding.ClaimCheck;
import dateline.model.Budget;
import dateline.model.LanguageModel;
import dateline.model.ModelHttp;
import dateline.model.Prices;
import dateline.model.Usage;
import dateline.store.Database;
import dateline.telegram.Members;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds what writes briefings: the language model where one is set up, and what quotes. */
final class ModelWiring {
  @Produces
  @Singleton
  Usage usage(Database database, InstantSource clock) {
    return new Usage(database, clock);
  }

  @Produces
  @Singleton
  UsageTalk usageTalk(WritingModel writing, Usage usage, Access access, Members members) {
    return new UsageTalk(writing.model().map(LanguageModel::budget), usage, access, members);
  }

  @Produces
  @Singleton
  AnswerChecks answerChecks(Database database, BotAccount account, InstantSource clock) {
    return new AnswerChecks(database, account.id(), clock);
  }

  @Produces
  @Singleton
  ModelRounds modelRounds(
      WritingModel writing,
      Usage usage,
      AnswerChecks checks,
      OwnerLetters owner,
      InstantSource clock) {
    return new ModelRounds(
        writing.model().map(model -> new ModelNotices(model, owner, clock)), usage, checks, clock);
  }

  @Produces
  @Singleton
  WritingModel languageModel(Settings.LanguageModel settings, Usage usage, InstantSource clock) {
    Budget budget =
        new Budget(
            settings.dailyTokens(),
            new Prices(settings.priceInput().orElse(0.0), settings.priceOutput().orElse(0.0)));
    return new WritingModel(
        endpoint(settings)
            .map(it -> new LanguageModel(it, settings.timeout(), budget, usage, clock)));
  }

  private static Optional<LanguageModel.Endpoint> endpoint(Settings.LanguageModel settings) {
    if (settings.baseUrl().isEmpty()) {
      return Optional.empty();
    }
    String url = settings.baseUrl().get().toString();
    String key = settings.apiKey().orElse("none");
    String name = settings.model().orElse("");
    return Optional.of(
        new LanguageModel.Endpoint(
            OpenAiChatModel.builder()
                .httpClientBuilder(ModelHttp.within(settings.timeout()))
                .baseUrl(url)
                .apiKey(key)
                .modelName(name)
                .timeout(settings.timeout())
                .maxRetries(0)
                .build(),
            OpenAiStreamingChatModel.builder()
                .httpClientBuilder(ModelHttp.within(settings.timeout()))
                .baseUrl(url)
                .apiKey(key)
                .modelName(name)
                .timeout(settings.timeout())
                .build(),
            Thread::sleep));
  }

  @Produces
  @Singleton
  Understanding understanding(Articles articles, WritingModel writing) {
    return new Understanding(
        () -> articles.outlets().stream().map(Articles.OutletCount::outlet).toList(),
        writing.model().map(model -> new ModelRewriter(model, new Prompts(Path.of("prompts")))));
  }

  @Produces
  @Singleton
  Briefing briefing(
      Retriever retriever,
      ClaimCheck check,
      WritingModel writing,
      Settings.LanguageModel settings) {
    Prompts prompts = new Prompts(Path.of("prompts"));
    Verifier verifier = new GroundingVerifier(check);
    List<Writer> writers = new ArrayList<>();
    Optional<Interpreter> interpreter =
        writing.model().map(model -> new Interpreter(new Translator(model, prompts), check));
    if (writing.model().isPresent()) {
      LanguageModel model = writing.model().get();
      writers.add(new ModelWriter(model, prompts));
      if (settings.secondOpinion()) {
        verifier = new SecondOpinion(verifier, model, prompts);
      }
    }
    writers.add(new ExtractiveWriter());
    return new Briefing(retriever, writers, verifier, interpreter);
  }
}
