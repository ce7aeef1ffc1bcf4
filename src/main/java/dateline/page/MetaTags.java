package dateline.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page by name, property or itemprop, in small letters. */
final class MetaTags {
  private final Map<String, List<String>> contents = new HashMap<>();

  private MetaTags() {}

  static MetaTags of(Document page) {
    MetaTags tags = new MetaTags();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        Stream.of("name", "property", "itemprop", "http-equiv")
            .map(attribute -> meta.attr(attribute).toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty())
            .distinct()
            .forEach(
                name -> tags.contents.computeIfAbsent(name, n -> new ArrayList<>()).add(content));
      }
    }
    return tags;
  }

  /** The contents of these names, in the order of the names. */
  Stream<String> all(String... names) {
    return Stream.of(names).flatMap(name -> contents.getOrDefault(name, List.of()).stream());
  }

  Optional<String> first(String... names) {
    return all(names).findFirst();
  }
}
