package dateline.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * What a journey through the web is for.
 *
 * @param accept the media types wanted
 * @param conditions headers for the first host only: what they speak of is what it answered
 * @param gate asked before each address: what to answer instead of going there
 */
record Errand(
    HttpUrl start,
    String accept,
    Headers conditions,
    Body.Limit limit,
    Duration timeLimit,
    Function<HttpUrl, Optional<Fetched>> gate) {}
