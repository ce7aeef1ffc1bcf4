package dateline.bench;

import com.ibm.icu.text.BreakIterator;
import dateline.localchat.ParsedText;
import dateline.telegram.Looks;
import dateline.telegram.MessageText;
import dateline.telegram.Splitter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A million texts made of odd pieces, formatted, split, and read by the local chat's server: none
 * may be refused, nothing that can be seen may get lost, and each character must look as it was to.
 */
final class FormatsBench implements Bench.Benchmark {
  private static final int TEXTS = Integer.getInteger("texts", 1_000_000);
  private static final int AT_A_TIME = 1_000;
  private static final int LONGEST = 4_096;

  private final AtomicLong texts = new AtomicLong();
  private final AtomicLong parts = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong changed = new AtomicLong();
  private final AtomicLong broken = new AtomicLong();
  private final AtomicLong badCuts = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();

  @Override
  public List<Figure> run() {
    long started = System.nanoTime();
    IntStream.range(0, TEXTS / AT_A_TIME)
        .parallel()
        .forEach(
            seed -> {
              OddTexts odd = new OddTexts(seed);
              for (int i = 0; i < AT_A_TIME; i++) {
                check(odd.next());
              }
            });
    double minutes = (System.nanoTime() - started) / 60e9;
    return List.of(
        Figure.higher("texts", texts.get(), "texts", TEXTS),
        Figure.reported("parts they were sent in", parts.get(), "messages", "lower"),
        Figure.lower("refused", refused.get(), "messages", 0),
        Figure.lower("with other words than were sent", changed.get(), "texts", 0),
        Figure.lower("with a visible character lost in cleaning", lost.get(), "texts", 0),
        Figure.lower("with a character that looks otherwise", broken.get(), "texts", 0),
        Figure.lower("cuts within what a reader sees as one", badCuts.get(), "cuts", 0),
        Figure.lower("all of it", minutes, "min", 10));
  }

  private void check(OddTexts.Odd odd) {
    texts.incrementAndGet();
    MessageText text = odd.text();
    if (!visible(odd.raw()).equals(visible(text.plain()))) {
      report(lost, "lost", odd.raw());
    }
    List<MessageText> split = Splitter.split(text);
    parts.addAndGet(split.size());
    if (split.size() > 1) {
      checkCuts(text, split);
    }
    List<ParsedText> read = new ArrayList<>();
    for (MessageText part : split) {
      boolean formatted = !part.equals(part.withoutFormat());
      ParsedText parsed = ParsedText.of(formatted ? part.toHtml() : part.plain(), formatted);
      parsed.refusal().ifPresent(reason -> report(refused, reason, part.toHtml()));
      read.add(parsed);
    }
    if (read.stream().noneMatch(part -> part.refusal().isPresent())) {
      compare(text, read);
    }
  }

  private void compare(MessageText text, List<ParsedText> read) {
    if (text.isBlank()) {
      return;
    }
    String arrived = read.stream().map(ParsedText::text).collect(Collectors.joining());
    if (!isAllOf(dense(text.plain()), dense(arrived))) {
      report(changed, "changed", text.toHtml());
      return;
    }
    long[] wanted = seen(text.plain(), Looks.of(text)).limit(dense(arrived).length()).toArray();
    long[] got = read.stream().flatMapToLong(part -> seen(part.text(), part.looks())).toArray();
    if (!Arrays.equals(wanted, got)) {
      report(broken, "broken", text.toHtml());
    }
  }

  /** A last part in which a reader would see nothing is not sent: Telegram refuses it. */
  private static boolean isAllOf(String wanted, String arrived) {
    return wanted.startsWith(arrived)
        && (wanted.length() == arrived.length()
            || MessageText.of(wanted.substring(arrived.length())).isBlank());
  }

  private void checkCuts(MessageText text, List<MessageText> split) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text.plain());
    int at = 0;
    for (MessageText part : split) {
      int start = text.plain().indexOf(part.plain(), at);
      at = start + part.plain().length();
      boolean endless = part.plain().length() >= LONGEST - 1;
      if (start < 0 || (!endless && !(characters.isBoundary(start) && characters.isBoundary(at)))) {
        report(badCuts, "cut", part.toHtml());
        return;
      }
    }
  }

  /** What of a text is visible whatever is done about spaces, marks and directions. */
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(point -> point != 0xFFFD)
        .filter(
            point ->
                switch (Character.getType(point)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.SURROGATE,
                      Character.UNASSIGNED,
                      Character.SPACE_SEPARATOR,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR,
                      Character.NON_SPACING_MARK ->
                      false;
                  default -> true;
                })
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static String dense(String text) {
    StringBuilder dense = new StringBuilder();
    text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> dense.append((char) c));
    return dense.toString();
  }

  private static LongStream seen(String text, long[] looks) {
    return IntStream.range(0, text.length())
        .filter(i -> !Character.isWhitespace(text.charAt(i)))
        .mapToLong(i -> looks[i]);
  }

  private static void report(AtomicLong counter, String what, String example) {
    if (counter.incrementAndGet() <= 3) {
      System.err.println(what + ": " + example.substring(0, Math.min(300, example.length())));
    }
  }
}
