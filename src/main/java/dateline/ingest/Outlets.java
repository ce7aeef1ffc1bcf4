package dateline.ingest;

import dateline.article.CanonicalAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The name of the outlet an address belongs to. */
public final class Outlets {
  private static final Properties NAMES = names();

  private Outlets() {}

  /** The known name of the site or of the one it belongs to, else the site itself. */
  static String of(String canonicalAddress) {
    return known(canonicalAddress).orElseGet(() -> CanonicalAddress.site(canonicalAddress));
  }

  /** The name of the site, or of the one it belongs to, where we know it. */
  public static Optional<String> known(String canonicalAddress) {
    String site = CanonicalAddress.site(canonicalAddress);
    for (String part = site; part.contains("."); part = part.substring(part.indexOf('.') + 1)) {
      String name = NAMES.getProperty(part);
      if (name != null) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static Properties names() {
    String file = "/ingest/outlets.properties";
    Properties names = new Properties();
    try (InputStream stream = Outlets.class.getResourceAsStream(file)) {
      names.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
