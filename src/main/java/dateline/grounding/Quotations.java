package dateline.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in quotation marks, in any of the marks that news uses. */
final class Quotations {
  private static final Pattern QUOTED =
      Pattern.compile(
          "“([^“”]+)(?:”|$)|„([^„“”]+)[“”]|«([^«»]+)»|``(.+?)(?:''|``|$)|(?<![\\p{L}\\d])\"([^\"]+)\""
              + "|(?<![\\p{L}\\p{N}])[‘'`](?=\\p{L})(.+?)(?<=[\\p{L}\\p{N}.,!?])[’'](?![\\p{L}\\p{N}])");

  /** "the [government] failed ... again": what stands between was left out or changed openly. */
  private static final Pattern LEFT_OUT = Pattern.compile("\\[[^\\]]*\\]|\\.\\.\\.+|…");

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

  /** Whether the words stand there, in this order and with nothing between. */
  static boolean standsIn(String quoted, Prose source) {
    List<Token> words = Tokens.of(quoted);
    if (words.isEmpty()) {
      return true;
    }
    List<Token> all = source.sentences().stream().flatMap(one -> one.tokens().stream()).toList();
    for (int start = 0; start + words.size() <= all.size(); start++) {
      if (matches(words, all, start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(List<Token> words, List<Token> all, int start) {
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).norm().equals(all.get(start + i).norm())) {
        return false;
      }
    }
    return true;
  }
}
