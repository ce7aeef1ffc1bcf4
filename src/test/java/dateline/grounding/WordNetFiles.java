package dateline.grounding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads WordNet's database files, as far as the lexicon needs them. */
final class WordNetFiles {
  private static final int MOST_SENSES = 5;
  private static final List<String> PARTS = List.of("noun", "verb", "adj", "adv");

  /** The files of nouns that can be touched or met: animal, artifact, body, food and so on. */
  private static final Set<Integer> CONCRETE = Set.of(5, 6, 8, 13, 15, 17, 18, 20, 27);

  private static final String[][] ENDINGS = {
    {"ies", "y"},
    {"es", "e"},
    {"es", ""},
    {"s", ""},
    {"ied", "y"},
    {"ed", "e"},
    {"ed", ""},
    {"ing", "e"},
    {"ing", ""},
    {"er", ""},
    {"er", "e"},
    {"est", ""},
    {"men", "man"}
  };

  /** What WordNet says of a word in all its first senses. */
  record Facts(String kind, Set<Integer> meanings, Set<Integer> opposites) {}

  private record Synset(int number, int file, Map<String, Set<String>> links) {}

  private final Map<String, Synset> synsets = new HashMap<>();
  private final Map<String, List<String>> senses = new HashMap<>();
  private final Map<String, String> irregular = Lists.toFirst("irregular.txt");

  WordNetFiles(Path folder) throws IOException {
    for (String part : PARTS) {
      for (String line : lines(folder.resolve("data." + part))) {
        readSynset(part, line);
      }
      for (String line : lines(folder.resolve("index." + part))) {
        readIndex(part, line);
      }
    }
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
        .filter(line -> !line.startsWith(" "))
        .toList();
  }

  private static String part(String letter) {
    return switch (letter) {
      case "n" -> "noun";
      case "v" -> "verb";
      case "r" -> "adv";
      default -> "adj";
    };
  }

  private void readSynset(String part, String line) {
    String[] fields = line.split(" ");
    int words = Integer.parseInt(fields[3], 16);
    int at = 4 + 2 * words;
    int count = Integer.parseInt(fields[at]);
    Map<String, Set<String>> links = new HashMap<>();
    for (int i = 0; i < count; i++) {
      String kind = fields[at + 1 + 4 * i];
      String target = part(fields[at + 3 + 4 * i]) + fields[at + 2 + 4 * i];
      links.computeIfAbsent(kind, first -> new LinkedHashSet<>()).add(target);
    }
    synsets.put(part + fields[0], new Synset(synsets.size(), Integer.parseInt(fields[1]), links));
  }

  private void readIndex(String part, String line) {
    String[] fields = line.split(" ");
    int count = Integer.parseInt(fields[2]);
    for (int i = 0; i < Math.min(count, MOST_SENSES); i++) {
      senses
          .computeIfAbsent(fields[0], first -> new ArrayList<>())
          .add(part + fields[fields.length - count + i]);
    }
  }

  Facts of(String word) {
    Set<String> own = new LinkedHashSet<>();
    for (String form : forms(word)) {
      own.addAll(senses.getOrDefault(form, List.of()));
    }
    Set<String> near = new LinkedHashSet<>(own);
    own.forEach(one -> near.addAll(links(one, "&", "+", "\\", "=", "^", "*")));
    Set<String> opposite = new LinkedHashSet<>();
    for (String one : own) {
      opposite.addAll(links(one, "!"));
      links(one, "@").forEach(above -> opposite.addAll(links(above, "!")));
      links(one, "&").forEach(alike -> opposite.addAll(links(alike, "!")));
    }
    return new Facts(kind(word, own), numbers(near), numbers(opposite));
  }

  private Set<String> forms(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    forms.add(irregular.getOrDefault(word, word));
    for (String[] ending : ENDINGS) {
      if (word.endsWith(ending[0]) && word.length() - ending[0].length() >= 2) {
        String stump = word.substring(0, word.length() - ending[0].length()) + ending[1];
        forms.add(stump);
        int end = stump.length();
        if (end > 3 && stump.charAt(end - 1) == stump.charAt(end - 2)) {
          forms.add(stump.substring(0, end - 1));
        }
      }
    }
    return forms;
  }

  private Set<String> links(String synset, String... kinds) {
    Set<String> found = new LinkedHashSet<>();
    for (String kind : kinds) {
      found.addAll(synsets.get(synset).links().getOrDefault(kind, Set.of()));
    }
    return found;
  }

  /** The class of most of its senses, the first ones counting more; by its ending where told. */
  private String kind(String word, Set<String> own) {
    Map<String, Double> shares = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (String one : own) {
      String part = one.substring(0, one.startsWith("adj") || one.startsWith("adv") ? 3 : 4);
      int before = seen.merge(part, 1, Integer::sum) - 1;
      shares.merge(part, 1.0 / (1 + before), Double::sum);
    }
    if (own.isEmpty()) {
      return "-";
    }
    boolean verbal = shares.containsKey("verb") && (word.endsWith("ed") || word.endsWith("ing"));
    String most =
        verbal
            ? "verb"
            : shares.entrySet().stream().max(Map.Entry.comparingByValue()).get().getKey();
    return switch (most) {
      case "verb" -> "v";
      case "adj" -> "a";
      case "adv" -> "r";
      default -> isConcrete(own) ? "c" : "n";
    };
  }

  private boolean isConcrete(Set<String> own) {
    return own.stream()
        .filter(one -> one.startsWith("noun"))
        .limit(1)
        .anyMatch(one -> CONCRETE.contains(synsets.get(one).file()));
  }

  private Set<Integer> numbers(Set<String> some) {
    Set<Integer> numbers = new TreeSet<>();
    some.forEach(one -> numbers.add(synsets.get(one).number()));
    return numbers;
  }
}
