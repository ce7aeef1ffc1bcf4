package dateline.app;

import io.quarkus.runtime.LaunchMode;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where this process can be reached; known once it listens. */
final class Addresses {
  private final String host;

  Addresses(String host) {
    this.host = host;
  }

  /** The pages, by an address that Telegram's rules take for a link, which "localhost" is not. */
  URI pages() {
    boolean everywhere = List.of("0.0.0.0", "::", "localhost").contains(host);
    String name = everywhere ? "127.0.0.1" : host;
    return URI.create(
        "http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port() + "/");
  }

  private static int port() {
    String name = LaunchMode.current() == LaunchMode.TEST ? "test-port" : "port";
    return ConfigProvider.getConfig().getValue("quarkus.http." + name, Integer.class);
  }
}
