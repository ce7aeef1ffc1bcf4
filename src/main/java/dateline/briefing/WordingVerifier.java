package dateline.briefing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Holds a sentence against the passages it names: a quoted one must stand there word for word, a
 * written one must name at least one that was given.
 */
public final class WordingVerifier implements Verifier {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  @Override
  public Checked check(Draft draft) {
    List<Claim> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    for (Draft.Sentence sentence : draft.sentences()) {
      List<Citation> named = named(sentence, draft.given());
      if (named.isEmpty()) {
        dropped.add(new Dropped(sentence.text(), outside(sentence, draft.given().size())));
      } else if (draft.writer() != WrittenBy.MODEL && !standsIn(named, sentence.text())) {
        dropped.add(
            new Dropped(sentence.text(), "It does not stand word for word in its passage."));
      } else {
        kept.add(new Claim(sentence.text(), named));
      }
    }
    return new Checked(kept, dropped);
  }

  private static List<Citation> named(Draft.Sentence sentence, List<Citation> given) {
    return new LinkedHashSet<>(sentence.passages())
        .stream()
            .filter(number -> number >= 1 && number <= given.size())
            .map(number -> given.get(number - 1))
            .toList();
  }

  private static String outside(Draft.Sentence sentence, int given) {
    return sentence.passages().isEmpty()
        ? "It names no passage."
        : "It names passage " + sentence.passages().get(0) + "; only " + given + " were given.";
  }

  /** Quotation marks may make a quote longer than one passage, so it may run into the next. */
  private static boolean standsIn(List<Citation> named, String text) {
    Citation first = named.get(0);
    int start = first.passage().span().start();
    int end = first.passage().span().end();
    for (Citation one : named) {
      if (one.article().id() == first.article().id()) {
        start = Math.min(start, one.passage().span().start());
        end = Math.max(end, one.passage().span().end());
      }
    }
    return spaced(first.article().text().substring(start, end)).contains(spaced(text));
  }

  private static String spaced(String text) {
    return SPACE.matcher(text).replaceAll(" ");
  }
}
