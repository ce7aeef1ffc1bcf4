package dateline.model;

import dateline.store.Database;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;
import java.time.InstantSource;

/** The language model as the program builds it, over HTTP; it waits for nothing between tries. */
public final class Models {
  public static final String KEY = "sk-very-secret-5f2c";

  private Models() {}

  public static LanguageModel at(
      String url, Duration timeout, Budget budget, Database database, InstantSource clock) {
    return new LanguageModel(
        endpoint(url, timeout), timeout, budget, new Usage(database, clock), clock);
  }

  static LanguageModel.Endpoint endpoint(String url, Duration timeout) {
    return new LanguageModel.Endpoint(
        OpenAiChatModel.builder()
            .httpClientBuilder(ModelHttp.within(timeout))
            .baseUrl(url)
            .apiKey(KEY)
            .modelName("test")
            .timeout(timeout)
            .maxRetries(0)
            .build(),
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(ModelHttp.within(timeout))
            .baseUrl(url)
            .apiKey(KEY)
            .modelName("test")
            .timeout(timeout)
            .build(),
        millis -> {});
  }
}
