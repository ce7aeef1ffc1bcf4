package dateline.temporal;

import dateline.text.Sentences;
import dateline.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** Finds the expressions of time in news texts, and what they mean. English and Arabic. */
public final class TimeExpressions {
  private static final Map<String, Grammar> GRAMMARS =
      Map.of("en", new EnglishGrammar(), "ar", new ArabicGrammar());

  /** No expression is longer. */
  private static final int LONGEST = 100;

  private final String text;
  private final String language;
  private final Grammar grammar;
  private final Narrative narrative;
  private Optional<List<Span>> sentences = Optional.empty();

  private TimeExpressions(String text, LocalDate published, String language, Grammar grammar) {
    this.text = text;
    this.language = language;
    this.grammar = grammar;
    this.narrative = new Narrative(published);
  }

  /**
   * In the order of the text, without overlaps; none for a language whose words are not known.
   *
   * @param published the day "today" means
   */
  public static List<TimeExpression> of(String text, LocalDate published, String language) {
    Grammar grammar = GRAMMARS.get(language);
    return grammar == null
        ? List.of()
        : new TimeExpressions(text, published, language, grammar).find();
  }

  private record Candidate(Rule rule, Span span) {}

  /** What begins first is read first, and of that the longest. */
  private List<TimeExpression> find() {
    List<Candidate> candidates = new ArrayList<>();
    for (Span word : words()) {
      for (Rule rule : grammar.beginningWith(word.of(text))) {
        Matcher matcher = matcher(rule, word.start());
        if (matcher.lookingAt()) {
          candidates.add(new Candidate(rule, new Span(word.start(), matcher.end())));
        }
      }
    }
    candidates.sort(
        Comparator.comparingInt((Candidate one) -> one.span().start())
            .thenComparingInt(one -> -one.span().end()));
    List<TimeExpression> found = new ArrayList<>();
    int end = 0;
    for (Candidate candidate : candidates) {
      if (candidate.span().start() >= end) {
        Optional<TimeExpression> read = read(candidate);
        read.ifPresent(found::add);
        end = read.map(one -> one.span().end()).orElse(end);
      }
    }
    return found;
  }

  private Matcher matcher(Rule rule, int start) {
    return rule.form()
        .matcher(text)
        .useTransparentBounds(true)
        .region(start, Math.min(text.length(), start + LONGEST));
  }

  /** Words and numbers, and the apostrophes before them: expressions begin nowhere else. */
  private List<Span> words() {
    List<Span> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean within = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (!within && start >= 0) {
        words.add(new Span(start, i));
      } else if (!within && i < text.length() && "'’".indexOf(text.charAt(i)) >= 0) {
        words.add(new Span(i, i + 1));
      }
      start = within ? (start < 0 ? i : start) : -1;
    }
    return words;
  }

  private Optional<TimeExpression> read(Candidate candidate) {
    Matcher match = matcher(candidate.rule(), candidate.span().start());
    match.lookingAt();
    Mention mention = new Mention(text, match, narrative, () -> tense(candidate.span()));
    return candidate
        .rule()
        .reading()
        .apply(mention)
        .map(meant -> new TimeExpression(candidate.span(), meant.type(), meant.value()));
  }

  private Tense tense(Span expression) {
    if (sentences.isEmpty()) {
      sentences = Optional.of(Sentences.in(text, language));
    }
    for (Span sentence : sentences.get()) {
      if (sentence.start() <= expression.start() && expression.end() <= sentence.end()) {
        return grammar.tense(
            sentence.of(text),
            expression.start() - sentence.start(),
            expression.end() - sentence.start());
      }
    }
    return Tense.UNSAID;
  }
}
