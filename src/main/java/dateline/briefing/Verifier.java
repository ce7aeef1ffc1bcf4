package dateline.briefing;

/** Decides which sentences of a draft may be sent. */
public interface Verifier {
  Checked check(Draft draft);
}
