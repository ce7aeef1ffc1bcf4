package dateline.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the sentences of a text. A line break ends a sentence; white space around it is left out.
 */
public final class Sentences {
  private static final Pattern LINE = Pattern.compile("[^\\n]+");

  /** "U.S. Senate", "George W. Bush", "J.K. Rowling", "Sen. Warren": the stop ends no sentence. */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(\"“‘'])(?:(?:\\p{Lu}\\.)+|(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Reps|Sens|Gov|Gen|Lt|Col"
              + "|Capt|Sgt|Maj|Adm|Cmdr|Det|Rev|Hon|Pres|St|Ft|Mt|Jr|Sr|vs|Inc|Corp|Co|Ltd"
              + "|Jan|Feb|Aug|Sept|Oct|Nov|Dec|a\\.m|p\\.m)\\.)$");

  /** "No. 18": before anything but a number it is an answer. */
  private static final Pattern NUMBER = Pattern.compile("\\bNo\\.$");

  /** After "in the U.S." these begin a sentence; a name would go on with it. */
  private static final Set<String> STARTERS =
      Set.of(
          "The",
          "A",
          "An",
          "In",
          "On",
          "At",
          "He",
          "She",
          "It",
          "They",
          "We",
          "I",
          "You",
          "But",
          "And",
          "This",
          "That",
          "These",
          "Those",
          "There",
          "His",
          "Her",
          "Its",
          "Their",
          "Our",
          "As",
          "For",
          "After",
          "Before",
          "When",
          "While",
          "If",
          "However",
          "Some",
          "Many",
          "Most",
          "More",
          "With",
          "Since",
          "So",
          "Meanwhile",
          "Here",
          "What",
          "Who",
          "Last",
          "According");

  private static final ThreadLocal<BreakIterator> ENGLISH = iterator("en@ss=standard");
  private static final ThreadLocal<BreakIterator> OTHER = iterator("und");

  private Sentences() {}

  private static ThreadLocal<BreakIterator> iterator(String locale) {
    return ThreadLocal.withInitial(() -> BreakIterator.getSentenceInstance(new ULocale(locale)));
  }

  /** The sentences in order; they never overlap. */
  public static List<Span> in(String text, String language) {
    return first(text, language, Integer.MAX_VALUE);
  }

  /** At least so many from the beginning, where there are as many; the rest may be left out. */
  public static List<Span> first(String text, String language, int least) {
    List<Span> sentences = new ArrayList<>();
    BreakIterator iterator = (language.equals("en") ? ENGLISH : OTHER).get();
    var lines = LINE.matcher(text);
    while (sentences.size() < least && lines.find()) {
      addLine(text, new Span(lines.start(), lines.end()), iterator, sentences);
    }
    return sentences;
  }

  private static void addLine(
      String text, Span line, BreakIterator iterator, List<Span> sentences) {
    iterator.setText(line.of(text));
    int start = line.start();
    iterator.first();
    for (int next = iterator.next(); next != BreakIterator.DONE; next = iterator.next()) {
      int end = line.start() + next;
      if (end < line.end() && goesOn(text, start, end)) {
        continue;
      }
      Span sentence = trim(text, start, end);
      if (sentence.length() > 0) {
        sentences.add(sentence);
      }
      start = end;
    }
  }

  private static boolean goesOn(String text, int start, int end) {
    Span before = trim(text, start, end);
    int tail = Math.max(before.start(), before.end() - 12);
    String ending = text.substring(tail, before.end());
    if (NUMBER.matcher(ending).find()) {
      return Character.isDigit(text.charAt(end));
    }
    if (!ABBREVIATION.matcher(ending).find()) {
      return false;
    }
    int wordEnd = end;
    while (wordEnd < text.length() && Character.isLetter(text.charAt(wordEnd))) {
      wordEnd++;
    }
    return !STARTERS.contains(text.substring(end, wordEnd));
  }

  private static Span trim(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
