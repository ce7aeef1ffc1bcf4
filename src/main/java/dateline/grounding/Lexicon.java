package dateline.grounding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** What is known of English words: how rare they are in news, and what they mean to each other. */
final class Lexicon {
  /** The rarity of a word that no article of the count has. */
  private static final double UNSEEN = 9;

  private static final int[] NOTHING = {};
  private static final Entry UNKNOWN = new Entry(UNSEEN, 0, '-', NOTHING, NOTHING);
  private static final Map<String, Entry> ENTRIES = read();

  private Lexicon() {}

  /**
   * A word.
   *
   * @param rarity the logarithm of one in how many articles has it
   * @param lower the share of those articles that have it in lower case; low for names
   * @param kind c concrete noun, n abstract noun, v verb, a adjective, r adverb, - unknown
   */
  record Entry(double rarity, double lower, char kind, int[] meanings, int[] opposites) {

    boolean means(Entry other) {
      return meet(meanings, other.meanings);
    }

    boolean opposes(Entry other) {
      return (meet(opposites, other.meanings) || meet(other.opposites, meanings)) && !means(other);
    }
  }

  static Entry of(String norm) {
    return ENTRIES.getOrDefault(norm, UNKNOWN);
  }

  static double rarity(String norm) {
    return of(norm).rarity();
  }

  /** Both in order. */
  private static boolean meet(int[] some, int[] others) {
    int i = 0;
    int j = 0;
    while (i < some.length && j < others.length) {
      if (some[i] == others[j]) {
        return true;
      }
      if (some[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  private static Map<String, Entry> read() {
    Map<String, Entry> entries = new HashMap<>(100_000);
    try (InputStream stream = Lexicon.class.getResourceAsStream("/grounding/lexicon.txt.gz");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] fields = line.split("\t", -1);
          entries.put(fields[0], entry(fields));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the lexicon", e);
    }
    return entries;
  }

  private static Entry entry(String[] fields) {
    return new Entry(
        Integer.parseInt(fields[1]) / 10.0,
        Integer.parseInt(fields[2]) / 10.0,
        fields[3].charAt(0),
        numbers(fields[4]),
        numbers(fields[5]));
  }

  private static int[] numbers(String field) {
    if (field.isEmpty()) {
      return NOTHING;
    }
    String[] parts = field.split(",");
    int[] numbers = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = Integer.parseInt(parts[i]);
    }
    return numbers;
  }
}
