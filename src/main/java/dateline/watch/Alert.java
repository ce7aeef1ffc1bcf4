package dateline.watch;

import dateline.briefing.Claim;
import dateline.story.Story;
import java.time.Instant;
import java.util.List;

/**
 * What a watch tells its chat.
 *
 * @param claims sentences that hold, each with its sources
 * @param update the story was told before, and this is new in it
 * @param lastOfDay no more is told to the chat today
 * @param notBefore the end of the chat's quiet hours
 */
public record Alert(
    Watch watch,
    Story story,
    List<Claim> claims,
    boolean update,
    boolean lastOfDay,
    Instant notBefore) {
  public Alert {
    claims = List.copyOf(claims);
  }

  /**
   * Taken once, so that the alert is sent once; those of one story lie side by side on the disk.
   */
  public String key() {
    return "watch/" + story.id() + "/" + story.version() + "/" + watch.chat() + "/" + watch.id();
  }
}
