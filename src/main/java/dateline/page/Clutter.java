package dateline.page;

import java.util.regex.Pattern;

/** Lines that stand between or after the paragraphs of an article and are none of its own. */
final class Clutter {
  private static final int LONGEST_LABEL = 250;
  private static final int LONGEST_ANNOUNCEMENT = 60;
  private static final int LONGEST_CAPTION = 200;
  private static final double SOMEWHAT_LINKED = 0.3;
  private static final double MOSTLY_LINKED = 0.8;

  private static final String BULLET = "[\\W_]{0,5}";

  /** What leads to other articles, as it begins. */
  private static final Pattern LEADS_ELSEWHERE = Phrases.anyOf(BULLET, "leads-elsewhere.txt", ".*");

  /** Buttons and labels. */
  private static final Pattern STANDING = Phrases.anyOf(BULLET, "standing.txt", BULLET);

  /** What readers are asked to do, and what the site has to say for itself. */
  private static final Pattern INVITATION = Phrases.anyOf("", "invitations.txt", "");

  private Clutter() {}

  static boolean is(Block block) {
    String text = block.text();
    if (text.length() > 600) {
      return false;
    }
    return !block.endsSentence() && STANDING.matcher(text).matches()
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
        && (block.linkDensity() > SOMEWHAT_LINKED || block.isHeading() || !block.endsSentence());
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
