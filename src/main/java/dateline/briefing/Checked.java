package dateline.briefing;

import java.util.List;

/** A draft after its check: every sentence of it is here once. */
public record Checked(List<Claim> kept, List<Dropped> dropped) {
  public Checked {
    kept = List.copyOf(kept);
    dropped = List.copyOf(dropped);
  }
}
