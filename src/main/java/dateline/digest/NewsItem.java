package dateline.digest;

import java.time.Instant;

/**
 * An article as editions see it.
 *
 * @param change its last, which decides in which edition it has its turn
 */
record NewsItem(
    long article,
    long change,
    long story,
    Instant published,
    String outlet,
    String language,
    String title) {}
