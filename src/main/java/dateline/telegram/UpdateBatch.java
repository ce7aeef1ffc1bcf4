package dateline.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The updates of one answer to {@code getUpdates}, cut out of its text unread, so that one update
 * nobody can understand does not take its neighbours with it.
 *
 * @param nameless how many elements carried no usable {@code update_id}
 * @param served what the server's clock showed when it answered, where it tells
 */
public record UpdateBatch(List<RawUpdate> updates, int nameless, Optional<Instant> served) {
  /** One update nested a million deep must not make the others unreadable. */
  private static final JsonFactory ANY_JSON =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  public UpdateBatch {
    updates = List.copyOf(updates);
  }

  UpdateBatch served(Optional<Instant> moment) {
    return new UpdateBatch(updates, nameless, moment);
  }

  /** Nothing where the text is not a complete answer with {@code "ok":true} and a result list. */
  static Optional<UpdateBatch> read(String body) {
    Optional<UpdateBatch> batch = Optional.empty();
    boolean ok = false;
    try (JsonParser parser = ANY_JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      for (String name = parser.nextFieldName();
          parser.currentToken() != JsonToken.END_OBJECT;
          name = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (value == null) {
          return Optional.empty();
        }
        ok |= "ok".equals(name) && value == JsonToken.VALUE_TRUE;
        if ("result".equals(name) && value == JsonToken.START_ARRAY) {
          batch = Optional.of(elements(parser, body));
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return ok ? batch : Optional.empty();
  }

  private static UpdateBatch elements(JsonParser parser, String body) throws IOException {
    List<RawUpdate> updates = new ArrayList<>();
    int nameless = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == null) {
        throw new IOException("The list of updates does not end");
      }
      int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
      OptionalLong id = id(parser);
      int end = Math.toIntExact(parser.currentLocation().getCharOffset());
      if (id.isPresent()) {
        updates.add(new RawUpdate(id.getAsLong(), body.substring(start, end)));
      } else {
        nameless++;
      }
    }
    return new UpdateBatch(updates, nameless, Optional.empty());
  }

  /** Reads one element to its end. */
  private static OptionalLong id(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return OptionalLong.empty();
    }
    OptionalLong id = OptionalLong.empty();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      if (parser.currentToken() == null) {
        throw new IOException("An update does not end");
      }
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      boolean isId = "update_id".equals(name) && value == JsonToken.VALUE_NUMBER_INT;
      if (isId && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
        id = OptionalLong.of(parser.getLongValue());
      }
      parser.skipChildren();
    }
    return id;
  }
}
