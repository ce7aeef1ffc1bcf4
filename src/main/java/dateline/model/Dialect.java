package dateline.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a model server understands of the protocol; learned from its refusals.
 *
 * @param schema answers in the form of a JSON schema
 * @param stream sends its answer as it is written
 * @param temperature lets itself be told how freely to write
 */
record Dialect(boolean schema, boolean stream, boolean temperature) {
  static final Dialect FULL = new Dialect(true, true, true);

  private static final Pattern OF_SCHEMA =
      Pattern.compile("response_?format|json_?(schema|object|mode)|schema|structured|grammar");
  private static final Pattern OF_TEMPERATURE = Pattern.compile("temperature");
  private static final Pattern OF_STREAM = Pattern.compile("stream");

  /** The same without what the refusal names, or without one more thing where it names none. */
  Optional<Dialect> after(Failure refusal) {
    if (!refusal.isRefusal() || refusal.status() == 401 || refusal.status() == 403) {
      return Optional.empty();
    }
    String said = refusal.body().toLowerCase(Locale.ROOT);
    if (temperature && OF_TEMPERATURE.matcher(said).find()) {
      return Optional.of(new Dialect(schema, stream, false));
    }
    if (schema && OF_SCHEMA.matcher(said).find()) {
      return Optional.of(new Dialect(false, stream, temperature));
    }
    if (stream && OF_STREAM.matcher(said).find()) {
      return Optional.of(new Dialect(schema, false, temperature));
    }
    return refusal.status() == 404 ? Optional.empty() : simpler();
  }

  private Optional<Dialect> simpler() {
    if (schema) {
      return Optional.of(new Dialect(false, stream, temperature));
    }
    return stream || temperature ? Optional.of(new Dialect(false, false, false)) : Optional.empty();
  }
}
