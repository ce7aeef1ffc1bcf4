package dateline.page;

import java.util.regex.Pattern;

/** Lines that stand between or after the paragraphs of an article and are none of its own. */
final class Clutter {
  private static final int LONGEST_LABEL = 250;
  private static final int LONGEST_ANNOUNCEMENT = 60;
  private static final int LONGEST_CAPTION = 200;
  private static final double MOSTLY_LINKED = 0.8;

  /** What leads to other articles, as it begins in a dozen languages. */
  private static final Pattern LEADS_ELSEWHERE =
      Pattern.compile(
          "[\\W_]{0,5}(?:(?:read|see|watch|listen|learn|explore)(?: the)? (?:more|next|now|also|further|related|full"
              + " (?:story|article|post|list))|also (?:read|see|on|watch)|more (?:from|on|about|stories|news|great|related|in)\\b"
              + "|related(?: (?:articles?|stories|story|posts?|links?|news|content|coverage|topics|video|reading))?\\s*[:|–—-]|related$"
              + "|related (?:articles?|stories|posts?|links|news|content|coverage|topics)$"
              + "|don['’]t miss|you (?:may|might|could) (?:also )?(?:like|be interested|enjoy|have missed)|you['’]ll also"
              + "|must[ -]read|recommended(?: for you| reading| stories)?\\s*[:|]|recommended (?:for you|reading|stories)|up next|next up|what to read next"
              + "|most (?:read|popular|viewed|shared)|trending|editor['’]?s['’]? (?:picks?|choice)|further reading|here['’]s more"
              + "|suggested (?:reading|articles|posts)|popular (?:posts|now|stories)|latest (?:news|stories)|in case you missed"
              + "|leggi (?:anche|tutto|pure)|potrebbe interessarti|ti potrebbe|"
              + "(?:à |a )?lire (?:aussi|également|la suite)|voir aussi|sur le même sujet|"
              + "le[ae] (?:también|mais|más|además)|lee también|te puede interesar|ver también|más información|leia (?:também|mais)|veja (?:também|mais)|saiba mais|"
              + "lesen sie (?:auch|hier)|mehr (?:zum thema|dazu)|das könnte sie|auch interessant|lees (?:ook|meer)|bekijk ook|"
              + "zobacz (?:też|także|również)|czytaj (?:też|także|więcej)|läs (?:även|också|mer)|les også|læs også|lue myös|"
              + "читайте (?:также|ещё|еще)|смотрите также|по теме|читать далее|читайте далее|baca (?:juga|selengkapnya)|lihat juga|"
              + "bunlar da|ayrıca (?:oku|bak)|ilgili haber|"
              + "[اإأ]قر[أا]\\S* (?:أيض|ايض|المزيد|كذلك)|شاهد (?:أيض|ايض)|مواضيع ذات|مقالات ذات|موضوعات متعلقة|أخبار ذات|للمزيد|المزيد من|"
              + "関連記事|あわせて読みたい|こちらも|続きを読む|相关(?:阅读|新闻|报道)|延伸閱讀|延伸阅读|更多(?:新闻|内容)|관련\\s?기사|더 보기).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private static final Pattern STANDING =
      Pattern.compile(
          "[\\W_]{0,5}(?:advert(?:isement|isements|ising)?|story continues below.{0,30}|article continues below.{0,30}|continue reading.{0,60}|continued below"
              + "|sponsored(?: content| by.{0,40})?|promoted(?: content)?|share(?: this.{0,40}| on.{0,40}| via.{0,40}|s)?|tweet|print(?: this.{0,20})?|e-?mail(?: this.{0,20})?"
              + "|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|flipboard|instagram|google\\+?|google plus|copy (?:link|url)|close|loading.{0,20}|play(?: video)?|pause|mute"
              + "|comments?|\\d+ comments?|no comments?|leave a (?:comment|reply)|view (?:gallery|comments|slideshow|photos)|show (?:comments|more|all)|click (?:here )?to (?:expand|enlarge|view).{0,30}"
              + "|tags?\\s*:.*|topics?\\s*:.*|categor(?:y|ies)\\s*:.*|filed under.*|posted in\\b.*|tagged(?: with)?\\b.{0,120}|image(?: copyright.*| source.*| caption.*)?|photos?|video|audio|gallery|slideshow|caption|getty images"
              + "|top stories|newsletter|subscribe(?: now| today)?|sign (?:up|in)|log in|register|back to top|go to top|skip (?:to|ad).{0,30}|next|previous|prev|home|menu|search|follow|like|likes|save|report|reply|views?|voltar|get short url"
              + "|werbung|anzeige|publicité|publicidad|publicidade|pubblicità|реклама|reklam[aı]?|iklan|إعلان|اعلان|広告|广告|廣告|teilen|compartir|compartilhar|condividi|partager|поделиться|شارك|شارك هذا.{0,30}|分享)[\\W_]{0,5}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern INVITATION =
      Pattern.compile(
          "(?:.{0,80}\\b(?:sign up|subscribe|register|join)\\b.{0,120}\\b(?:newsletters?|inbox|e-?mails?|alerts?|podcasts?|channel|free|today|list|digest|briefing)\\b.*"
              + "|.{0,60}\\bclick(?:ing)? (?:here|the link|below|on)\\b.*"
              + "|.{0,20}\\bfollow (?:us|me|him|her|them|@|the author|.{2,50} on (?:twitter|facebook|instagram|x|linkedin|threads|youtube)\\b).*"
              + "|.{0,30}\\b(?:like|find|join|connect with|visit|friend) us (?:on|at)\\b.*|.{0,40}\\bdownload (?:our|the)\\b.{0,40}\\bapp\\b.*"
              + "|.{0,40}\\b(?:e-?mail|contact|reach|write to|tweet) (?:the (?:reporters?|authors?|writers?)|us|me|him|her|them|[\\w .]{2,40}) (?:at|on|via)\\b.*"
              + "|.{0,30}\\b(?:like|enjoy(?:ed)?|love) this (?:story|article|post)\\b.*|.{0,40}\\bsupport (?:our|independent) (?:journalism|work).*"
              + "|(?:source|sources|via|quelle|fuente|fonte|источник|المصدر)\\s*:.{0,120}|get (?:the|our) (?:latest|best|free)\\b.{0,60}\\b(?:inbox|newsletters?|app)\\b.*"
              + "|(?:this|the) (?:story|article|post|copy|document|material) (?:(?:first|originally) appeared|was (?:originally|first) published|is (?:subject to|for your personal)|may not be|has been (?:updated|corrected)|contains affiliate|may contain affiliate).*"
              + "|(?:first |originally )?(?:published|updated|posted|last (?:updated|modified|edited))(?: on| at|:| by)?\\b.{0,60}\\d.*"
              + "|(?:©|\\(c\\) ?(?:\\d|copy)|copyright\\b\\s*(?:©|\\(c\\)|\\d{4}|by)).*|.{0,60}\\ball rights reserved\\b.*"
              + "|.{0,120}\\buses cookies\\b.*|.{0,40}\\bwe use cookies\\b.*|citation: .{0,300}retrieved.*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  private Clutter() {}

  static boolean is(Block block) {
    String text = block.text();
    if (text.length() > 600) {
      return false;
    }
    return STANDING.matcher(text).matches()
        || leadsElsewhere(block)
        || isCaption(block)
        || isLinkLine(block)
        || !block.tag().equals("li") && INVITATION.matcher(text).matches();
  }

  /** A line after which the links it announces follow. */
  static boolean announcesLinks(Block block) {
    return block.text().length() < LONGEST_ANNOUNCEMENT && leadsElsewhere(block);
  }

  private static boolean leadsElsewhere(Block block) {
    return block.text().length() <= LONGEST_LABEL
        && LEADS_ELSEWHERE.matcher(block.text()).matches()
        && (block.linked() > 0 || block.isHeading() || !block.endsSentence());
  }

  private static boolean isCaption(Block block) {
    return block.afterImage()
        && !block.isHeading()
        && block.text().length() < LONGEST_CAPTION
        && !block.endsSentence();
  }

  private static boolean isLinkLine(Block block) {
    return !block.isHeading()
        && !block.tag().equals("li")
        && block.linkDensity() > MOSTLY_LINKED
        && !block.endsSentence();
  }
}
