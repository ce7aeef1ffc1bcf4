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

  private static final Pattern PHRASE =
      Pattern.compile(
          "subscribe (?:now )?to (?:continue|keep|read|unlock|view)|to (?:continue|keep) reading,? (?:please )?(?:subscribe|log in|sign in|register|become)"
              + "|to read the (?:full|rest of)(?: this| the)? (?:story|article|piece|post)|(?:continue|keep) reading (?:with a|by|your) |already a (?:subscriber|member)\\?|(?:this|the) (?:article|story|content|post|page) is (?:only |exclusively )?(?:for|available to|reserved for|exclusive to) (?:our )?(?:subscribers|members|premium)"
              + "|(?:subscriber|member)s?[- ]only (?:content|article|story)|unlock this (?:article|story)|you(?:'|’)ve reached your (?:monthly |free )*(?:limit|article)"
              + "|abonnez-vous pour (?:lire|continuer|accéder)|(?:article|contenu) réservé (?:aux|à nos) abonnés|la suite (?:est )?réservée|il vous reste \\d+ ?% de cet article"
              + "|jetzt weiterlesen|weiterlesen mit|nur für abonnenten|um diesen (?:artikel|text) (?:weiter)?zu ?lesen"
              + "|suscríbe(?:te|ase) para (?:seguir|continuar|leer)|(?:contenido|artículo) (?:exclusivo |solo )?para suscriptores"
              + "|abbonati per (?:continuare|leggere)|(?:contenuto|articolo) (?:riservato|esclusivo)|assine para (?:continuar|ler)|exclusivo para assinantes"
              + "|lees verder met|alleen voor abonnees|чтобы (?:продолжить чтение|прочитать полностью)|(?:материал|статья) доступн[аы]? только (?:по подписке|подписчикам)"
              + "|للمشتركين فقط|اشترك (?:الآن )?(?:لمتابعة|لقراءة|لمواصلة)|لمتابعة القراءة|محتوى حصري للمشتركين"
              + "|会員限定|有料会員|続きを読むには|订阅后(?:继续|阅读)|仅限(?:订阅|会员)|訂閱(?:後|以)繼續|구독자 전용",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
