package dateline.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Articles whose story is known. The stories of a topic are alike; a topic is the number its
 * stories begin with.
 *
 * @param stories of each document, by its place in the list
 */
public record LookAlikes(List<Document> documents, List<String> stories) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int[] SIZES = {1, 1, 2, 3, 5, 8, 12};

  public static LookAlikes read(Path file) throws IOException {
    List<Document> documents = new ArrayList<>();
    List<String> stories = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      var article = JSON.readTree(line);
      List<String> sentences = new ArrayList<>();
      article.path("sentences").forEach(one -> sentences.add(one.asText()));
      documents.add(
          new Document(
              documents.size() + 1,
              "",
              String.join("\n", sentences),
              Optional.empty(),
              "en",
              "",
              Optional.empty()));
      stories.add(article.path("story").asText());
    }
    return new LookAlikes(documents, stories);
  }

  /** Every second topic, so that no constant was chosen on the others. */
  public LookAlikes half(boolean first) {
    List<String> topics = topics();
    Set<String> taken = new HashSet<>();
    for (int i = first ? 0 : 1; i < topics.size(); i += 2) {
      taken.add(topics.get(i));
    }
    return of(taken);
  }

  List<String> topics() {
    return List.copyOf(new TreeSet<>(stories.stream().map(LookAlikes::topic).toList()));
  }

  LookAlikes of(Collection<String> topics) {
    return where(place -> topics.contains(topic(stories.get(place))));
  }

  /** With fewer documents of most stories, and of some only one. */
  LookAlikes thinned(Random random) {
    Map<String, Integer> left = new HashMap<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      left.computeIfAbsent(stories.get(i), story -> SIZES[random.nextInt(SIZES.length)]);
      order.add(i);
    }
    Collections.shuffle(order, random);
    Set<Integer> taken = new HashSet<>();
    for (int place : order) {
      if (left.merge(stories.get(place), -1, Integer::sum) >= 0) {
        taken.add(place);
      }
    }
    return where(taken::contains);
  }

  private LookAlikes where(IntPredicate taken) {
    int[] places = IntStream.range(0, stories.size()).filter(taken).toArray();
    return new LookAlikes(
        Arrays.stream(places).mapToObj(documents::get).toList(),
        Arrays.stream(places).mapToObj(stories::get).toList());
  }

  private static String topic(String story) {
    return story.replaceAll("\\D.*", "");
  }

  /** How well documents are grouped: the harmonic mean of B-cubed precision and recall. */
  public double bCubed(Map<Long, Long> groups) {
    double precision = 0;
    double recall = 0;
    for (int i = 0; i < stories.size(); i++) {
      int group = 0;
      int story = 0;
      int both = 0;
      for (int j = 0; j < stories.size(); j++) {
        boolean together = group(groups, i).equals(group(groups, j));
        boolean same = stories.get(i).equals(stories.get(j));
        group += together ? 1 : 0;
        story += same ? 1 : 0;
        both += together && same ? 1 : 0;
      }
      precision += both / (double) group;
      recall += both / (double) story;
    }
    return 2 * precision * recall / (precision + recall) / stories.size();
  }

  private Long group(Map<Long, Long> groups, int place) {
    return groups.get(documents.get(place).id());
  }

  /** The harmonic mean of homogeneity and completeness. */
  public double vMeasure(Map<Long, Long> groups) {
    Map<Object, Integer> byStory = new HashMap<>();
    Map<Object, Integer> byGroup = new HashMap<>();
    Map<Object, Integer> byBoth = new HashMap<>();
    for (int i = 0; i < stories.size(); i++) {
      byStory.merge(stories.get(i), 1, Integer::sum);
      byGroup.merge(group(groups, i), 1, Integer::sum);
      byBoth.merge(List.of(stories.get(i), group(groups, i)), 1, Integer::sum);
    }
    double both = entropy(byBoth);
    double homogeneity = 1 - (both - entropy(byGroup)) / entropy(byStory);
    double completeness = 1 - (both - entropy(byStory)) / entropy(byGroup);
    return 2 * homogeneity * completeness / (homogeneity + completeness);
  }

  private double entropy(Map<Object, Integer> counts) {
    return counts.values().stream()
        .mapToDouble(count -> count / (double) stories.size())
        .map(share -> -share * Math.log(share))
        .sum();
  }
}
