package dateline.search;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An embedding model without a model: each word is a direction, and words that mean the same are
 * the same direction.
 */
final class WordHashes implements EmbeddingModel {
  private static final int DIMENSIONS = 384;
  private static final Map<String, String> MEANING =
      Map.of("quake", "earthquake", "tremor", "earthquake");

  /** The first line of every text this model was given. */
  final List<String> embedded = new ArrayList<>();

  @Override
  public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
    texts.forEach(text -> embedded.add(text.text().lines().findFirst().orElse("")));
    return Response.from(texts.stream().map(text -> embedding(text.text())).toList());
  }

  private static Embedding embedding(String text) {
    float[] vector = new float[DIMENSIONS];
    vector[0] = 0.01f;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      int hash = MEANING.getOrDefault(word, word).hashCode();
      vector[Math.floorMod(hash * 31 + 7, DIMENSIONS)] += 1;
    }
    Embedding embedding = Embedding.from(vector);
    embedding.normalize();
    return embedding;
  }
}
