package dateline.page;

import static dateline.page.HtmlPages.FIRST;
import static dateline.page.HtmlPages.SECOND;
import static dateline.page.HtmlPages.p;
import static dateline.page.HtmlPages.page;
import static dateline.page.HtmlPages.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaywallTest {
  private static final String STUB = p(FIRST) + p(SECOND);

  private static String data(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}",
        "{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}",
        "{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"http://schema.org/False\"}",
        "{\"@type\":\"NewsArticle\",\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":false}}",
      })
  void aShortTextThatIsNotForFreeIsABeginning(String json) {
    assertThat(read(page(data(json), STUB)).partial()).isTrue();
    assertThat(read(page(data(json), STUB.repeat(8))).partial()).isFalse();
    assertThat(read(page(data(json.replaceAll("(?i)false", "true")), STUB)).partial()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Subscribe to continue reading.",
        "Already a subscriber? Sign in",
        "To read the full story, start your trial.",
        "Article réservé aux abonnés",
        "Jetzt weiterlesen mit Beispiel Plus",
        "Suscríbete para seguir leyendo",
        "Abbonati per continuare a leggere",
        "Conteúdo exclusivo para assinantes",
        "Чтобы продолжить чтение, оформите подписку",
        "هذا المقال للمشتركين فقط",
        "この記事は会員限定です",
        "订阅后继续阅读",
      })
  void aShortTextWithAnInvitationToSubscribeIsABeginning(String phrase) {
    String box = "<div class=offer><b>" + phrase + "</b></div>";
    assertThat(read(page("", STUB + box)).partial()).isTrue();
    assertThat(read(page("", STUB.repeat(8) + box)).partial()).isFalse();
  }

  @Test
  void aPaywallsElementMarksABeginning() {
    assertThat(read(page("", STUB + "<div class=c-paywall-offer>Plus</div>")).partial()).isTrue();
  }

  @Test
  void aShortArticleIsWholeWhereNothingSaysOtherwise() {
    assertThat(read(page("", STUB + "<a href=/s>Subscribe</a>")).partial()).isFalse();
    assertThat(read("<body><div class=paywall></div>").partial()).isFalse();
  }
}
