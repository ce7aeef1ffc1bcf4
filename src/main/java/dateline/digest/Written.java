package dateline.digest;

import dateline.briefing.Claim;
import java.util.List;

/** An edition in words. */
public record Written(Edition edition, List<Told> stories) {
  public Written {
    stories = List.copyOf(stories);
  }

  /**
   * A story in words.
   *
   * @param claims empty where no sentence could be quoted: then its headline is all there is
   */
  public record Told(Edition.Pick pick, List<Claim> claims) {
    public Told {
      claims = List.copyOf(claims);
    }
  }
}
