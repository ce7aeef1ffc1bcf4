package dateline.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells the beginning of an article, shown to everybody, from the whole of it. */
final class Paywall {
  /** The letters a site shows of an article for subscribers: one to four paragraphs. */
  private static final int STUB = 1_600;

  /** Where a word is a sign or two. */
  private static final int STUB_IN_SIGNS = 600;

  private static final int READ = 200_000;

  private static final Pattern PHRASE = Phrases.anyOf("", "paywall.txt", "");

  private static final String MARKERS =
      "[class*=paywall], [id*=paywall], [class*=subscriber-only], [class*=subscribers-only],"
          + " [class*=premium-wall], [class*=regwall], [class*=piano-], [data-paywall]";

  private Paywall() {}

  static boolean asks(Document page, JsonLd data) {
    if (data.isForSubscribers()) {
      return true;
    }
    for (Element marker : page.select(MARKERS)) {
      if (!Tags.isSilent(marker) && !marker.nameIs("body") && !marker.nameIs("html")) {
        return true;
      }
    }
    String words = page.body().text();
    return PHRASE.matcher(words.substring(0, Math.min(words.length(), READ))).find();
  }

  static boolean isStub(String text) {
    boolean signs = text.chars().limit(200).filter(c -> c >= 0x3040 && c <= 0x9FFF).count() > 60;
    return text.length() < (signs ? STUB_IN_SIGNS : STUB);
  }
}
