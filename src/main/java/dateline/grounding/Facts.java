package dateline.grounding;

import java.util.ArrayList;
import java.util.List;

/** Checks what a claim must not invent: numbers, dates, names and quotations. */
final class Facts {
  private final List<Prose> texts;
  private final List<Prose> all;
  private final Numbers numbers;
  private final Names names;
  private final KnownDays days = new KnownDays();

  /**
   * @param texts what a claim may quote
   * @param all these, and what else is known of the sources
   */
  Facts(List<Source> sources, List<Prose> texts, List<Prose> all) {
    this.texts = texts;
    this.all = all;
    this.numbers = new Numbers(all);
    this.names = new Names(all);
    all.forEach(source -> source.sentences().forEach(days::add));
    sources.forEach(source -> days.published(source.published()));
  }

  /** What of the claim the sources do not say. */
  List<Reason> missing(Prose claim) {
    List<Reason> missing = new ArrayList<>();
    for (Prose.Sentence sentence : claim.sentences()) {
      List<DateMention> dates = DateMentions.in(sentence.tokens());
      for (DateMention date : dates) {
        if (!days.agree(date)) {
          missing.add(
              new Reason(Reason.Kind.DATE, sentence.text(date.from(), date.to(), claim.text())));
        }
      }
      for (Quantity number : numbers.missing(sentence, dates)) {
        missing.add(
            new Reason(
                Reason.Kind.NUMBER, sentence.text(number.from(), number.to(), claim.text())));
      }
      for (Quantity number : sentence.quantities()) {
        if (Bounds.areOther(sentence, number, all)) {
          missing.add(
              new Reason(
                  Reason.Kind.NUMBER,
                  sentence.text(Math.max(0, number.from() - 2), number.to(), claim.text())));
        }
      }
      for (String name : names.missing(sentence.tokens())) {
        missing.add(new Reason(Reason.Kind.NAME, name));
      }
    }
    for (String quoted : Quotations.in(claim.text())) {
      if (texts.stream().noneMatch(source -> Quotations.standsIn(quoted, source))) {
        missing.add(new Reason(Reason.Kind.QUOTATION, quoted));
      }
    }
    return missing;
  }
}
