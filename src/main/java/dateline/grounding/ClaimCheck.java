package dateline.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whether a claim is supported by the texts it rests on, without a language model.
 *
 * <p>Pure: the same claim and sources always give the same verdict. Several sources count together.
 */
public final class ClaimCheck {
  private static final double ENOUGH = 0.5;

  public Verdict check(String claim, List<Source> sources) {
    List<Prose> texts =
        sources.stream().map(source -> new Prose(source.text(), source.published())).toList();
    List<Prose> all =
        Stream.concat(
                texts.stream(),
                sources.stream()
                    .map(one -> new Prose(one.title() + "\n" + one.outlet(), one.published())))
            .toList();
    Prose claimed = new Prose(claim, java.util.Optional.empty());
    List<Reason> reasons = new ArrayList<>();
    Numbers numbers = new Numbers(all);
    KnownDays days = new KnownDays();
    all.forEach(source -> source.sentences().forEach(days::add));
    sources.forEach(source -> days.published(source.published()));
    Names names = new Names(all);
    for (Prose.Sentence sentence : claimed.sentences()) {
      List<DateMention> dates = DateMentions.in(sentence.tokens());
      dates.stream()
          .filter(date -> !days.agree(date))
          .forEach(
              date ->
                  reasons.add(
                      new Reason(Reason.Kind.DATE, sentence.text(date.from(), date.to(), claim))));
      for (Quantity missing : numbers.missing(sentence, dates)) {
        reasons.add(
            new Reason(Reason.Kind.NUMBER, sentence.text(missing.from(), missing.to(), claim)));
      }
      names
          .missing(sentence.tokens())
          .forEach(name -> reasons.add(new Reason(Reason.Kind.NAME, name)));
    }
    for (String quoted : Quotations.in(claim)) {
      if (texts.stream().noneMatch(source -> Quotations.standsIn(quoted, source))) {
        reasons.add(new Reason(Reason.Kind.QUOTATION, quoted));
      }
    }
    double score = coverage(claimed, all);
    if (reasons.isEmpty() && score < ENOUGH) {
      reasons.add(new Reason(Reason.Kind.WEAK, ""));
    }
    return new Verdict(reasons.isEmpty(), score, reasons);
  }

  private static double coverage(Prose claim, List<Prose> sources) {
    List<Token> content =
        claim.sentences().stream()
            .flatMap(one -> one.tokens().stream())
            .filter(
                token -> token.isContent() && !token.isNumber() && !Calendar.isName(token.norm()))
            .toList();
    long said =
        content.stream()
            .filter(token -> sources.stream().anyMatch(source -> source.says(token)))
            .count();
    return content.isEmpty() ? 0 : (double) said / content.size();
  }
}
