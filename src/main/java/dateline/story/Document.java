package dateline.story;

import java.time.Instant;
import java.util.Optional;

/**
 * What is grouped: an article, or a text that came from elsewhere.
 *
 * @param title may be empty
 * @param published empty where it is not known; the text alone then decides
 * @param language an ISO 639-1 code, or {@code und}
 * @param copyOf the document whose text this one repeats
 */
public record Document(
    long id,
    String title,
    String text,
    Optional<Instant> published,
    String language,
    String outlet,
    Optional<Long> copyOf) {}
