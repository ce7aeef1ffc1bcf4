package dateline.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How much a word tells about which story a text belongs to: the rarer in news, the more. The table
 * is fixed, so that what was grouped is grouped the same after a restart.
 */
final class WordWeights {
  private static final String TABLE = "/story/word-weights.txt";

  /** Tokens of addresses that stand in copy. */
  private static final String[] ADDRESS = {"http", "https", "www", "com", "org", "html", "htm"};

  private final Map<String, Float> weights;
  private final float rarest;

  private WordWeights(Map<String, Float> weights, float rarest) {
    this.weights = weights;
    this.rarest = rarest;
  }

  /** A line a weight: the weight, then the words of that weight; the last line has none. */
  static WordWeights load() {
    Map<String, Float> weights = new HashMap<>();
    float weight = 0;
    try (InputStream in = WordWeights.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        weight = Float.parseFloat(words[0]);
        for (int i = 1; i < words.length; i++) {
          weights.put(words[i], weight);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String word : ADDRESS) {
      weights.put(word, 0f);
    }
    return new WordWeights(weights, weight);
  }

  /** Between 0 and 1; 1 for a word that news hardly ever uses. */
  float of(String word) {
    return weights.getOrDefault(word, rarest) / rarest;
  }
}
