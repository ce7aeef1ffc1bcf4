package dateline.grounding;

import java.util.OptionalInt;

/**
 * A date that a sentence names, as far as it names it.
 *
 * @param from the first of its tokens
 * @param to behind the last of them
 */
record DateMention(
    OptionalInt year,
    OptionalInt month,
    OptionalInt day,
    OptionalInt weekday,
    OptionalInt daysFromNow,
    int from,
    int to) {
  boolean covers(int token) {
    return token >= from && token < to;
  }
}
