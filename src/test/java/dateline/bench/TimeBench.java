package dateline.bench;

import dateline.temporal.TimeExpression;
import dateline.temporal.TimeExpressions;
import dateline.text.Span;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * How well expressions of time are found and resolved, on TimeBank and AQUAINT. The rules were
 * written with one half of the documents in view, those whose name has an even CRC-32; all figures
 * are of the other half, unless they say so.
 */
final class TimeBench implements Bench.Benchmark {
  private static final Path DATA =
      Path.of(System.getProperty("data", "../shared/data"), "temporal", "Training", "TBAQ-cleaned");

  private static final Pattern TAG = Pattern.compile("<(/?)(\\w+)([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");
  private static final Pattern CREATED =
      Pattern.compile("<DCT>.*?value=\"(\\d{4}-\\d\\d-\\d\\d)", Pattern.DOTALL);

  /** A day, week, weekend, month, quarter, half, season or year that can be told by its name. */
  private static final Pattern CALENDAR =
      Pattern.compile("\\d{4}(-(\\d\\d(-\\d\\d)?|W\\d\\d(-WE)?|[QH]\\d|SP|SU|FA|WI))?");

  private static final int ROUNDS = 3;

  /** An expression, found or given. */
  private record Marked(Span span, String type, String value) {
    boolean isCalendarDate() {
      return type.equals("DATE") && CALENDAR.matcher(value).matches();
    }
  }

  private record Document(boolean heldOut, LocalDate created, String text, List<Marked> gold) {
    List<Marked> found() {
      return TimeExpressions.of(text, created, "en").stream()
          .map(one -> new Marked(one.span(), one.type().name(), one.value()))
          .toList();
    }
  }

  /** What was counted of one kind of expression. */
  private static final class Tally {
    private int gold;
    private int found;
    private int right;
    private int told;

    double right() {
      return right / (double) Math.max(1, found);
    }

    double f1() {
      return 2.0 * right / Math.max(1, gold + told);
    }
  }

  @Override
  public List<Figure> run() throws IOException {
    List<Document> documents = documents();
    List<Document> held = documents.stream().filter(Document::heldOut).toList();
    List<Document> seen = documents.stream().filter(one -> !one.heldOut()).toList();
    Tally dates = tally(held, Marked::isCalendarDate);
    Tally all = tally(held, one -> one.type().equals("DATE"));
    Tally durations = tally(held, one -> one.type().equals("DURATION"));
    Tally known = tally(seen, Marked::isCalendarDate);
    return List.of(
        Figure.higher("dates of the calendar: values, where found", dates.right(), "share", 0.85),
        Figure.higher("the same end to end: value and place", dates.f1(), "F1", 0.85),
        Figure.reported("found of them", dates.found / (double) dates.gold, "share", "higher"),
        Figure.reported("every DATE (now, recently ...): values", all.right(), "share", "higher"),
        Figure.reported("the same end to end", all.f1(), "F1", "higher"),
        Figure.reported(
            "every DURATION: values, where found", durations.right(), "share", "higher"),
        Figure.reported("the same end to end", durations.f1(), "F1", "higher"),
        Figure.reported(
            "dates of the calendar, seen half: values", known.right(), "share", "higher"),
        Figure.reported("the same end to end", known.f1(), "F1", "higher"),
        Figure.reported("documents held out", held.size(), "", "equal"),
        Figure.reported("speed, one thread", speed(documents), "articles/s", "higher"));
  }

  private static Tally tally(List<Document> documents, Predicate<Marked> kind) {
    Tally tally = new Tally();
    for (Document document : documents) {
      List<Marked> left = new ArrayList<>(document.found());
      tally.told += (int) left.stream().filter(kind).count();
      for (Marked gold : document.gold()) {
        Optional<Marked> match =
            left.stream()
                .filter(one -> common(one, gold) > 0)
                .max((one, other) -> common(one, gold) - common(other, gold));
        match.ifPresent(left::remove);
        if (kind.test(gold)) {
          tally.gold++;
          tally.found += match.isPresent() ? 1 : 0;
          tally.right += match.filter(one -> one.value().equals(gold.value())).isPresent() ? 1 : 0;
        }
      }
    }
    return tally;
  }

  private static int common(Marked one, Marked other) {
    return Math.min(one.span().end(), other.span().end())
        - Math.max(one.span().start(), other.span().start());
  }

  /** Of 400 words, in processor time of this thread, so that a busy machine counts less. */
  private static double speed(List<Document> documents) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long words = 0;
    long started = 0;
    for (int round = 0; round < ROUNDS; round++) {
      if (round == 1) {
        started = threads.getCurrentThreadCpuTime();
        words = 0;
      }
      for (Document document : documents) {
        List<TimeExpression> found = TimeExpressions.of(document.text(), document.created(), "en");
        words += found.isEmpty() ? 0 : document.text().split("\\s+").length;
      }
    }
    return words / 400.0 * 1e9 / (threads.getCurrentThreadCpuTime() - started);
  }

  private static List<Document> documents() throws IOException {
    if (!Files.isDirectory(DATA)) {
      throw new MissingData("TimeBank and AQUAINT are missing: " + DATA);
    }
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(DATA)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".tml")).sorted().toList()) {
        documents.add(document(file));
      }
    }
    return documents;
  }

  private static Document document(Path file) throws IOException {
    String xml = Files.readString(file);
    String name = file.getFileName().toString().replace(".tml", "");
    CRC32 hash = new CRC32();
    hash.update(name.getBytes(StandardCharsets.UTF_8));
    Matcher created = CREATED.matcher(xml);
    if (!created.find()) {
      throw new IllegalStateException("No time of creation in " + file);
    }
    String body = xml.substring(xml.indexOf("<TEXT>") + 6, xml.indexOf("</TEXT>"));
    StringBuilder text = new StringBuilder();
    List<Marked> gold = new ArrayList<>();
    Matcher tag = TAG.matcher(body);
    int read = 0;
    while (tag.find()) {
      text.append(plain(body.substring(read, tag.start())));
      read = tag.end();
      if (tag.group(2).equals("TIMEX3") && tag.group(1).isEmpty()) {
        int close = body.indexOf("</TIMEX3>", read);
        String words = plain(body.substring(read, close).replaceAll("<[^>]*>", ""));
        gold.add(marked(text.length(), words, tag.group(3)));
      }
    }
    text.append(plain(body.substring(read)));
    return new Document(
        hash.getValue() % 2 == 1, LocalDate.parse(created.group(1)), text.toString(), gold);
  }

  private static Marked marked(int start, String words, String attributes) {
    String type = "";
    String value = "";
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      type = attribute.group(1).equals("type") ? attribute.group(2) : type;
      value = attribute.group(1).equals("value") ? attribute.group(2) : value;
    }
    // Some weeks of the gold lack the zero that ISO 8601 asks for.
    String padded = value.replaceAll("W(\\d)(?!\\d)", "W0$1");
    return new Marked(new Span(start, start + words.length()), type, padded);
  }

  private static String plain(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
