package dateline.temporal;

import static dateline.temporal.EnglishWords.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** English, as newspapers write it. */
final class EnglishGrammar implements Grammar {
  private final Beginnings beginnings;

  EnglishGrammar() {
    List<Rule> rules = new ArrayList<>();
    rules.addAll(EnglishDates.rules());
    rules.addAll(EnglishClock.rules());
    rules.addAll(EnglishRelative.rules());
    rules.addAll(EnglishSeasons.rules());
    rules.addAll(EnglishQuarters.rules());
    rules.addAll(EnglishDurations.rules());
    rules.addAll(EnglishHolidays.rules());
    rules.add(
        reference(
            "now|currently|current|at present|presently|nowadays|these days|at the moment|right"
                + " now",
            "PRESENT_REF"));
    rules.add(
        reference(
            "(?:more |most )?recently|recent|the (?:recent )?past(?! \\p{L}+s?\\b(?<=s))",
            "PAST_REF"));
    rules.add(
        reference(
            "the (?:near |foreseeable )?future(?! of)|soon(?!" + " (?:after|as|became|afterward))",
            "FUTURE_REF"));
    beginnings = new Beginnings(rules);
  }

  private static Rule reference(String words, String value) {
    return rule(
        "(?:" + words + ")",
        mention ->
            mention.before().endsWith("as ") ? Optional.empty() : Optional.of(Meant.date(value)));
  }

  @Override
  public List<Rule> beginningWith(String word) {
    return beginnings.of(word);
  }

  @Override
  public Tense tense(String sentence, int start, int end) {
    return EnglishTense.of(sentence, start, end);
  }
}
