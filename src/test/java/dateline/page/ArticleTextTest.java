package dateline.page;

import static dateline.page.HtmlPages.FIRST;
import static dateline.page.HtmlPages.SECOND;
import static dateline.page.HtmlPages.THIRD;
import static dateline.page.HtmlPages.article;
import static dateline.page.HtmlPages.p;
import static dateline.page.HtmlPages.page;
import static dateline.page.HtmlPages.read;
import static dateline.page.HtmlPages.textWith;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTextTest {
  @Test
  void theParagraphsOfTheArticleAreItsText() {
    assertThat(textWith("")).isEqualTo(article());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<figure><img src=a.jpg><figcaption>The ferry, in 2019, in the port.</figcaption></figure>",
        "<div class=photo-caption>The ferry in 2019, seen from the pier of Port Ellery.</div>",
        "<div><img src=a.jpg><br><span>The ferry in the port</span></div>",
        "<div>The ferry in the port (Image: GETTY)</div>",
        "<p><strong>READ MORE: </strong><a href=/x>Three ferries that sank in calm water</a></p>",
        "<p>Related: <a href=/x>Three ferries that sank in calm water</a></p>",
        "<p><a href=/x>Three ferries that sank in calm water</a></p>",
        "<p>Lire aussi : <a href=/x>Trois ferries ont coulé</a></p>",
        "<p>اقرأ أيضا: <a href=/x>ثلاث عبارات غرقت</a></p>",
        "<h3>More stories</h3><ul><li><a href=/x>Bridge closes</a></li><li>Bus <a href=/y>late</a>"
            + "</li></ul>",
        "<ul><li><a href=/x>Bridge closes for spring</a></li><li><a href=/y>Bus late</a></li></ul>",
        "<div class=newsletter-signup><p>Our newsletter has the news of the port, every"
            + " morning, in your inbox, and nothing else at all.</p></div>",
        "<p>Sign up for our daily newsletter and get the news of the port in your inbox.</p>",
        "<div id=cookie-banner><p>We use cookies, ours and those of others, to make this site"
            + " better for you and all who read it.</p></div>",
        "<div class=author-card><p>Jane Doe has written of ships since 2009, and of the people"
            + " aboard them for as long as she can remember.</p></div>",
        "<p>Follow Jane Doe on Twitter: @jane</p>",
        "<p><em>Jane Doe is a reporter for the Port News. Follow her on X @jane.</em></p>",
        "<p>Abonnez-vous à notre lettre d’information pour recevoir l’essentiel.</p>",
        "<p>Подписывайтесь на наш канал в Telegram, чтобы узнавать новости.</p>",
        "<p>اشترك في قناتنا على تلغرام</p>",
        "<p><b>यह भी पढ़ें: <a href=/x>तीन नौकाएं डूबीं</a></b></p>",
        "<p>Xem thêm: <a href=/x>Ba chiếc phà chìm</a></p>",
        "<p>Advertisement - story continues below</p>",
        "<p>Article continues after ad</p>",
        "<p>La suite après cette publicité</p>",
        "<p>You can help by supporting our journalism before you leave this page.</p>",
        "<ul class=share-tools><li>Facebook</li><li>Twitter</li></ul>",
        "<p>Advertisement</p>",
        "<p>Story continues below advertisement</p>",
        "<div style='display: none'><p>A paragraph that nobody sees, about another ferry, in"
            + " another port, in another year.</p></div>",
        "<div class=tags>Ferries, Port Ellery, Harbour</div>",
        "<aside><p>A ferry is a ship that carries people, and often their cars, over water, as a"
            + " bridge would.</p></aside>",
        "<script>var ferry = 'A ferry with 40 people aboard sank off Port Ellery on"
            + " Monday';</script>",
      })
  void whatStandsBetweenTheParagraphsIsNoPartOfIt(String box) {
    assertThat(textWith(box)).isEqualTo(article());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Finland will join the alliance today, its president said, and nobody was surprised.",
        "Rescuers could not reach the ship at sea, on Monday or at any time after it.",
        "Users who click on such a link lose their money, the police warned on Monday.",
        "Published in 1984, the novel tells of a ferry that never comes into its port.",
        "Tagged animals came back to the bay two weeks after the ferry had sunk there.",
        "Related crimes fell by a tenth.",
        "More from the harbour master was not to be had on Monday.",
        "Loading docks burned.",
        "“No.”",
      })
  void aSentenceStaysWhateverItBeginsWith(String sentence) {
    assertThat(textWith(p(sentence))).contains(sentence);
  }

  @Test
  void aLinkNamedAfterWhatItLeadsToLeavesNoHoleInItsSentence() {
    String sentence = "The master, <a class='author related' href=/x>Ana Silva</a>, was saved too.";
    assertThat(textWith(p(sentence))).contains("The master, Ana Silva, was saved too.");
    assertThat(textWith("<p><b class=author>Ana</b> wept.</p>")).contains("Ana wept.");
  }

  @Test
  void aBoxAboutANameInASentenceGoesAndTheNameStays() {
    String box =
        "<span class=rollover><a href=/p>Ana Silva</a><span class=rollover-block><a href=/1>Silva"
            + " says the port is safe</a><a href=/2>Silva to leave her office in June</a></span>"
            + "</span>";
    assertThat(textWith(p("They were led by " + box + " that night, the police said.")))
        .contains("They were led by Ana Silva that night, the police said.");
  }

  @Test
  void headingsOfItsPartsStayButNotOneWithNothingBelow() {
    assertThat(textWith("<h2>Two inspections</h2>")).contains(FIRST + "\n\nTwo inspections\n\n");
    String page = page("", p(FIRST) + p(SECOND) + p(THIRD) + "<h2>Two inspections</h2>");
    assertThat(read(page).text()).isEqualTo(article());
  }

  @Test
  void theTitleRepeatedAndWhatStandsBeforeItAreNoText() {
    String html =
        "<html><head><title>Ferry sinks - Example News</title></head><body><div class=story>"
            + "<div>World / Ships</div><h2>Ferry sinks</h2><div>6 May 2024</div>"
            + p(FIRST)
            + p(SECOND)
            + p(THIRD)
            + "</div></body></html>";
    assertThat(read(html).text()).isEqualTo(article());
  }

  @Test
  void listsAndTablesAndQuotationsOfTheArticleStay() {
    assertThat(textWith("<ul><li>40 people aboard</li><li>none of them hurt</li></ul>"))
        .contains("40 people aboard\n\nnone of them hurt");
    assertThat(textWith("<blockquote><p>“It sank like a stone.”</p></blockquote>"))
        .contains("\n\n“It sank like a stone.”\n\n");
    assertThat(textWith("<table><tr><td>Aboard</td><td>40 people</td></tr></table>"))
        .contains("Aboard | 40 people");
  }

  @Test
  void twoLineBreaksEndAParagraphOneWithinASentenceDoesNot() {
    String html =
        "<html><body><h1>Ferry sinks</h1><div id=text>"
            + FIRST
            + "<br><br>"
            + SECOND.replace("twice", "twice<br>")
            + "<br>\n&nbsp;<br/>"
            + THIRD
            + "</div></body></html>";
    assertThat(read(html).text()).isEqualTo(article());
  }

  @Test
  void divisionsAreParagraphsWhereThePageHasNoOthers() {
    String html =
        "<body><div class=x1>Menu</div><div class=x2><div>"
            + FIRST
            + "</div><div>"
            + SECOND
            + "</div><div>"
            + THIRD
            + "</div></div></body>";
    assertThat(read(html).text()).isEqualTo(article());
  }

  @Test
  void anArticleInSeveralPartsIsWhole() {
    String html =
        page(
            "",
            "<div class='article-body'>"
                + p(FIRST).repeat(1)
                + p(SECOND)
                + "</div><div class=ad>Buy a boat</div><div class='article-body'>"
                + p(THIRD)
                + "</div>");
    assertThat(read(html).text()).isEqualTo(article());
  }

  @Test
  void commentsLongerThanTheArticleAreNotTheArticle() {
    String comments =
        "<div id=comments>"
            + p("I was aboard, and I say, it was the hull, the old hull.").repeat(60)
            + "</div>";
    String html =
        page("", p(FIRST) + p(SECOND) + p(THIRD)).replace("<footer>", comments + "<footer>");
    assertThat(read(html).text()).isEqualTo(article());
  }

  @Test
  void whatHasAReplyButtonBelowIsAComment() {
    String comment = "<div class=x><b>someone</b>" + p(THIRD) + "<a href=#>Antworten</a></div>";
    assertThat(
            read(page(
                    "",
                    "<div>" + p(FIRST) + p(SECOND) + "</div><div>" + comment.repeat(9) + "</div>"))
                .text())
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void columnsBesideTheArticleMayBeLongerThanIt() {
    String box = "<div><h4><a href=/x>A column</a></h4>" + p(THIRD) + "</div>";
    assertThat(
            read(page(
                    "",
                    "<div><div><h1>Ferry</h1><div>"
                        + p(FIRST)
                        + p(SECOND)
                        + "</div></div><div>"
                        + box.repeat(9)
                        + "</div></div>"))
                .text())
        .isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void theMarkOfAFootnoteIsNoWord() {
    assertThat(
            textWith(
                "<p>" + THIRD.replaceFirst("\\.$", "<sup><a href=#n1>[1]</a></sup>.") + "</p>"))
        .doesNotContain("[1]");
  }

  @Test
  void theLinesOfACellThatArrangesThePageAreNoRow() {
    String cell = String.join("<br><br>", FIRST, SECOND, THIRD);
    assertThat(
            read(page(
                    "",
                    "<table><tr><td><a href=/1>Home</a><br><a href=/2>World</a><br><a"
                        + " href=/3>Sport</a><br></td><td>"
                        + cell
                        + "</td></tr></table>"))
                .text())
        .isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
  }

  @Test
  void teasersOfOtherArticlesAreNotTheArticle() {
    String teaser =
        "<li><h4><a href=/x>Bridge closes for the whole of the spring</a></h4><p>The old bridge is"
            + " closed, the mayor said, since inspectors found cracks in its cables.</p></li>";
    String html =
        page("", p(FIRST) + p(SECOND) + p(THIRD))
            .replace("<footer>", "<ul>" + teaser.repeat(12) + "</ul><footer>");
    assertThat(read(html).text()).isEqualTo(article());
  }

  @Test
  void aPageAllInAFormOrNamedLikeABoxIsReadAllTheSame() {
    String inner = "<h1>Ferry sinks</h1>" + p(FIRST) + p(SECOND) + p(THIRD);
    assertThat(read("<body><form>" + inner + "</form></body>").text()).isEqualTo(article());
    assertThat(read("<body><div class='sidebar widget'>" + inner + "</div></body>").text())
        .isEqualTo(article());
  }

  @Test
  void everyEntryOfALiveBlogIsText() {
    String entry = "<div class=entry><h3>14:05</h3><p>%s</p></div>";
    String html =
        page("", entry.formatted(FIRST) + entry.formatted(SECOND) + entry.formatted(THIRD));
    assertThat(read(html).text()).contains(FIRST).contains(SECOND).contains(THIRD);
  }

  @Test
  void arabicAndChinesePagesAreRead() {
    String arabic =
        "غرقت عبارة تقل أربعين شخصا قبالة الميناء يوم الاثنين، وقال مكتب الميناء إن جميع من كانوا"
            + " على متنها أنقذوا، بعد ساعتين من وقوع الحادث.";
    String chinese =
        "一艘载有四十人的渡轮星期一在港口附近沉没，港务局表示，所有乘客都被一艘经过的渔船救起，没有人受伤，"
            + "渡轮公司说，星期四之前往返该岛的航班暂停，乘客可以退票或乘坐巴士，经北桥前往，票价不变，"
            + "另有消息说，该船今年已接受两次检查，未发现任何问题。";
    for (String text : new String[] {arabic, chinese}) {
      String html =
          "<html dir=rtl><body><ul><li><a href=/>A</a></li></ul><div class=c>"
              + p(text)
              + p(text + text)
              + "</div></body></html>";
      assertThat(read(html).text()).isEqualTo(text + "\n\n" + text + text);
    }
  }

  @Test
  void theBodyInJsonLdIsTakenWhereItIsLongerAndTheSameArticle() {
    String page = page("%s", p(FIRST));
    String data =
        "<script"
            + " type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"%s\"}</script>";
    assertThat(
            read(page.formatted(data.formatted(FIRST + "\\n\\n" + SECOND + "\\n" + THIRD))).text())
        .isEqualTo(article());
    assertThat(read(page.formatted(data.formatted("Of another ferry. ".repeat(40)))).text())
        .isEqualTo(FIRST);
  }

  @Test
  void aPageWithoutAnArticleHasNoText() {
    assertThat(read("<body><nav><a href=/a>A</a> <a href=/b>B</a></nav></body>").text()).isEmpty();
    assertThat(read("").text()).isEmpty();
  }
}
