package dateline.grounding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a text counts, and tells where two texts count the same thing differently. */
public final class Counts {
  /** How far from its number the word may stand that says what became of those counted. */
  private static final int NEAR = 6;

  private static final int FEWEST_IN_COMMON = 2;
  private static final double SHARE_IN_COMMON = 0.34;

  /** Words of one fate; a number of dead is never compared with one of hurt. */
  private static final Map<String, String> FATES =
      fates(
          "dead", "die died dies dying dead death deaths kill killed kills killing toll fatalities",
          "dead", "قتل قتلى قتيل قتيلا وفاه مصرع شهيد شهداء توفي ضحايا",
          "hurt", "injured injure injuries injuring wounded wound hurt hospitalized",
          "hurt", "جريح جرحى جريحا اصيب اصابه مصاب مصابين",
          "lost", "missing unaccounted مفقود مفقودين",
          "held",
              "arrested arrest arrests detained detain held hostage hostages charged اعتقال اعتقل",
          "fled", "displaced fled evacuated evacuate homeless نازح نازحين");

  private static final Set<String> PEOPLE =
      stems("people person persons men women children civilians victims residents شخص اشخاص");

  private Counts() {}

  /**
   * A number and what it counts.
   *
   * @param words as they stand in the text: "at least" is not among them
   * @param counted stems of the words behind it
   * @param fate what became of them, where a word near says so; may be empty
   * @param topic stems of the sentence's words that carry meaning
   */
  public record Count(
      double value,
      String unit,
      String words,
      Set<String> counted,
      String fate,
      Set<String> topic,
      Set<Double> others) {

    /** Whether both count the same thing and come to different results. */
    public boolean differsFrom(Count other) {
      return unit.equals(other.unit)
          && !others.contains(other.value)
          && !other.others.contains(value)
          && fate.equals(other.fate)
          && sameThing(other)
          && shareATopic(other);
    }

    /** Whether it is the same number of the same thing. */
    public boolean agreesWith(Count other) {
      return Quantity.same(value, other.value) && fate.equals(other.fate) && sameThing(other);
    }

    private boolean sameThing(Count other) {
      boolean people =
          !fate.isEmpty()
              && (counted.isEmpty() || intersects(counted, PEOPLE))
              && (other.counted.isEmpty() || intersects(other.counted, PEOPLE));
      return people || intersects(counted, other.counted);
    }

    private boolean shareATopic(Count other) {
      Set<String> shared = new HashSet<>(topic);
      shared.retainAll(other.topic);
      shared.removeAll(counted);
      int smaller = Math.min(topic.size(), other.topic.size());
      return shared.size() >= FEWEST_IN_COMMON && shared.size() >= SHARE_IN_COMMON * smaller;
    }

    private static boolean intersects(Set<String> one, Set<String> other) {
      return one.stream().anyMatch(other::contains);
    }
  }

  /** Every count of a text; numbers of dates, of names and of rank are none. */
  public static List<Count> in(String text) {
    List<Count> counts = new ArrayList<>();
    for (Prose.Sentence sentence : new Prose(text, Optional.empty()).sentences()) {
      List<DateMention> dates = DateMentions.in(sentence.tokens());
      Set<Double> all =
          sentence.quantities().stream().map(Quantity::value).collect(Collectors.toSet());
      Set<String> topic =
          sentence.tokens().stream()
              .filter(token -> token.isWord() && !token.isSmall())
              .map(Token::stem)
              .filter(stem -> !FATES.containsKey(stem))
              .collect(Collectors.toSet());
      for (Quantity quantity : sentence.quantities()) {
        boolean dated =
            dates.stream().anyMatch(it -> it.from() < quantity.to() && quantity.from() < it.to());
        if (!dated && isCount(quantity)) {
          count(text, sentence, quantity, topic, all).ifPresent(counts::add);
        }
      }
    }
    return counts;
  }

  private static boolean isCount(Quantity quantity) {
    boolean year =
        quantity.unit() == Quantity.Unit.PLAIN
            && !quantity.spelled()
            && quantity.value() >= 1900
            && quantity.value() <= 2100
            && quantity.value() == Math.rint(quantity.value());
    return !year
        && quantity.unit() != Quantity.Unit.CODE
        && quantity.unit() != Quantity.Unit.ORDINAL;
  }

  private static Optional<Count> count(
      String text, Prose.Sentence sentence, Quantity quantity, Set<String> topic, Set<Double> all) {
    List<Token> tokens = sentence.tokens();
    Set<String> counted = new HashSet<>();
    int end = quantity.to();
    for (int at = quantity.to(); at < tokens.size() && at < quantity.to() + 3; at++) {
      Token token = tokens.get(at);
      if (!token.isWord() || token.isSmall() && !token.norm().equals("of")) {
        break;
      }
      if (!token.isSmall()) {
        counted.add(token.stem());
        end = at + 1;
      }
    }
    String fate = fate(tokens, quantity);
    counted.removeIf(FATES::containsKey);
    if (counted.isEmpty() && fate.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Count(
            quantity.value(),
            quantity.unit().name(),
            sentence.text(quantity.from(), end, text),
            counted,
            fate,
            topic,
            all));
  }

  /** Of the nearest word that tells one. */
  private static String fate(List<Token> tokens, Quantity quantity) {
    for (int distance = 0; distance < NEAR; distance++) {
      for (int at : new int[] {quantity.to() + distance, quantity.from() - 1 - distance}) {
        if (at >= 0 && at < tokens.size() && FATES.containsKey(tokens.get(at).stem())) {
          return FATES.get(tokens.get(at).stem());
        }
      }
    }
    return "";
  }

  private static Map<String, String> fates(String... namesAndWords) {
    Map<String, String> fates = new java.util.HashMap<>();
    for (int i = 0; i < namesAndWords.length; i += 2) {
      String name = namesAndWords[i];
      stems(namesAndWords[i + 1]).forEach(stem -> fates.put(stem, name));
    }
    return Map.copyOf(fates);
  }

  private static Set<String> stems(String words) {
    return Set.of(words.split(" ")).stream().map(Stems::of).collect(Collectors.toUnmodifiableSet());
  }
}
