package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands below the news, as the agencies of the world write it. */
class SignOffTest {
  private static final String NEWS = "The ferry sank in calm water, the coast guard said.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Reporting by Jane Doe in Oslo; Editing by John Roe)",
        "Reporting by Jane Doe and John Roe; Additional reporting by Ana Silva in Lisbon; Writing"
            + " by Per Lund; Editing by Kim Lee and Bo Ek",
        "(Reporting by Jane Doe; editing by John Roe; +44 20 7542 1234;"
            + " jane.doe@thomsonreuters.com)",
        "(Reporting by Jane Doe; Editing by John Roe and Ana Silva, Kirsten Donovan)",
        "(Writing by Jane Doe, reporting by John Roe, editing by Ana Silva)",
        "($1 = 0.92 euros)",
        "($1 = 7.3 yuan renminbi) (Reporting by Jane Doe; Editing by John Roe)",
        "(Compiled by Bengaluru newsroom)",
        "(Reporting by Bengaluru Newsroom)",
        "(Reporting in Bengaluru by Jane Doe)",
        "(Reporting by Reuters staff)",
        "Reporting By Jane Doe; Editing by John Roe",
        "Reporting by Jane Doe in Oslo, John Roe in Paris and the Moscow bureau; Editing by Ana"
            + " Silva",
        "Jane Doe reported from Oslo. AP writer John Roe in Paris contributed to this report.",
        "___",
        "Doe reported from Oslo and Roe from Paris. Associated Press writers Ana Silva in Lisbon"
            + " and Per Lund in Bergen contributed.",
        "Associated Press reporter Jane Doe in Oslo contributed to this report.",
        "Follow AP’s coverage of the war at https://apnews.com/hub/russia-ukraine",
        "Find more of AP's Asia-Pacific coverage at https://apnews.com/hub/asia-pacific",
        "AP business writers Jane Doe and John Roe contributed.",
        "The Associated Press receives support from several private foundations to enhance its"
            + " coverage. The AP is solely responsible for all content.",
        "The Associated Press Health and Science Department receives support from the Howard Hughes"
            + " Medical Institute. The AP is solely responsible for all content.",
        "Copyright 2023 The Associated Press. All rights reserved. This material may not be"
            + " published, broadcast, rewritten or redistributed without permission.",
        "bur-jd/jr/as",
        "jd/jr (AFP, dpa)",
        "(jd)",
        "J.D.",
        "م.ع",
        "(Agencies)",
        "— Agencies",
        "وكالات",
        "Source: WAM",
        "المصدر: وكالات",
        "Con información de AFP",
        "(avec AFP)",
        "(Mit Material von dpa)",
        "Agence France-Presse",
        "END OF REPORT",
        "Writer: Jane Doe; Editor: John Roe",
        "Redaktion: Jane Doe",
        "Jane Doe contributed reporting.",
        "(jane.doe@agency.com; +33 1 5555 0000; Messaging: jane.doe.net@agency.com)",
        "(Only the headline and picture of this report may have been reworked; the rest is"
            + " auto-generated from a syndicated feed.)",
        "(Disclaimer: This story has been sourced from a syndicated feed.)",
        "(This Oct. 5 story has been corrected to fix the number in paragraph 1)",
        "This report by The Canadian Press was first published May 5, 2024.",
        "This content is published through a partnership with Agency.",
        "Please support our journalism by subscribing today.",
        "The daily newsletter has all you need. Sign up here.",
        "First Published: May 5, 2024, 10:00 IST",
        "Also read: Ferry was known to be weak",
        "Click here to read more",
        "Share this article",
        "[Photo/Xinhua]",
        "File photo",
        "Image source: Getty",
        "صورة: رويترز",
        "لمتابعة الأخبار اشترك في قناتنا على تلغرام",
        "Embargoed to 0001 Monday May 6",
        "©2024 Agency. Distributed by Tribune Content Agency, LLC.",
        "jd/jr/as",
        "burs-jd/jr",
        "© 2023 AFP",
        "© Agence France-Presse",
        "dpa jd yyzz n1 xx",
        "# dpa-Notizblock",
        "* * * *",
        "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
        "(This story has not been edited by NDTV staff and is auto-generated from a syndicated"
            + " feed.)",
        "(Except for the headline, this story has not been edited by NDTV staff and is published"
            + " from a syndicated feed.)",
        "(This report has been published as part of an auto-generated syndicate wire feed. Apart"
            + " from the headline, no editing has been done in the copy by LatestLY.)",
        "(With inputs from PTI)",
        "(With agency inputs)",
        "(With inputs from agencies)",
        "With input from AFP",
        "--IANS",
        "jd/jr",
        "PTI JD JR JR",
        "PTI",
        "(ANI)",
        "(PTI)",
        "(IANS)",
        "(AFP)",
        "(Reuters)",
        "—AFP",
        "— Reuters",
        "- AP",
        "(END)",
        "(Yonhap)",
        "END",
        "Enditem",
        "(Xinhua)",
        "(Editor: Jane Doe)",
        "[ Editor: JYZ ]",
        "Editor: Jane Doe",
        "EFE",
        "EFE jd/jr",
        "(ANSA).",
        "RIPRODUZIONE RISERVATA © Copyright ANSA",
        "ALL RIGHTS RESERVED © Copyright ANSA",
        "==Kyodo",
        "(Kyodo)",
        "Anadolu Agency website contains only a portion of the news stories offered to subscribers"
            + " in the AA News Broadcasting System (HAS), and in summarized form. Please contact us"
            + " for subscription options.",
        "*Writing by Jane Doe",
        "* Writing by Jane Doe in Ankara",
        "(Translated by Jane Doe)",
        "Translated from the Arabic by Jane Doe",
        "[Translator's note: the word means harbour]",
        "(Translator's note: the word means harbour.)",
        "Note: This article was translated by machine from Arabic.",
        "This article was translated from Spanish by AI.",
        "(Prepared by Muhammad for the Arabic Bulletin)",
        "(إعداد محمد للنشرة العربية - تحرير أحمد علي)",
        "(تغطية صحفية محمد علي - إعداد سارة حسن للنشرة العربية - تحرير أحمد علي)",
        "رنا/ علي",
        "ا ش ا",
        "(النهاية) م ع / ح س",
        "// انتهى // 14:30ت م 0120",
        "انتهى/س.ع",
        "(شينخوا)",
        "/انتهى/",
        "خ.م/ع.ك",
        "Our Standards: The Thomson Reuters Trust Principles.",
        "Our Standards: The Thomson Reuters Trust Principles., opens new tab",
        "Sign up here.",
        "Reporting by Jane Doe; Editing by John Roe Our Standards: The Thomson Reuters Trust"
            + " Principles.",
        "Get the latest news delivered to your inbox.",
        "For more news and the latest from the AP, go to apnews.com.",
        "Jane Doe is a Reuters correspondent. The opinions expressed are her own.",
        "(The opinions expressed here are those of the author, a columnist for Reuters.)",
        "Keep up with the latest in the Reuters Iran Briefing newsletter. Sign up here.",
        "Register now for FREE unlimited access to Reuters.com",
        "Jane.Doe@thomsonreuters.com",
        "(jane.doe@afp.com)",
        "Contact: Jane Doe, jane@acme.example, +47 22 33 44 55",
        "To contact the reporter on this story: Jane Doe in Oslo at jdoe@bloomberg.net",
        "To contact the editors responsible for this story: John Roe at jroe@bloomberg.net, Ana"
            + " Silva",
        "--With assistance from John Roe and Ana Silva.",
        "— With assistance by John Roe",
        "(Adds details throughout)",
        "Additional reporting by Jane Doe",
        "Additional reporting: Jane Doe, John Roe",
        "Graphic by Jane Doe",
        "This is a developing story and will be updated."
      })
  void creditsMarksAndNoticesAreNoNews(String line) {
    Cleaned cleaned = Cleaner.clean(NEWS + "\n" + line);
    assertThat(cleaned.text()).isEqualTo(NEWS);
    assertThat(String.join(" ", cleaned.removed())).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reuters could not independently verify the report.",
        "AFP could not verify the claim.",
        "(Reuters could not verify the account.)",
        "The story was reported by Jane Doe's neighbours, the police said.",
        "“Editing by committee never works,” he said.",
        "Edited by a judge, the transcript was released on Friday.",
        "Reporting by the BBC suggested that 40 people had died.",
        "Reporting by state media suggested otherwise.",
        "Writing by hand is slower, a study found.",
        "Translated by volunteers, the leaflets were handed out in nine languages.",
        "Contact tracing found 40 more cases.",
        "Sign up for the draft or leave, the army told them.",
        "Follow the money, she said.",
        "(The ministry says 40 died.)",
        "(Corrections officers refused to comment.)",
        "(Updates on the ferry are expected on Monday.)",
        "“This is a developing story,” he said.",
        "The AP first reported the deal.",
        "The newspaper first reported that the deal had failed.",
        "It is not clear who wrote the letter.",
        "The report was first published on Monday, the ministry said.",
        "Photos by rescuers show the hull.",
        "The United Nations said on Monday the report was prepared by Jane Doe.",
        "Video by bystanders shows smoke.",
        "“This story was translated from Arabic,” the minister said.",
        "“The views expressed are her own,” the ministry said.",
        "This report was part of the evidence, the judge said.",
        "Visit relief.example for places that give out water.",
        "The author: a man of 40.",
        "The AP contributed $5 to the fund, and Oslo contributed 10.",
        "Silva reported from memory what she had seen.",
        "قال المصدر: انتهى الاجتماع.",
        "انتهى الاجتماع دون اتفاق.",
        "Source: the ministry, he said.",
        "This report was first published by a paper, which was fined, the court heard.",
        "جميع الحقوق محفوظة للمواطنين، قال القاضي.",
        "First published in 1922, the novel was banned.",
        "EMBARGO lifted on grain, ministry says.",
        "Roe contributed reporting tools to the project, he said.",
        "Also read at the funeral was a letter from the Pope.",
        "Click here, the fake e-mail said.",
        "Distributed by hand, the leaflets called for calm.",
        "Source: that is what she called him, the court heard.",
        "Disclaimer: all of them won at 103 pounds, not 106."
      })
  void quotationsAttributionAndHedgesStay(String sentence) {
    assertThat(Cleaner.clean(NEWS + "\n" + sentence).text()).isEqualTo(NEWS + "\n\n" + sentence);
  }

  @Test
  void nothingOfAnAgencysNotebookIsNews() {
    String notebook =
        "# dpa-Notizblock\n"
            + "## Orte\n"
            + "- [Hafenamt](Kai 1, Oslo)\n"
            + "* * * *\n"
            + "## dpa-Kontakte\n"
            + "- Autorin: Jane Doe";
    assertThat(Cleaner.clean(NEWS + "\n" + notebook).text()).isEqualTo(NEWS);
  }

  @Test
  void aRateBeforeTheCreditsOfOneLineGoesWithThem() {
    Cleaned cleaned =
        Cleaner.clean(NEWS + "\n($1 = 0.92 euros) (Reporting by Jane Doe; Editing by John Roe)");
    assertThat(cleaned.text()).isEqualTo(NEWS);
    assertThat(cleaned.byline()).containsExactly("Jane Doe", "John Roe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Reporting in Oslo by Jane Doe; Editing by the Paris newsroom)",
        "Jane Doe reported from Oslo.",
        "AP business writer Jane Doe contributed.",
        "(Editor: Jane Doe)",
        "*Writing by Jane Doe"
      })
  void whomTheyNameIsTheByline(String line) {
    assertThat(Cleaner.clean(NEWS + "\n" + line).byline()).containsExactly("Jane Doe");
  }
}
