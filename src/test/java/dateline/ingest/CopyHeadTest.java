package dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands before the news: datelines, bylines, editors' marks. */
class CopyHeadTest {
  private static final String NEWS = "The ferry sank in calm water, the coast guard said.";

  private static String cleaned(String text) {
    return Cleaner.clean(text).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OSLO, Norway (Reuters) – | OSLO, Norway | Reuters | ''",
        "WASHINGTON, Oct 19 (AP) — | WASHINGTON | AP | --10-19",
        "NEW YORK (AP) -- | NEW YORK | AP | ''",
        "Berlin (dpa) - | Berlin | dpa | ''",
        "GENEVA/LONDON, March 3 (Reuters) - | GENEVA/LONDON | Reuters | --03-03",
        "BRUSSELS/PARIS/BERLIN, Oct 19, 2023 (AFP) - | BRUSSELS/PARIS/BERLIN | AFP | 2023-10-19",
        "Madrid, 19 oct (EFE).- | Madrid | EFE | --10-19",
        "Paris, 19 oct. (Reuters) - | Paris | Reuters | --10-19",
        "BERLIN, 19. Okt (Reuters) - | BERLIN | Reuters | --10-19",
        "(ANSA) - ROME, OCT 19 - | ROME | ANSA | --10-19",
        "ROME, 19 OTT - | ROME | '' | --10-19",
        "MOSCOW, Oct 19 - RIA Novosti. | MOSCOW | RIA Novosti | --10-19",
        "ANKARA - Anadolu Agency - | ANKARA | Anadolu Agency | ''",
        "Doha, QNA - | Doha | QNA | ''",
        "Accra, Oct. 19, GNA – | Accra | GNA | --10-19",
        "New Delhi [India], October 19 (ANI): | New Delhi, India | ANI | --10-19",
        "Dhaka, Oct 19 (UNB) - | Dhaka | UNB | --10-19",
        "Lagos, Oct 19 (Harbour News) - | Lagos | Harbour News | --10-19",
        "CHICAGO (WLS) -- | CHICAGO | WLS | ''",
        "Hanoi (VNS/VNA) - | Hanoi | VNS/VNA | ''",
        "Berlin (dpa/tmn) - | Berlin | dpa/tmn | ''",
        "[Reuters] - | '' | Reuters | ''",
        "London (CNN) | London | CNN | ''",
        "KUALA LUMPUR: | KUALA LUMPUR | '' | ''",
        "Cannes, France — | Cannes, France | '' | ''",
        "القاهرة في 19 أكتوبر/ أ ش أ / | القاهرة | أ ش أ | --10-19",
        "أبوظبي في 19 أكتوبر / وام / | أبوظبي | وام | --10-19",
        "الدوحة في 19 أكتوبر /قنا/ | الدوحة | قنا | --10-19",
        "موسكو/19 أكتوبر/ سبوتنيك - | موسكو | سبوتنيك | --10-19",
        "واشنطن 19 أكتوبر تشرين الأول (رويترز) - | واشنطن | رويترز | --10-19",
        "الكويت - 19 - 10 (كونا) -- | الكويت | كونا | --10-19",
        "رام الله 19-10-2023 وفا- | رام الله | وفا | 2023-10-19",
        "بكين 19 أكتوبر 2023 (شينخوا) | بكين | شينخوا | 2023-10-19",
        "TBILISI, Georgia (AP) _ | TBILISI, Georgia | AP | ''",
        "HAVANA, Cuba, Oct 19 (XYZ) | HAVANA, Cuba | XYZ | --10-19",
        "SARAJEVO (Bosnia and Herzegovina), Oct 19 (XYZ) – | SARAJEVO (Bosnia and Herzegovina) |"
            + " XYZ | --10-19",
        "AP, ROME — | ROME | AP | ''",
        "Brussels, 19 October 2023 - | Brussels | '' | 2023-10-19",
        "NEW DELHI, OCTOBER 19: | NEW DELHI | '' | --10-19",
        "GENEVA / NEW YORK (19 October 2023) – | GENEVA / NEW YORK | '' | 2023-10-19",
        "موسكو، 19 أكتوبر - سبوتنيك. | موسكو | سبوتنيك | --10-19",
        "BEIJING, Oct. 19 (Xinhua) -- | BEIJING | Xinhua | --10-19",
        "MOSCOW. Sept 5 (Interfax) - | MOSCOW | Interfax | --09-05",
        "Vienna, 4 June 2021 (APA) – | Vienna | APA | 2021-06-04",
        "LONDON, March 3, 2024 /PRNewswire/ -- | LONDON | PRNewswire | 2024-03-03",
        "SAN JOSE, Calif.--(BUSINESS WIRE)-- | SAN JOSE, Calif. | BUSINESS WIRE | ''",
        "TORONTO, Feb. 29, 2024 (GLOBE NEWSWIRE) -- | TORONTO | GLOBE NEWSWIRE | 2024-02-29",
        "PARIS, Feb 31 (AFP) - | PARIS, Feb 31 | AFP | ''",
        "PORT-AU-PRINCE, Haiti (Haitian Times) — | PORT-AU-PRINCE, Haiti | Haitian Times | ''",
        "BOSTON, Mass., Feb. 2, 2023 (GLOBE NEWSWIRE) -- | BOSTON, Mass. | GLOBE NEWSWIRE |"
            + " 2023-02-02",
        "MOSCOW, October 19. /TASS/. | MOSCOW | TASS | --10-19",
        "Moscow. Oct 19. INTERFAX - | Moscow | INTERFAX | --10-19",
        "New Delhi, Oct 19 (PTI) | New Delhi | PTI | --10-19",
        "(CNN) -- | '' | CNN | ''",
        "(CNN) | '' | CNN | ''",
        "Reuters - | '' | Reuters | ''",
        "London CNN — | London | CNN | ''",
        "بغداد (رويترز) - | بغداد | رويترز | ''",
        "القدس المحتلة (الأناضول) – | القدس المحتلة | الأناضول | ''",
        "القاهرة 18 يوليو (رويترز) - | القاهرة | رويترز | --07-18",
        "القاهرة في ١٨ يوليو ٢٠١٥ (أ ش أ) - | القاهرة | أ ش أ | 2015-07-18",
        "رويترز - | '' | رويترز | ''",
        "واس - عدن: | عدن | واس | ''",
        "سبق- متابعة: | '' | سبق | ''",
      })
  void theHeadOfAgencyCopyBecomesData(String head, String place, String agency, String date) {
    Cleaned cleaned = Cleaner.clean(head + " " + NEWS);
    assertThat(cleaned.text()).isEqualTo(NEWS);
    assertThat(cleaned.dateline()).contains(new Dateline(place, agency, date));
    assertThat(cleaned.removed()).containsExactly(head);
  }

  @Test
  void anArabicHeadNamesItsReportersToo() {
    Cleaned cleaned = Cleaner.clean("محمد علي، سارة حسن – سبق – جدة: غرقت العبارة في مياه هادئة.");
    assertThat(cleaned.text()).isEqualTo("غرقت العبارة في مياه هادئة.");
    assertThat(cleaned.byline()).containsExactly("محمد علي", "سارة حسن");
    assertThat(cleaned.dateline()).contains(new Dateline("جدة", "سبق", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "رويترز - | '' | رويترز",
        "غزة - معا - | غزة | معا",
        "دمشق - سانا: | دمشق | سانا",
        "رام الله (معا)- | رام الله | معا",
      })
  void anArabicHeadIsNoMoreThanTheHead(String head, String place, String agency) {
    String news = "قال الوزير إن العبارة غرقت.";
    Cleaned cleaned = Cleaner.clean(head + " " + news);
    assertThat(cleaned.text()).isEqualTo(news);
    assertThat(cleaned.dateline()).contains(new Dateline(place, agency, ""));
    assertThat(cleaned.byline()).isEmpty();
  }

  @Test
  void aBylineThatLostItsLineEndIsReadWithTheHead() {
    Cleaned cleaned = Cleaner.clean("By Jane Doe OSLO, Oct 19 (Reuters) - " + NEWS);
    assertThat(cleaned.byline()).containsExactly("Jane Doe");
    assertThat(cleaned.dateline()).contains(new Dateline("OSLO", "Reuters", "--10-19"));
  }

  @Test
  void aMarkOfTheEndIsTakenOffTheLastSentence() {
    assertThat(cleaned(NEWS + " Enditem")).isEqualTo(NEWS);
    assertThat(cleaned(NEWS + " // انتهى //")).isEqualTo(NEWS);
  }

  @Test
  void aHeadMayStandBelowAHeadlineAndAByline() {
    Cleaned cleaned =
        Cleaner.clean(
            "UPDATE 2-Ferry sinks in calm water\n(Adds quotes from minister, details)\n"
                + "By JANE DOE and John Roe\nOSLO, Oct 19 (Reuters) - "
                + NEWS);
    assertThat(cleaned.text()).isEqualTo("Ferry sinks in calm water\n\n" + NEWS);
    assertThat(cleaned.byline()).containsExactly("Jane Doe", "John Roe");
    assertThat(cleaned.dateline()).contains(new Dateline("OSLO", "Reuters", "--10-19"));
    assertThat(cleaned.removed())
        .containsExactly(
            "UPDATE 2-",
            "(Adds quotes from minister, details)",
            "By JANE DOE and John Roe",
            "OSLO, Oct 19 (Reuters) -");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Jane Doe | Jane Doe",
        "By JANE DOE | Jane Doe",
        "By MARY-JANE O'NEIL | Mary-Jane O'Neil",
        "By Jane Doe, CNN | Jane Doe",
        "Jane Doe, Associated Press | Jane Doe",
        "By Jane Doe and John Roe, Associated Press | Jane Doe, John Roe",
        "By JANE DOE, JOHN ROE and ANA DE LA CRUZ | Jane Doe, John Roe, Ana De La Cruz",
        "By Jane Doe, Staff Writer | Jane Doe",
        "By Jane Doe for The Oslo Times | Jane Doe",
        "By Jane Doe - Oslo Daily News | Jane Doe",
        "Jane Doe, The Canadian Press | Jane Doe",
        "Staff Reporter | ''",
        "From Our Correspondent | ''",
        "كتب - محمد علي | محمد علي",
        "بقلم: سارة حسن | سارة حسن",
      })
  void aBylineBecomesData(String line, String people) {
    Cleaned cleaned = Cleaner.clean(line + "\n" + NEWS);
    assertThat(cleaned.text()).isEqualTo(NEWS);
    assertThat(String.join(", ", cleaned.byline())).isEqualTo(people);
    assertThat(cleaned.removed()).containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By noon, 40 people had left the ferry.",
        "By Monday the harbour was empty",
        "By Tuesday, Oslo",
        "By Norway's own count, 40 people died.",
        "كتب الصحفي محمد علي أن العبارة غرقت.",
        "(Updates are sent to the crew by radio, the captain said.",
        "(UPDATE: The team has been announced, and Silva is on the list.)",
        "((قذائف هادفة))",
        "Corrects is not how one begins a line.",
        "He told the agency (Reuters) - and then the world - that it sank.",
        "Reuters - like others - was told late.",
        "The BBC – Britain’s broadcaster – said so.",
        "سبق للوزير أن قال: العبارة آمنة.",
        "وكالات - تعمل في البحر - قالت إن العبارة غرقت",
        "قال محمد علي - وزير النقل: العبارة آمنة",
      })
  void whatOnlyLooksLikeABylineOrAHeadStays(String sentence) {
    assertThat(cleaned(sentence + "\n" + NEWS)).isEqualTo(sentence + "\n\n" + NEWS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WASHINGTON – | WASHINGTON",
        "LOS ANGELES, Calif. — | LOS ANGELES, Calif.",
        "ST. LOUIS - | ST. LOUIS",
      })
  void aPlaceInCapitalsBeforeADashIsAHeadToo(String head, String place) {
    Cleaned cleaned = Cleaner.clean(head + " " + NEWS);
    assertThat(cleaned.text()).isEqualTo(NEWS);
    assertThat(cleaned.dateline()).contains(new Dateline(place, "", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NATO - the alliance of 32 countries - met in Oslo.",
        "COVID-19 cases rose last week.",
        "UNESCO, the agency for culture – based in Paris – has a new head.",
        "Washington – and London – disagreed.",
      })
  void aSentenceThatOnlyLooksLikeAHeadStays(String sentence) {
    assertThat(cleaned(sentence)).isEqualTo(sentence);
  }

  @Test
  void anAgencyWithoutAPlaceIsAHeadToo() {
    Cleaned cleaned = Cleaner.clean("(Reuters) - " + NEWS);
    assertThat(cleaned.text()).isEqualTo(NEWS);
    assertThat(cleaned.dateline()).contains(new Dateline("", "Reuters", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CNN —", "New York CNN Business —", "London CNN —"})
  void aHeadOnALineOfItsOwnIsTakenOut(String head) {
    Cleaned cleaned = Cleaner.clean(head + "\n\n" + NEWS);
    assertThat(cleaned.text()).isEqualTo(NEWS);
    assertThat(cleaned.dateline()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The World Health Organization (WHO) - the UN's health agency - warned of cholera.",
        "The European Union (EU) – along with Norway – agreed on a quota.",
        "Senator Jon Tester (Montana) — a farmer — voted against it.",
        "حركة المقاومة الإسلامية (حماس) - التي تحكم القطاع - رفضت العرض.",
        "Two men (both 30) - brothers - were held.",
        "The Palestinian Authority (PA) — which runs the West Bank — refused.",
        "Tokyo (NHK) - the public broadcaster - was off the air.",
        "COOPER: Good evening from the harbour.",
        "Chicago (WLS) is where the station is.",
        "رئيس الوزراء - الجزيرة - قال إن العبارة غرقت.",
        "شاهد مراسل الجزيرة: غرقت العبارة.",
      })
  void aSentenceWithBracketsAndADashIsNoHead(String sentence) {
    Cleaned cleaned = Cleaner.clean(sentence + "\n" + NEWS);
    assertThat(cleaned.text()).isEqualTo(sentence + "\n\n" + NEWS);
    assertThat(cleaned.dateline()).isEmpty();
  }

  @Test
  void onlyTheFirstParagraphHasAHead() {
    String later = "OSLO, Norway (Reuters) – is how such copy begins.";
    assertThat(cleaned(NEWS + "\n" + later)).isEqualTo(NEWS + "\n\n" + later);
  }

  @Test
  void theDateOfAnotherCalendarBesideItIsNoPlace() {
    Cleaned cleaned =
        Cleaner.clean("الرياض 04 ربيع الآخر 1445 هـ الموافق 19 أكتوبر 2023 م واس\nغرقت العبارة.");
    assertThat(cleaned.text()).isEqualTo("غرقت العبارة.");
    assertThat(cleaned.dateline()).contains(new Dateline("الرياض", "واس", "2023-10-19"));
  }

  @Test
  void aReporterBeforeTheAgencyIsNoPlace() {
    Cleaned cleaned = Cleaner.clean("محمد علي - سبق - غرقت العبارة.");
    assertThat(cleaned.text()).isEqualTo("غرقت العبارة.");
    assertThat(cleaned.byline()).containsExactly("محمد علي");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jane Doe and John Roe\nThe Associated Press",
        "By JANE DOE and JOHN ROE Associated Press",
        "by Xinhua writers Jane Doe and John Roe"
      })
  void namesBesideOrAboveAnAgencyAreTheByline(String head) {
    Cleaned cleaned = Cleaner.clean(head + "\nOSLO, Oct. 19 (Xinhua) -- " + NEWS);
    assertThat(cleaned.text()).isEqualTo(NEWS);
    assertThat(cleaned.byline()).containsExactly("Jane Doe", "John Roe");
  }
}
