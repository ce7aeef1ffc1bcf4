package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.article.Article;
import dateline.article.Publication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HeadlinesTest extends TalkTest {
  private int number;

  private void published(Instant when, String outlet, String language, String title, String text) {
    publish(Publication.at(when), outlet, language, title, text, false);
  }

  private void publish(
      Publication when, String outlet, String language, String title, String text, boolean sample) {
    String url = "https://news.example/" + ++number;
    digests.articles.add(
        List.of(new Article(0, url, title, text, when, outlet, language, List.of(), sample)));
    digests.stories.catchUp(100);
  }

  private Instant ago(long hours) {
    return desk.clock.instant().minus(Duration.ofHours(hours));
  }

  private void flood(Instant when, String outlet) {
    published(
        when,
        outlet,
        "en",
        "Flood destroys bridge in Harlow",
        "A flood destroyed the old stone bridge in Harlow late at night. "
            + outlet
            + " was there.");
  }

  private void strike(Instant when, String outlet) {
    published(
        when,
        outlet,
        "en",
        "Teachers strike over pay in Lisbon",
        "Teachers in Lisbon stopped work over their pay and closed two hundred schools.");
  }

  private void telescope(Instant when, String outlet) {
    published(
        when,
        outlet,
        "en",
        "Telescope finds water on distant planet",
        "Astronomers reported water vapour around a distant planet seen by a new telescope.");
  }

  @Test
  void theNewsOfADayIsItsTopStoriesWithSourcesAndAHint() {
    flood(ago(3), "Reuters");
    flood(ago(2), "The Verge");
    strike(ago(1), "CNN");
    telescope(ago(5), "Nature");
    telescope(ago(60), "Old Times");
    says("What's the news?");
    assertThat(lastText())
        .startsWith("The top stories of the last 24 hours:\n\nA flood destroyed the old stone")
        .contains("Teachers in Lisbon stopped work", "[1]", "[2]", "[3]", "Sources\n[1]")
        .doesNotContain("Old Times", "[4]")
        .endsWith("\n\nAsk about any of these, or /subscribe for a daily edition.");
    assertThat(asked).isEmpty();
  }

  @Test
  void whereADayBringsLittleMoreDaysAreLookedAtAndThatIsSaid() {
    flood(ago(3), "Reuters");
    strike(ago(30), "CNN");
    telescope(ago(50), "Nature");
    says("any news today?");
    assertThat(lastText())
        .startsWith(
            "Little came in, so I look further back. The top stories of the last three days:")
        .contains("A flood", "Teachers", "Astronomers");
  }

  @Test
  void aDayThatIsOverIsToldWithoutTheNextOne() {
    flood(ago(1), "Reuters");
    strike(ago(30), "CNN");
    says("What happened yesterday?");
    String day = Times.day(ago(24), Words.in("en"));
    assertThat(lastText())
        .startsWith("The top stories of " + day + ":\n\nTeachers in Lisbon")
        .doesNotContain("flood");
  }

  @Test
  void onlyTheOutletMeantIsRead() {
    flood(ago(3), "Reuters");
    published(
        ago(2),
        "CNN",
        "en",
        "Flood destroys bridge in Harlow",
        "A flood destroyed the old stone bridge in Harlow, a witness told CNN.");
    strike(ago(1), "Reuters");
    says("latest news from CNN");
    assertThat(lastText()).contains("a witness told CNN").doesNotContain("Reuters", "Teachers");
  }

  @Test
  void oldArticlesAreNoDeadEnd() {
    publish(
        Publication.parse("2023-10-19").orElseThrow(),
        "Reuters",
        "en",
        "Flood destroys bridge in Harlow",
        "A flood destroyed the old stone bridge in Harlow late at night.",
        true);
    says("What's the news?");
    assertThat(lastText())
        .startsWith("The newest I hold is from 19 October 2023:\n\nA flood destroyed")
        .contains("sample");
    says("What happened yesterday?");
    assertThat(lastText())
        .startsWith("I hold nothing from then. The newest I hold is from 19 October 2023:");
  }

  @Test
  void theNewestOfOneLanguageIsNotCalledTheNewestOfAll() {
    flood(ago(24 * 40), "Reuters");
    strike(ago(24 * 41), "CNN");
    telescope(ago(24 * 42), "Nature");
    published(
        ago(24 * 20),
        "الجزيرة",
        "ar",
        "فيضان يدمر جسرا في هارلو",
        "دمر فيضان جسرا حجريا قديما في مدينة هارلو في ساعة متأخرة من الليل.");
    says("What's the news?");
    String day = Times.day(ago(24 * 40), Words.in("en"));
    assertThat(lastText()).startsWith("The newest I hold in English is from " + day + ":");
  }

  @Test
  void whoHoldsNothingIsToldHowToBegin() {
    says("What's the news?");
    assertThat(lastText()).startsWith("I hold no articles yet");
  }

  @Test
  void anArabicReaderIsAnsweredInArabicFromArabicArticlesWhereThereAreEnough() {
    flood(ago(1), "Reuters");
    published(
        ago(2),
        "الجزيرة",
        "ar",
        "فيضان يدمر جسرا في هارلو",
        "دمر فيضان جسرا حجريا قديما في مدينة هارلو في ساعة متأخرة من الليل.");
    published(
        ago(3),
        "العربية",
        "ar",
        "إضراب المعلمين في لشبونة",
        "أضرب المعلمون في لشبونة عن العمل احتجاجا على أجورهم وأغلقت مئتا مدرسة.");
    published(
        ago(4),
        "الشرق",
        "ar",
        "تلسكوب يرصد ماء على كوكب بعيد",
        "رصد علماء الفلك بخار ماء حول كوكب بعيد بواسطة تلسكوب جديد.");
    says("ما الأخبار؟");
    assertThat(lastText())
        .startsWith("أهم أخبار آخر 24 ساعة:")
        .contains("فيضان", "المعلمون", "علماء الفلك", "المصادر")
        .doesNotContain("A flood")
        .endsWith("/subscribe لتصلك نشرة يومية.");
  }

  @Test
  void aStoryOfTheListCanBeAskedForAndOtherQuestionsAreOrdinary() {
    flood(ago(3), "Reuters");
    flood(ago(2), "The Verge");
    strike(ago(1), "CNN");
    says("What's the news?");
    says("tell me more about the second");
    says("more about the bridge in Harlow");
    assertThat(asked).hasSize(2);
    assertThat(asked.get(0).topic()).isEqualTo("Teachers strike over pay in Lisbon");
    assertThat(asked.get(1).topic()).isEqualTo("more about the bridge in Harlow");
  }
}
