package dateline.bench;

import dateline.article.Article;
import dateline.article.Publication;
import dateline.text.Sentences;
import dateline.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** What another desk does to a wire story before it prints it. */
enum Edit {
  CREDITS("other credits", 0, false, false, 0),
  HEAD("new head", 0, true, false, 0),
  PARAGRAPH("a paragraph dropped", 1, false, false, 0),
  HEAD_AND_PARAGRAPH("new head, a paragraph dropped", 1, true, false, 0),
  WORDS("new head, one word in 30 changed", 0, true, false, 30),
  CUT("cut to two thirds", 0, false, true, 0);

  private static final Duration LATER = Duration.ofHours(5);

  /** A copy of fewer paragraphs says too little to drop one. */
  private static final int PARAGRAPHS = 4;

  final String name;
  private final int dropped;
  private final boolean newHead;
  private final boolean cut;
  private final int changed;

  Edit(String name, int dropped, boolean newHead, boolean cut, int changed) {
    this.name = name;
    this.dropped = dropped;
    this.newHead = newHead;
    this.cut = cut;
    this.changed = changed;
  }

  /** The copy another outlet prints; words it needs come from the donor, an article of its own. */
  Article of(Article original, Article donor, Random random) {
    List<String> paragraphs = paragraphs(original);
    if (newHead) {
      paragraphs.set(0, withoutFirstSentence(paragraphs.get(0), original.language()));
      paragraphs.add(0, firstSentence(donor));
    }
    for (int i = 0; i < dropped && paragraphs.size() > 2; i++) {
      paragraphs.remove(1 + random.nextInt(paragraphs.size() - 1));
    }
    if (cut) {
      paragraphs = halfDone(paragraphs);
    }
    String text = String.join("\n\n", paragraphs).strip();
    return new Article(
        0,
        "https://copy.example/" + original.id() + "/" + ordinal(),
        newHead ? donor.title() : original.title(),
        changed == 0 ? text : reworded(text, donor, random),
        Publication.at(original.published().instant().plus(LATER)),
        Optional.empty(),
        "Copy Desk",
        original.language(),
        List.of("Another Name"),
        false,
        false);
  }

  private static List<String> halfDone(List<String> paragraphs) {
    int words = words(paragraphs);
    List<String> kept = new ArrayList<>();
    for (String paragraph : paragraphs) {
      if (words(kept) < words * 2 / 3) {
        kept.add(paragraph);
      }
    }
    return kept;
  }

  private static int words(List<String> paragraphs) {
    return paragraphs.stream().mapToInt(paragraph -> paragraph.split("\\s+").length).sum();
  }

  /** Its paragraphs or, where it has few, its sentences. */
  private static List<String> paragraphs(Article article) {
    List<String> paragraphs = new ArrayList<>(Arrays.asList(article.text().split("\n+")));
    if (paragraphs.size() >= PARAGRAPHS) {
      return paragraphs;
    }
    return Sentences.in(article.text(), article.language()).stream()
        .map(sentence -> sentence.of(article.text()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String firstSentence(Article article) {
    return Sentences.in(article.text(), article.language()).stream()
        .findFirst()
        .map(span -> span.of(article.text()))
        .orElse("");
  }

  private static String withoutFirstSentence(String paragraph, String language) {
    List<Span> sentences = Sentences.in(paragraph, language);
    return sentences.isEmpty() ? "" : paragraph.substring(sentences.get(0).end()).strip();
  }

  private String reworded(String text, Article donor, Random random) {
    String[] others = donor.text().split("\\s+");
    return Arrays.stream(text.split("(?<=\\s)"))
        .map(
            word ->
                random.nextInt(changed) == 0 && word.length() > 4
                    ? others[random.nextInt(others.length)] + word.replaceFirst("\\S+", "")
                    : word)
        .collect(Collectors.joining());
  }
}
