package dateline.web;

import java.util.Optional;

/**
 * Whether the bot does what it is there for.
 *
 * @param trouble why not, in plain words
 */
public record Readiness(Optional<String> trouble) {}
