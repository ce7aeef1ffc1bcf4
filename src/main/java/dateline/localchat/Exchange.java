package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** One call of the bot and its answer, as they went over the wire; tests check both. */
public record Exchange(String method, Map<String, String> arguments, JsonNode answer) {}
