package dateline.web;

import dateline.article.Article;
import dateline.article.CanonicalAddress;
import dateline.article.Passage;
import dateline.article.Passages;
import dateline.article.Publication;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An article as its page shows it. An empty text is not shown.
 *
 * @param time as its readers say it, with the day alone where no more is known
 * @param dateTime the same for machines
 * @param language for the {@code lang} attribute; empty where it is not known
 * @param direction for the {@code dir} attribute
 * @param original the address of the outlet's page
 */
public record ArticleView(
    String title,
    String outlet,
    String authors,
    String time,
    String dateTime,
    String language,
    String direction,
    boolean arabic,
    boolean sample,
    String original,
    List<Section> sections) {

  /** A passage; what {@code #p<number>} lights. */
  public record Section(int number, List<Part> parts) {}

  /**
   * What of a passage stands in one paragraph.
   *
   * @param opens the paragraph begins with it; else it goes on where the passage before ended
   */
  public record Part(String text, boolean opens) {}

  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "ckb", "dv");
  private static final Pattern LINE = Pattern.compile("[^\\n]+");

  static ArticleView of(Article article) {
    boolean known = !article.language().equals("und");
    boolean arabic = article.language().equals("ar");
    return new ArticleView(
        article.title(),
        article.outlet(),
        String.join(arabic ? "، " : ", ", article.authors()),
        time(article.published(), arabic),
        article.published().toString(),
        known ? article.language() : "",
        known ? direction(article.language()) : "auto",
        arabic,
        article.sample(),
        article.sample() ? "" : CanonicalAddress.of(article.url()).orElse(""),
        sections(article));
  }

  private static String direction(String language) {
    return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
  }

  private static String time(Publication published, boolean arabic) {
    String day = "d MMMM uuuu";
    String moment = day + (arabic ? "، HH:mm 'بتوقيت غرينتش'" : ", HH:mm 'UTC'");
    return DateTimeFormatter.ofPattern(published.dayOnly() ? day : moment)
        .withLocale(Locale.forLanguageTag(arabic ? "ar" : "en"))
        .withZone(ZoneOffset.UTC)
        .format(published.instant());
  }

  private static List<Section> sections(Article article) {
    List<Section> sections = new ArrayList<>();
    int shown = 0;
    for (Passage passage : Passages.of(article)) {
      String before = article.text().substring(shown, passage.span().start());
      boolean opens = sections.isEmpty() || before.contains("\n");
      sections.add(new Section(passage.number(), parts(passage.span().of(article.text()), opens)));
      shown = passage.span().end();
    }
    return sections;
  }

  private static List<Part> parts(String passage, boolean opens) {
    return LINE.matcher(passage)
        .results()
        .filter(line -> !line.group().isBlank())
        .map(line -> part(line, opens))
        .toList();
  }

  private static Part part(MatchResult line, boolean firstOpens) {
    return new Part(line.group().strip(), line.start() > 0 || firstOpens);
  }
}
