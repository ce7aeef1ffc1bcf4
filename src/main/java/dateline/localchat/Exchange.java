package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * One call of the bot and its answer, as they went over the wire; tests check both.
 *
 * @param number counts the calls from 1
 * @param answer the body; a text where it is no JSON, as a planned fault may want it
 */
public record Exchange(
    int number,
    Instant at,
    String method,
    Map<String, String> arguments,
    int status,
    JsonNode answer) {}
