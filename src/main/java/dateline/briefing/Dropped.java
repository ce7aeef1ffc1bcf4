package dateline.briefing;

/** A sentence that was written and not sent, and why. */
public record Dropped(String text, String why) {}
