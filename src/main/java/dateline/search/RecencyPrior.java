package dateline.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much more likely an article is meant because it is fresh: flat for about a week, then falling
 * to 1. People ask of the week's news on any day of it, so a steeper fall finds less.
 */
final class RecencyPrior {
  private static final double WEEK_ENDS = 9;
  private static final double SLOPE_DAYS = 2;

  private static final double FRESH = 8;
  private static final double UNSAID = 2;
  private static final double PAST = 1;

  private static final Pattern FRESH_CUE =
      Pattern.compile(
          "(?iU)\\b(this (week|month|morning|weekend)|today|tonight|yesterday|recent|recently|latest"
              + "|now|just|soon|currently|(mon|tues|wednes|thurs|fri|satur|sun)day)\\b"
              + "|اليوم|أمس|الآن|مؤخرا|هذا الأسبوع|أحدث|آخر");
  private static final Pattern PAST_CUE =
      Pattern.compile("(?iU)\\b(last (year|month)|ago)\\b|العام الماضي|الشهر الماضي|قبل عام");
  private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d\\b");

  private final double weight;
  private final long askedDay;

  private RecencyPrior(double weight, long askedDay) {
    this.weight = weight;
    this.askedDay = askedDay;
  }

  static RecencyPrior of(String question, Instant asked) {
    return new RecencyPrior(weight(question, asked), day(asked.toEpochMilli()));
  }

  private static double weight(String question, Instant asked) {
    if (PAST_CUE.matcher(question).find() || namesAnotherYear(question, asked)) {
      return PAST;
    }
    return FRESH_CUE.matcher(question).find() ? FRESH : UNSAID;
  }

  private static boolean namesAnotherYear(String question, Instant asked) {
    int year = asked.atZone(ZoneOffset.UTC).getYear();
    Matcher years = YEAR.matcher(question);
    while (years.find()) {
      if (Integer.parseInt(years.group()) != year) {
        return true;
      }
    }
    return false;
  }

  /** What the score of an article is multiplied by; at least 1. */
  double factor(long publishedMillis) {
    double age = askedDay - day(publishedMillis);
    return 1 + weight / (1 + Math.exp((age - WEEK_ENDS) / SLOPE_DAYS));
  }

  private static long day(long millis) {
    return Math.floorDiv(millis, TimeUnit.DAYS.toMillis(1));
  }
}
