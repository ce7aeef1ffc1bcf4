package dateline.digest;

import dateline.story.Development;
import java.util.List;

/**
 * What an order is told: which stories, and what is only counted.
 *
 * @param more stories that found no room
 * @param known stories told before of which there is nothing new
 * @param upto the last change that was looked at
 */
public record Edition(List<Pick> picks, int more, int known, long upto) {
  public Edition {
    picks = List.copyOf(picks);
  }

  /**
   * A story that is told.
   *
   * @param lead the article it is told from
   * @param outlets those that tell it
   * @param others of its articles, for those who want to read on
   * @param topic of the order that it fits; empty where the order has none
   * @param changes what is materially new since it was told before; empty where it was not
   */
  public record Pick(
      long story,
      long version,
      long lead,
      String headline,
      List<String> outlets,
      List<Long> articles,
      String topic,
      List<Development> changes) {
    public Pick {
      outlets = List.copyOf(outlets);
      articles = List.copyOf(articles);
      changes = List.copyOf(changes);
    }

    public boolean isUpdate() {
      return !changes.isEmpty();
    }
  }

  public boolean isQuiet() {
    return picks.isEmpty();
  }
}
