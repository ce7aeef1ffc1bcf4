package dateline.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangesTest {
  private static final ClaimCheck CHECK = new ClaimCheck();

  /** Published on a Thursday. */
  private static final Source HARBOUR =
      new Source(
          "The harbour of Velmont reopened on Monday after Ines Calder signed the agreement with"
              + " Borlund Shipping. Tomas Reyk led the talks until Saturday. At least 40 workers"
              + " will lose their jobs in 2026, according to the union. The ferry line could return"
              + " next year. Nearly 300 guests came, and nearly all of them stayed for 9 hours. The"
              + " court did not hear the case of the alleged smuggler. Critics reportedly left the"
              + " hall early.",
          "Velmont opens its harbour",
          "Harbour Times",
          Optional.of(LocalDate.of(2025, 6, 12)));

  private static Verdict check(String claim) {
    return CHECK.check(claim, List.of(HARBOUR));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OTHER_NAME | The harbour of Velmont reopened on Monday after Tomas Reyk signed the"
            + " agreement with Borlund Shipping.",
        "OTHER_NAME | Ines Calder led the talks until Saturday.",
        "DATE | The harbour of Velmont reopened on Saturday after Ines Calder signed the"
            + " agreement.",
        "DATE | The harbour of Velmont reopened on Thursday after Ines Calder signed the"
            + " agreement.",
        "NUMBER | At least 9 workers will lose their jobs in 2026, according to the union.",
        "NEGATION | The harbour of Velmont has not reopened on Monday after Ines Calder signed the"
            + " agreement.",
        "NEGATION | The court did hear the case of the alleged smuggler.",
        "HEDGE | The ferry line will return next year.",
        "HEDGE | The court did not hear the case of the smuggler.",
        "HEDGE | Exactly 40 workers will lose their jobs in 2026, according to the union.",
        "HEDGE | Nearly 300 guests came, and all of them stayed for 9 hours.",
        "NUMBER | Fewer than 40 workers will lose their jobs in 2026, according to the union.",
        "NUMBER | More than 300 guests came, and nearly all of them stayed.",
        "NUMBER | The guests stayed for more than 9 hours.",
        "NUMBER | The guests stayed for the ninth of the hours.",
        "NEGATION | Borlund Shipping did not sign the agreement with Ines Calder.",
        "ATTRIBUTION | At least 40 workers will lose their jobs in 2026."
      })
  void whatHasSomethingElseInItsPlaceIsForbidden(Reason.Kind kind, String claim) {
    assertThat(check(claim).reasons()).extracting(Reason::kind).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour of Velmont reopened on Monday after Ines Calder signed the agreement.",
        "The harbour of Velmont reopened on 9 June after Ines Calder signed the agreement.",
        "More than 40 workers will lose their jobs in 2026, the union said.",
        "300 guests came, and nearly all of them stayed for nine hours.",
        "Nearly 300 guests came, and nearly all of them stayed for at least 9 hours.",
        "According to the Harbour Times, the ferry line could return next year.",
        "The Harbour Times reported: Tomas Reyk led the talks until Saturday.",
        "The union said at least 40 workers will lose their jobs in 2026."
      })
  void whatSaysTheSameInItsPlaceIsSupported(String claim) {
    assertThat(check(claim).reasons()).isEmpty();
  }

  @Test
  void whoIsKnownAndWhatIsNotMakeNoSupportedClaim() {
    assertThat(check("Tomas Reyk has resigned over bribes.").reasons())
        .extracting(Reason::kind)
        .contains(Reason.Kind.WORDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Some 18-year-olds were hurt in the crash. | No 18-year-olds were hurt in the crash.",
        "Some 200 people were hurt in the crash. | No 200 people were hurt in the crash."
      })
  void aDenialBeforeANumberIsOne(String source, String claim) {
    assertThat(CHECK.check(claim, List.of(Source.of(source))).reasons())
        .extracting(Reason::kind)
        .contains(Reason.Kind.NEGATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HEDGE | The base came under attack from drones. | The base was hit by drones.",
        "HEDGE | Contact ended and control over it was lost on Sunday."
            + " | Contact ended and control was lost on Sunday.",
        "NAME | The Harlan Scott Bridge in Velmont fell. | Velmont's Harlan Scott Bridge fell.",
        "NAME | The coach Anton Reyk came from Holland. | The Dutchman Anton Reyk is the coach.",
        "NAME | Of the unions, 14 stayed away. | Fourteen of the unions stayed away.",
        "NUMBER | Two of the eight workers were rescued and the other six were presumed dead."
            + " | Six of the eight workers were presumed dead.",
        "ROLES | Anders Modi watched by video link from Velmont."
            + " | Anders Modi watched from Velmont.",
        "NEGATION | The song spent a week on the chart, peaking at No. 2."
            + " | The song spent a week on the chart and peaked at 2."
      })
  void otherWordsForTheSameAreNoReason(Reason.Kind kind, String source, String claim) {
    assertThat(CHECK.check(claim, List.of(Source.of(source))).reasons())
        .extracting(Reason::kind)
        .doesNotContain(kind);
  }
}
