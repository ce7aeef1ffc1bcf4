package dateline.grounding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A text, read once: its sentences, numbers and words. */
final class Prose {
  /** A sentence and the numbers in it. */
  record Sentence(List<Token> tokens, List<Quantity> quantities, Optional<LocalDate> published) {
    String text(int from, int to, String whole) {
      return whole.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
  }

  /** "3, 800" and "98. 7": some agencies' texts reach us with their numbers taken apart. */
  private static final Pattern APART =
      Pattern.compile(
          "(?<![\\d,.])(\\d{1,3}[,.]) (?=\\d{3}(?!\\d))|(?<![\\d,.])(\\d{1,3}\\.)"
              + " (?=\\d{1,2}(?!\\d))");

  private final String text;
  private final List<Sentence> sentences = new ArrayList<>();
  private final Set<String> norms = new HashSet<>();
  private final Set<String> stems = new HashSet<>();
  private final Set<String> acronyms = new HashSet<>();

  Prose(String text, Optional<LocalDate> published) {
    this.text = APART.matcher(text).replaceAll("$1$2");
    for (List<Token> tokens : Tokens.sentences(this.text)) {
      sentences.add(new Sentence(tokens, Quantities.in(tokens), published));
      for (Token token : tokens) {
        norms.add(token.norm());
        stems.add(token.stem());
        if (token.text().length() > 1 && Character.isUpperCase(token.text().charAt(1))) {
          acronyms.add(token.norm());
        }
      }
    }
  }

  String text() {
    return text;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  boolean says(Token token) {
    return norms.contains(token.norm()) || stems.contains(token.stem());
  }

  /** Written in capitals. */
  boolean hasAcronym(String norm) {
    return acronyms.contains(norm);
  }

  boolean saysExactly(String norm) {
    return norms.contains(norm);
  }
}
