package dateline.telegram;

import java.text.BreakIterator;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text may be cut, best places first. */
final class CutPlaces {
  /**
   * What a reader sees as one character; knows joined emoji and flags, as BreakIterator of Java 17
   * does not.
   */
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private final String plain;
  private final BitSet clusters = new BitSet();
  private final BitSet free;
  private final List<BitSet> preferred;

  CutPlaces(MessageText text) {
    this.plain = text.plain();
    for (Matcher matcher = CLUSTER.matcher(plain); matcher.find(); ) {
      clusters.set(matcher.end());
    }
    free = (BitSet) clusters.clone();
    text.entities().stream()
        .filter(entity -> entity.kind() == Entity.Kind.LINK)
        .forEach(link -> free.clear(link.offset() + 1, link.end()));
    clearIsolates();
    preferred =
        List.of(
            after("\n\n"),
            after("\n"),
            breaks(BreakIterator.getSentenceInstance(Locale.ROOT)),
            breaks(BreakIterator.getLineInstance(Locale.ROOT)));
  }

  private void clearIsolates() {
    int depth = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      depth += SafeText.isIsolate(c) ? 1 : 0;
      depth -= SafeText.closesIsolate(c) ? 1 : 0;
      if (depth > 0) {
        free.clear(i + 1);
      }
    }
  }

  private BitSet after(String mark) {
    BitSet places = new BitSet();
    for (int at = plain.indexOf(mark); at >= 0; at = plain.indexOf(mark, at + 1)) {
      places.set(at + mark.length());
    }
    places.and(free);
    return places;
  }

  private BitSet breaks(BreakIterator iterator) {
    BitSet places = new BitSet();
    iterator.setText(plain);
    for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
      places.set(at);
    }
    places.and(free);
    return places;
  }

  /** The best place after {@code start} and not after {@code farthest}. */
  int cut(int start, int farthest) {
    if (farthest == plain.length()) {
      return farthest;
    }
    int early = start + (farthest - start) / 3;
    for (BitSet places : preferred) {
      int at = places.previousSetBit(farthest);
      if (at > early) {
        return at;
      }
    }
    return anywhere(start, farthest);
  }

  private int anywhere(int start, int farthest) {
    for (BitSet places : List.of(free, clusters)) {
      int at = places.previousSetBit(farthest);
      if (at > start) {
        return at;
      }
    }
    boolean inPair =
        farthest > start + 1
            && Character.isSurrogatePair(plain.charAt(farthest - 1), plain.charAt(farthest));
    return inPair ? farthest - 1 : farthest;
  }
}
