package dateline.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds an {@link Entry} of what its dialect gives; one with nothing in it is none. */
final class EntryParts {
  private static final int LONGEST_ID = 2_048;
  private static final int MOST_AUTHORS = 50;
  private static final int LONGEST_AUTHOR = 200;

  private Optional<String> id = Optional.empty();
  private Optional<String> url = Optional.empty();
  private Optional<Instant> published = Optional.empty();
  private Optional<Instant> updated = Optional.empty();
  private Optional<String> image = Optional.empty();
  private String title = "";
  private String text = "";
  private final List<String> authors = new ArrayList<>();

  EntryParts id(Optional<String> given) {
    id = given.map(it -> PlainText.cut(PlainText.oneLine(it), LONGEST_ID));
    return this;
  }

  EntryParts url(Optional<String> absolute) {
    url = absolute;
    return this;
  }

  EntryParts title(Optional<String> source) {
    title = source.map(PlainText::title).orElse("");
    return this;
  }

  EntryParts dates(Optional<Instant> first, Optional<Instant> last) {
    published = first.or(() -> last);
    updated = last;
    return this;
  }

  EntryParts text(String paragraphs) {
    text = paragraphs;
    return this;
  }

  EntryParts author(String name) {
    String clean = PlainText.cut(PlainText.title(name), LONGEST_AUTHOR);
    if (!clean.isEmpty() && authors.size() < MOST_AUTHORS && !authors.contains(clean)) {
      authors.add(clean);
    }
    return this;
  }

  EntryParts image(Optional<String> absolute) {
    image = absolute;
    return this;
  }

  /** Empty where there is nothing in it. */
  Optional<Entry> entry() {
    return Stream.of(
            id.stream(),
            url.stream(),
            Stream.of(title, PlainText.cut(text, LONGEST_ID)),
            published.stream().map(Instant::toString))
        .flatMap(names -> names)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .map(
            name ->
                new Entry(name, url.orElse(""), title, published, updated, text, authors, image));
  }
}
