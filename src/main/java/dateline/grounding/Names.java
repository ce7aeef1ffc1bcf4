package dateline.grounding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that each name of a claim stands in its sources. */
final class Names {
  /** So many words of a name may stand between two others of it: "Abdul Rahman al-Sheikh". */
  private static final int NEAR = 3;

  /** So seldom in lower case, a word is a name at the beginning of a sentence too. */
  private static final double MOSTLY_A_NAME = 0.3;

  /** "Baltimore's Key Bridge" is no name of Baltimore's. */
  private static final Pattern POSSESSIVE = Pattern.compile("[’'][sS]?$");

  private final List<Prose> sources;
  private final Set<String> same = new HashSet<>();
  private final Set<String> initials = new HashSet<>();

  Names(List<Prose> sources) {
    this.sources = sources;
    for (Prose source : sources) {
      for (Prose.Sentence sentence : source.sentences()) {
        read(sentence.tokens());
      }
    }
  }

  private void read(List<Token> tokens) {
    StringBuilder letters = new StringBuilder();
    for (Token token : tokens) {
      same.add(SameNames.of(token.norm()));
      if (token.isWord() && token.isCapital()) {
        letters.append(token.norm().charAt(0));
        for (int from = 0; from + 2 <= letters.length(); from++) {
          initials.add(letters.substring(from));
        }
      } else if (!token.norm().equals("of") && !token.norm().equals("and")) {
        letters.setLength(0);
      }
    }
  }

  /** The names of the claim that the sources do not have. */
  List<String> missing(List<Token> claim) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < claim.size(); i++) {
      if (isName(claim, i) && !isKnown(claim, i)) {
        missing.add(claim.get(i).text());
      }
    }
    for (int i = 0; i + 1 < claim.size(); i++) {
      if (isPair(claim, i) && !standTogether(claim.get(i), claim.get(i + 1))) {
        missing.add(claim.get(i).text() + " " + claim.get(i + 1).text());
      }
    }
    return missing;
  }

  static boolean isName(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    return token.isWord()
        && token.isCapital()
        && (!token.first() || Lexicon.of(token.norm()).lower() < MOSTLY_A_NAME)
        && !token.isSmall()
        && token.norm().length() > 1
        && NumberWords.cardinal(token.norm()).isEmpty()
        && !Calendar.isName(token.norm());
  }

  private boolean isKnown(List<Token> claim, int at) {
    Token token = claim.get(at);
    return same.contains(SameNames.of(token.norm()))
        || sources.stream().anyMatch(source -> source.says(token))
        || initials.contains(token.norm())
        || isPartOfKnownInitials(claim, at)
        || token.norm().equals("united")
            && at + 1 < claim.size()
            && same.contains(SameNames.of(claim.get(at + 1).norm()));
  }

  /** "World Health Organization" where the source says "WHO". */
  private boolean isPartOfKnownInitials(List<Token> claim, int at) {
    int from = at;
    while (from > 0 && (isCapitalWord(claim.get(from - 1)) || isLink(claim.get(from - 1)))) {
      from--;
    }
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < claim.size(); i++) {
      Token token = claim.get(i);
      if (isCapitalWord(token)) {
        letters.append(token.norm().charAt(0));
      } else if (!isLink(token)) {
        break;
      }
    }
    for (int start = 0; start + 2 <= letters.length(); start++) {
      for (int end = start + 2; end <= letters.length(); end++) {
        if (sources.stream().anyMatch(hasAcronym(letters.substring(start, end)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static java.util.function.Predicate<Prose> hasAcronym(String letters) {
    return source -> source.hasAcronym(letters);
  }

  private static boolean isCapitalWord(Token token) {
    return token.isWord() && token.isCapital();
  }

  private static boolean isLink(Token token) {
    return token.norm().equals("of") || token.norm().equals("and") || token.norm().equals("for");
  }

  /** Two words of one name, such as a first and a last name. */
  private static boolean isPair(List<Token> claim, int at) {
    Token one = claim.get(at);
    Token next = claim.get(at + 1);
    return isName(claim, at)
        && !POSSESSIVE.matcher(one.text()).find()
        && isName(claim, at + 1)
        && next.start() - one.end() == 1
        && !SameNames.has(one.norm())
        && !SameNames.isTitle(one.norm())
        && !SameNames.isTitle(next.norm());
  }

  private boolean standTogether(Token one, Token next) {
    boolean both =
        sources.stream().anyMatch(source -> source.saysExactly(one.norm()))
            && sources.stream().anyMatch(source -> source.saysExactly(next.norm()));
    return !both || sources.stream().anyMatch(source -> areNear(source, one, next));
  }

  private static boolean areNear(Prose source, Token one, Token next) {
    for (Prose.Sentence sentence : source.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).norm().equals(one.norm())) {
          int end = Math.min(tokens.size(), i + 1 + NEAR);
          for (int j = Math.max(0, i - NEAR); j < end; j++) {
            if (tokens.get(j).norm().equals(next.norm())) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }
}
