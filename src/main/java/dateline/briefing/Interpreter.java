package dateline.briefing;

import dateline.grounding.ClaimCheck;
import dateline.grounding.Figures;
import dateline.grounding.Source;
import dateline.text.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks for the reader in other languages, and says in the reader's language what was written, and
 * checked, in another. A translation is sent only where it says the same numbers and dates, quotes
 * nobody, and, put back into its own language by a model that has not seen it, is supported by the
 * sentence it was made from and its passages; where not, that sentence is sent as it is.
 */
public final class Interpreter {
  /** Words put into another language are nobody's words. */
  private static final Pattern QUOTATION_MARK = Pattern.compile("[\"“”„«»]");

  private final Translator translator;
  private final ClaimCheck check;
  private final ClaimFilter filter = new ClaimFilter();

  public Interpreter(Translator translator, ClaimCheck check) {
    this.translator = translator;
    this.check = check;
  }

  /** The question as it would be asked in another language; nothing where it cannot be put so. */
  Optional<Question> abroad(Question question, String language) {
    return translator
        .translate(List.of(question.words(), question.topic()), language)
        .map(
            said ->
                new Question(
                    said.get(0),
                    question.asked(),
                    question.zone(),
                    language,
                    question.meaning().withTopic(said.get(1))));
  }

  /** The claims, in the language where that can be done and holds. */
  List<Claim> told(List<Claim> claims, String language) {
    List<Claim> foreign = claims.stream().filter(claim -> isForeign(claim, language)).toList();
    if (foreign.isEmpty() || language.equals(Languages.UNKNOWN)) {
      return claims;
    }
    return replaced(claims, foreign, language);
  }

  /** A language cannot be told from every short sentence, so its articles have a say. */
  private static boolean isForeign(Claim claim, String language) {
    return claim.citations().stream().noneMatch(one -> one.article().language().equals(language))
        && !Languages.of(claim.text()).equals(language);
  }

  private List<Claim> replaced(List<Claim> claims, List<Claim> foreign, String language) {
    List<String> texts = foreign.stream().map(Claim::text).toList();
    String from = foreign.get(0).citations().get(0).article().language();
    Optional<List<String>> said = translator.translate(texts, language);
    Optional<List<String>> back = said.flatMap(it -> translator.translate(it, from));
    if (back.isEmpty()) {
      return claims;
    }
    List<Claim> told = new ArrayList<>(claims);
    for (int i = 0; i < foreign.size(); i++) {
      String translation = said.get().get(i);
      Claim claim = foreign.get(i);
      if (holds(claim, translation, back.get().get(i), language)) {
        told.set(claims.indexOf(claim), claim.translated(translation));
      }
    }
    return told;
  }

  private boolean holds(Claim claim, String translation, String back, String language) {
    List<Source> sources = new ArrayList<>(List.of(Source.of(claim.text())));
    claim.citations().forEach(citation -> sources.add(GroundingVerifier.source(citation)));
    return Languages.of(translation).equals(language)
        && !QUOTATION_MARK.matcher(translation).find()
        && filter.objection(translation, WrittenBy.MODEL).isEmpty()
        && Figures.same(claim.text(), translation)
        && check.check(back, sources).supported();
  }
}
