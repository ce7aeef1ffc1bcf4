package dateline.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCheckTest {
  private static final ClaimCheck CHECK = new ClaimCheck();

  private static final Source FLOOD =
      new Source(
          "The governor of Tarna, Elena Marsh, said on Tuesday that at least 2.3 million people had"
              + " been moved to higher ground. Unemployment rose to 7.4 percent in March, the"
              + " statistics office reported. \"We will rebuild every single house,\" Marsh told"
              + " the World Health Organization. The army may withdraw from the Kessel valley."
              + " Aldoria defeated Brenland in the final. The company did not pay the fine of $45"
              + " million. Police arrested 12 suspects after the robbery. French officials met"
              + " Oskar Lind in Geneva.",
          "Floods drive millions from their homes",
          "Tarna Post",
          Optional.of(LocalDate.of(2024, 5, 9)));

  private static final Source ARABIC =
      new Source(
          "قال وزير الخارجية سامي الخالد إن ٢٥٠٠ شخص غادروا المدينة يوم الثلاثاء. وأضاف الوزير «لن"
              + " نقبل بهذا الاتفاق أبدا». ولم توقع الحكومة على الاتفاق مع الشركة. وارتفعت أسعار"
              + " النفط بنسبة 4 في المئة.",
          "",
          "",
          Optional.empty());

  private static Verdict check(String claim) {
    return CHECK.check(claim, List.of(FLOOD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "At least 2.3 million people had been moved to higher ground, Elena Marsh said.",
        "At least 2,300,000 people had been moved to higher ground, the governor of Tarna said.",
        "Unemployment rose to 7.4% in March, the statistics office reported.",
        "The governor of Tarna, Elena Marsh, stated that at least 2.3 million people had been"
            + " moved.",
        "Unemployment rose to 7.4 per cent in March 2024.",
        "The governor of Tarna said on May 7, 2024 that at least 2.3 million people had been"
            + " moved.",
        "\"We will rebuild every single house,\" Marsh told the WHO.",
        "The army may withdraw from the Kessel valley.",
        "The company did not pay the fine of $45 million.",
        "Police arrested twelve suspects after the robbery.",
        "Officials of France met Oskar Lind in Geneva.",
        "According to the Tarna Post, police arrested 12 suspects after the robbery."
      })
  void aFaithfulClaimIsSupported(String claim) {
    assertThat(check(claim).reasons()).isEmpty();
    assertThat(check(claim).supported()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | At least 3.2 million people had been moved to higher ground, Elena Marsh said.",
        "NUMBER | Unemployment rose to 7.9 percent in March, the statistics office reported.",
        "NUMBER | Police arrested thirteen suspects after the robbery.",
        "NUMBER | The company did not pay the fine of $45 billion.",
        "NUMBER | Police arrested 12 percent of suspects after the robbery.",
        "DATE | Unemployment rose to 7.4 percent in April, the statistics office reported.",
        "DATE | The governor said on Friday that at least 2.3 million people had been moved.",
        "DATE | The governor said on May 6, 2024 that at least 2.3 million people had been moved.",
        "NAME | The governor of Tarna, Elena Brook, said 2.3 million people had been moved.",
        "NAME | French officials met Oskar Lind in Vienna.",
        "NAME | Reuters: Police arrested 12 suspects after the robbery.",
        "NAME | German officials met Oskar Lind in Geneva.",
        "NAME | French officials met Elena Lind in Geneva.",
        "QUOTATION | \"We will rebuild every single school,\" Marsh told the organization.",
        "QUOTATION | Marsh said: “We have lost everything we had,” and left.",
        "NEGATION | The company did pay the fine of $45 million.",
        "NEGATION | Police have not arrested 12 suspects after the robbery.",
        "NEGATION | Unemployment never rose to 7.4 percent in March, the statistics office"
            + " reported.",
        "OPPOSITE | Unemployment fell to 7.4 percent in March, the statistics office reported.",
        "OPPOSITE | Police released 12 suspects after the robbery.",
        "HEDGE | The army will withdraw from the Kessel valley.",
        "ROLES | Brenland defeated Aldoria in the final.",
      })
  void aCorruptedClaimIsDroppedForItsReason(Reason.Kind kind, String claim) {
    assertThat(check(claim).supported()).isFalse();
    assertThat(check(claim).reasons()).extracting(Reason::kind).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The orchestra opened its season with a concert by the river.",
        "A new species of beetle was found by researchers in a cave.",
        "Scientists and engineers who had been working for years announced that they were planning"
            + " to begin testing their new telescope before the end of the coming summer season."
      })
  void aFactOfAnotherArticleIsDropped(String claim) {
    assertThat(check(claim).supported()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قال وزير الخارجية سامي الخالد إن 2500 شخص غادروا المدينة",
        "ولم توقع الحكومة على الاتفاق مع الشركة",
        "وأضاف الوزير «لن نقبل بهذا الاتفاق أبدا»"
      })
  void aFaithfulArabicClaimIsSupported(String claim) {
    assertThat(CHECK.check(claim, List.of(ARABIC)).reasons()).isEmpty();
    assertThat(CHECK.check(claim, List.of(ARABIC)).supported()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | قال وزير الخارجية سامي الخالد إن ٢٦٠٠ شخص غادروا المدينة",
        "DATE | قال وزير الخارجية سامي الخالد إن ٢٥٠٠ شخص غادروا المدينة يوم الخميس",
        "QUOTATION | وأضاف الوزير «سنقبل بهذا الاتفاق غدا»",
        "NEGATION | قال وزير الخارجية سامي الخالد إن ٢٥٠٠ شخص لم غادروا المدينة"
      })
  void aCorruptedArabicClaimIsDroppedForItsReason(Reason.Kind kind, String claim) {
    Verdict verdict = CHECK.check(claim, List.of(ARABIC));
    assertThat(verdict.supported()).isFalse();
    assertThat(verdict.reasons()).extracting(Reason::kind).contains(kind);
  }

  @Test
  void thePassiveTurnsNothingRound() {
    assertThat(check("Brenland was defeated by Aldoria in the final.").reasons())
        .extracting(Reason::kind)
        .doesNotContain(Reason.Kind.ROLES);
  }

  @Test
  void aClaimMayCombineTwoPassages() {
    Source one = Source.of("Police arrested 12 suspects after the robbery in Tarna.");
    Source two = Source.of("The robbery in Tarna took place at a bank on Sunday.");
    assertThat(
            CHECK
                .check(
                    "Police arrested 12 suspects after the robbery in Tarna, which took place at a"
                        + " bank on Sunday.",
                    List.of(one, two))
                .supported())
        .isTrue();
  }

  @Test
  void aClaimWithoutWordsOrSourcesIsNotSupported() {
    assertThat(CHECK.check("", List.of(FLOOD)).supported()).isFalse();
    assertThat(CHECK.check("Police arrested 12 suspects.", List.of()).supported()).isFalse();
    assertThat(CHECK.check("Police arrested 12 suspects.", List.of(Source.of(" "))).supported())
        .isFalse();
  }

  @Test
  void noTextMakesItFail() {
    Random random = new Random(1);
    String signs = "ab Z9.,'\"“”«»-$%1 2٣،ال\n’(…é\ud83d\ude00not May 19.8 2024 ";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        int at = random.nextInt(signs.length());
        text.append(signs, at, Math.min(signs.length(), at + 1 + random.nextInt(4)));
      }
      Verdict verdict = CHECK.check(text.toString(), List.of(Source.of(text.reverse().toString())));
      assertThat(verdict.score()).isBetween(0.0, 1.0);
      assertThat(verdict.supported()).isEqualTo(verdict.reasons().isEmpty());
    }
  }

  @Test
  void theOppositeIsToldByOneWordThatBothAreSaidOf() {
    Source source =
        Source.of("The profit of the chain dropped by a third, and its boss said he was sorry.");
    assertThat(
            CHECK
                .check(
                    "After a steady increase in its profit, the man in charge was sorry.",
                    List.of(source))
                .reasons())
        .extracting(Reason::kind)
        .contains(Reason.Kind.OPPOSITE);
  }
}
