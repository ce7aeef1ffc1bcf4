package dateline.watch;

import java.util.Optional;

/**
 * A standing query of a chat.
 *
 * @param thread the topic of a forum it was set up in
 * @param language the reader's, in which they are told
 * @param words as they were written
 * @param paused by the reader
 */
public record Watch(
    long id, long chat, Optional<Integer> thread, String language, String words, boolean paused) {}
