package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {
  private static final String NEWS = "The ferry sank in calm water, the coast guard said.";

  private static String cleaned(String text) {
    return Cleaner.clean(text).text();
  }

  @Test
  void creditsAtTheEndOfTheLastSentenceAreTakenOut() {
    Cleaned cleaned =
        Cleaner.clean(
            NEWS + " (Reporting by Ana Silva; Editing by Per Lund) Our Standards: Trust.");
    assertThat(cleaned.text()).isEqualTo(NEWS);
    assertThat(cleaned.byline()).containsExactly("Ana Silva", "Per Lund");
    String bracketed = NEWS + " (He spoke by telephone.)";
    assertThat(cleaned(bracketed)).isEqualTo(bracketed);
  }

  @Test
  void newsBehindACreditInBracketsStays() {
    String text = "(Reporting by Ana Silva) The ferry then sank, the crew said.";
    assertThat(cleaned(NEWS + "\n" + text)).isEqualTo(NEWS + "\n\n" + text);
  }

  @Test
  void thePeopleWhoContributedAreNamed() {
    Cleaned cleaned =
        Cleaner.clean(
            NEWS
                + "\nDoe reported from Oslo. Associated Press writers Ana Silva in Lisbon and Per Lund"
                + " contributed to this report.");
    assertThat(cleaned.text()).isEqualTo(NEWS);
    assertThat(cleaned.byline()).containsExactly("Ana Silva", "Per Lund");
  }

  @Test
  void whomToAskIsTakenOutWithTheNamesBelow() {
    String contacts =
        "Media contact:\nAna Silva\nHead of Ferries\n+47 22 12 34 56\nana@ferry.example";
    assertThat(cleaned(NEWS + "\n###\n" + contacts + "\n" + NEWS.replace("calm", "rough")))
        .isEqualTo(NEWS + "\n\n" + NEWS.replace("calm", "rough"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(Reporting by Ana Silva and Per Lund; Editing by Kofi Mensah) | Ana Silva, Per Lund, Kofi Mensah",
        "Reporting by Ana Silva in Lisbon, additional reporting by Per Lund. | Ana Silva, Per Lund",
        "(Reporting by Ana Silva – Prepared by Kofi for the Arabic Bulletin) Editing by Mary-Jane O’Neil. | Ana Silva, Kofi, Mary-Jane O’Neil",
        "Writing by Ana Silva; Editing by Per Lund, Kofi Mensah, and Li Na. | Ana Silva, Per Lund, Kofi Mensah, Li Na",
        "Editing by: Ana de la Cruz | Ana de la Cruz",
        "Reporting and writing by Ludwig van Beethoven | Ludwig van Beethoven",
        "Reporting by the Oslo newsroom | ''",
        "Compiled by Ana Silva | Ana Silva",
        "Translated from the Arabic by Ana Silva | Ana Silva",
        "Photography by Per Lund | Per Lund",
        "— With assistance from Ana Silva and Per Lund. | Ana Silva, Per Lund",
        "With files from Reuters | ''",
        "(Reporte de Ana Silva; editado por Per Lund) | ''",
        "(إعداد محمد علي للنشرة العربية - تحرير سارة حسن) | محمد علي, سارة حسن",
        "إعداد محمد علي - تحرير سارة حسن | محمد علي, سارة حسن",
        "شارك في التغطية محمد علي من القاهرة - تحرير سارة حسن | محمد علي, سارة حسن",
        "(إعداد محمد علي ووليد حسن للنشرة العربية) | محمد علي, وليد حسن",
        "تحرير: سارة حسن | سارة حسن",
      })
  void creditLinesAreTakenOutAndTheirPeopleKept(String line, String people) {
    Cleaned cleaned = Cleaner.clean(NEWS + "\n" + line);
    assertThat(cleaned.text()).isEqualTo(NEWS);
    assertThat(String.join(", ", cleaned.byline())).isEqualTo(people);
    assertThat(cleaned.removed()).containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our standards: The Example Trust Principles.",
        "Our Standards : Example.",
        "Read more: The ferry that never sailed",
        "Read more about the ferry here.",
        "Related: How ferries float",
        "See also: Ferries",
        "More: Ferries in pictures",
        "Watch: The rescue, minute by minute",
        "Sign up for our weekly newsletter.",
        "Sign up here for breaking news alerts",
        "Subscribe to our podcast. It is free.",
        "Follow us on Twitter and Facebook.",
        "Follow Ana Silva on X",
        "Follow @anasilva",
        "FOLLOW LIVE UPDATES",
        "Follow Example’s live coverage",
        "Follow the latest on the ferry here.",
        "Sign up for Ferry Times, a weekly dispatch from the port.",
        "Download the Example app for more.",
        "Get CNN’s health newsletter",
        "Advertisement",
        "Video Ad Feedback",
        "Editor’s note: The writer is a sailor.",
        "This is a developing story. Please check back.",
        "This story has been updated.",
        "A version of this article appears in print.",
        "Ana Silva and Per Lund contributed to this report.",
        "© 2023 Example News. All rights reserved.",
        "Copyright 2023 Example News",
        "____",
        "معاييرنا: مبادئ الثقة",
        "-30-",
        "ENDS",
        "- END -",
        "# # #",
        "(انتهى)",
        "FOR IMMEDIATE RELEASE",
        "burs/abc/def",
        "((ana.silva@reuters.example; +47 22 12 34 56))",
        "(This version of the story corrects the spelling of a name in paragraph 2)",
        "(Refiles to fix a typo)",
        "EMBARGOED UNTIL 00:01 GMT",
        "Embargoed until midnight, 4 June",
        "Slug: FERRY-SINKS",
        "Translator’s note: fjord is a narrow bay.",
        "This story was originally published by Oslo Daily.",
        "Read this story in Spanish",
        "Leer en español",
        "Correction: An earlier version misspelled the ferry’s name.",
        "Photo credit: Ana Silva",
        "Contact Ana Silva at ana@ferry.example.",
        "For more information, visit www.ferry.example",
      })
  void standingLinesAreTakenOut(String line) {
    Cleaned cleaned = Cleaner.clean(NEWS + "\n" + line);
    assertThat(cleaned.text()).isEqualTo(NEWS);
    assertThat(cleaned.removed()).containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A ferry leaves the port of Oslo on Monday. Ana Silva/Reuters",
        "The ferry, seen in 2019. Photo by Ana Silva/Getty Images",
        "Rescue boats return (Ana Silva/AP)",
        "Rescue boats return. REUTERS/Ana Silva",
        "Photo: The ferry in better days",
        "Ana Silva via Getty Images hide caption",
        "A rescue boat AP Photo",
        "The crew in 2018. (Photo by Ana Silva / AFP)",
        "From left, the captain and the mate From Facebook, AP",
      })
  void captionsAreTakenOut(String line) {
    assertThat(cleaned(NEWS + "\n" + line)).isEqualTo(NEWS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Editing the genes of mosquitoes could end malaria, the study found.",
        "Editing by committee rarely works, said the novelist.",
        "Reporting by the inspectors was slow and incomplete.",
        "Reporting: a dying trade, the minister called it.",
        "Written by a twelve-year-old, the letter moved the king.",
        "Edited by hand, the film took nine years.",
        "Prepared by the United Nations, the report lists 40 villages.",
        "Translated by Ana Silva, the novel sold a million copies.",
        "Contributing: a wet summer and a late harvest.",
        "Watch sales fell by a third in Switzerland.",
        "Watch the sky tonight, astronomers said.",
        "More than 40 people were on board.",
        "More ferries sailed on Tuesday.",
        "Photos showed smoke above the port.",
        "Photos and video shared by Reuters showed smoke.",
        "Picture a ferry without a captain, he said.",
        "Video from the port showed the ferry listing.",
        "Follow Norway's example, the minister told the fishermen.",
        "Follow the money, the prosecutor told the court.",
        "Follow him anywhere, the sailors said they would.",
        "Read more books, the teacher told them.",
        "Read more slowly, and the poem opens.",
        "Sign-up for the army rose by half.",
        "Sign up or leave, the guards told the men.",
        "Subscribe or die was the joke in the newsroom.",
        "Newsletters were banned in the camp.",
        "Newsletter publishers went on strike.",
        "Copyright law must change, the court ruled.",
        "Copyright holders sued the company for damages.",
        "Get home before dark, the police told residents.",
        "Download speeds of the mapping app doubled.",
        "Related crimes fell, the police said.",
        "Advertisement spending fell by a tenth.",
        "Subscribers left in droves.",
        "“Editing is what saved me,” she said.",
        "The contact: a man in a grey coat, was never found.",
        "Contact with the ferry was lost at noon.",
        "Embargoes rarely work, the minister said.",
        "This story first reached Oslo by telephone.",
        "End of the line for the ferry, the mayor said.",
        "Produced by hand, the sails last for years.",
        "Video by the crew shows the deck.",
        "Story by story, the tower fell.",
        "Reach the summit before noon, the guides tell climbers.",
        "“Follow us,” the guide said.",
        "He spoke to Reuters.",
        "The ferry had been overloaded, according to Reuters",
        "She told AP that “it was over.”",
        "The pictures were sold to Getty Images.",
        "The minister denied it (the ferry was not insured.)",
        "Il a parlé à Reuters, « sans crainte. »",
        "تحرير الموصل استغرق تسعة أشهر وقتل فيه آلاف المدنيين.",
        "إعداد الدستور الجديد يحتاج إلى عام كامل على الأقل.",
        "كتابة التاريخ مهمة صعبة، قال المؤرخ.",
      })
  void anOrdinarySentenceStaysWhateverItBeginsOrEndsWith(String sentence) {
    String text = NEWS + "\n\n" + sentence;
    assertThat(cleaned(text)).isEqualTo(text);
  }

  @Test
  void quotationsAttributionsAndHedgesStayWordForWord() {
    String text =
        "“We’re   not sure,” he said, “perhaps 40 — or so it’s alleged.”\n\n"
            + "Sources, who may be wrong, reportedly told Reuters (on Monday) – twice – that it sank.";
    assertThat(cleaned(text)).isEqualTo(text);
  }

  @Test
  void aLongParagraphThatComesTwiceIsKeptOnce() {
    String box = "Three things to know about the ferry that sank in calm water this week:";
    assertThat(cleaned(box + "\n\n" + NEWS + "\n\n" + box)).isEqualTo(box + "\n\n" + NEWS);
    assertThat(cleaned("“No.”\n\n" + NEWS + "\n\n“No.”")).endsWith("“No.”");
  }

  @Test
  void paragraphsStandApartByOneEmptyLine() {
    assertThat(cleaned("  One.\n \n\n\tTwo.\nThree.\n")).isEqualTo("One.\n\nTwo.\n\nThree.");
  }

  @Test
  void cleaningTwiceChangesNothingMore() {
    String once =
        cleaned("OSLO (Reuters) - " + NEWS + "\nRead more: X\n(Reporting by Ana Silva)\nEnd.");
    assertThat(cleaned(once)).isEqualTo(once).isEqualTo(NEWS + "\n\nEnd.");
  }

  @Test
  void aTextOfNothingButCreditsLeavesNothing() {
    assertThat(cleaned("(Reporting by Ana Silva)\nRead more: Ferries")).isEmpty();
  }

  @Test
  void aVeryLongParagraphIsReadInGoodTime() {
    String text =
        ("Written by hand, ".repeat(20_000) + "(").repeat(2) + "\n" + "a (b".repeat(50_000);
    assertThat(cleaned(text)).isEqualTo(text.replace("\n", "\n\n"));
  }
}
