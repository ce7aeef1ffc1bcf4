package dateline.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Words in quotation marks, in any of the marks that news uses. */
final class Quotations {
  private static final Pattern QUOTED =
      Pattern.compile(
          "“([^“”]+)(?:”|$)|„([^„“”]+)[“”]|«([^«»]+)»|``(.+?)(?:''|``|$)|(?<![\\p{L}\\d])\"([^\"]+)\""
              + "|(?<![\\p{L}\\p{N}])[‘'`](?=\\p{L})(.+?)(?<=[\\p{L}\\p{N}.,!?])[’'](?![\\p{L}\\p{N}])");

  /** "the [government] failed ... again": what stands between was left out or changed openly. */
  private static final Pattern LEFT_OUT = Pattern.compile("\\[[^\\]]*\\]|\\.\\.\\.+|…");

  /** So many words in quotation marks are set off rather than quoted. */
  private static final int SET_OFF = 2;

  private static final int LEAST_ROW = 3;
  private static final int MOST_BETWEEN = 12;

  private Quotations() {}

  /** The pieces of each quotation that must stand word for word. */
  static List<String> in(String text) {
    List<String> pieces = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          for (String piece : LEFT_OUT.split(matcher.group(group))) {
            pieces.add(piece.strip());
          }
        }
      }
    }
    return pieces;
  }

  /**
   * Whether the words stand there in this order: in a row, but for the endings of the outermost, or
   * in two rows with a little between that turns nothing. One word or two in quotation marks set
   * them off more than they quote: they need only stand in one sentence.
   */
  static boolean standsIn(String quoted, Prose source) {
    List<Token> words = Tokens.of(quoted);
    if (words.isEmpty()) {
      return true;
    }
    List<Token> all = source.sentences().stream().flatMap(one -> one.tokens().stream()).toList();
    return row(words, all, 0).isPresent()
        || standsInTwo(words, all)
        || words.size() <= SET_OFF
            && words.stream().noneMatch(Words::isNegation)
            && source.sentences().stream().anyMatch(one -> hasAll(words, one.tokens()));
  }

  private static boolean hasAll(List<Token> words, List<Token> sentence) {
    return words.stream()
        .allMatch(word -> sentence.stream().anyMatch(one -> one.stem().equals(word.stem())));
  }

  private static boolean standsInTwo(List<Token> words, List<Token> all) {
    for (int cut = LEAST_ROW; cut + LEAST_ROW <= words.size(); cut++) {
      List<Token> head = words.subList(0, cut);
      List<Token> tail = words.subList(cut, words.size());
      OptionalInt start = row(head, all, 0);
      while (start.isPresent()) {
        int behind = start.getAsInt() + cut;
        int end = Math.min(all.size(), behind + MOST_BETWEEN + tail.size());
        OptionalInt next = row(tail, all.subList(0, end), behind);
        if (next.isPresent() && turnsNothing(all.subList(behind, next.getAsInt()))) {
          return true;
        }
        start = row(head, all, start.getAsInt() + 1);
      }
    }
    return false;
  }

  private static boolean turnsNothing(List<Token> between) {
    return between.stream().noneMatch(one -> Words.isNegation(one) || Words.isHedge(one));
  }

  /** Where the words first stand in a row. */
  private static OptionalInt row(List<Token> words, List<Token> all, int from) {
    return IntStream.rangeClosed(from, all.size() - words.size())
        .filter(start -> matches(words, all, start))
        .findFirst();
  }

  private static boolean matches(List<Token> words, List<Token> all, int start) {
    for (int i = 0; i < words.size(); i++) {
      Token word = words.get(i);
      Token other = all.get(start + i);
      boolean outermost = i == 0 || i == words.size() - 1;
      boolean inflected = outermost && word.isWord() && word.stem().equals(other.stem());
      if (!inflected && !word.norm().equals(other.norm())) {
        return false;
      }
    }
    return true;
  }
}
