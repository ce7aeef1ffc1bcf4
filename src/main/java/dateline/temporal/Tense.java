package dateline.temporal;

/** Whether what is told of lies behind the time of writing or ahead of it. */
enum Tense {
  PAST,
  FUTURE,
  UNSAID
}
