package dateline.telegram;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The text of a message with its bold words, links and quotes, of any length. Safe by construction:
 * every word is cleaned when it is added and escaped when it is rendered.
 *
 * <p>Start with {@link #builder()}, or {@link #of(String)} for plain words; {@link Splitter} makes
 * parts that Telegram takes.
 */
public final class MessageText {
  private final String plain;
  private final List<Entity> entities;

  /** Found when first asked for: many readers get the same text. */
  private List<MessageText> parts;

  private final Optional<MessageText> ending;

  /** The entities must nest, outer before inner: the builder and {@link #slice} see to it. */
  MessageText(String plain, List<Entity> entities) {
    this(plain, entities, Optional.empty());
  }

  private MessageText(String plain, List<Entity> entities, Optional<MessageText> ending) {
    this.plain = plain;
    this.entities = List.copyOf(entities);
    this.ending = ending;
  }

  public static Builder builder() {
    return new Builder();
  }

  public static MessageText of(String words) {
    return builder().text(words).build();
  }

  /** The words alone. */
  public String plain() {
    return plain;
  }

  List<Entity> entities() {
    return entities;
  }

  /** What it was built with; a slice of it has none. */
  Optional<MessageText> ending() {
    return ending;
  }

  /** What stands before the ending. */
  MessageText beginning() {
    int length = plain.length() - ending.map(end -> end.plain.length()).orElse(0);
    int own = entities.size() - ending.map(end -> end.entities.size()).orElse(0);
    return new MessageText(plain.substring(0, length), entities.subList(0, own));
  }

  /** See {@link Splitter}. */
  List<MessageText> parts() {
    if (parts == null) {
      parts = Splitter.split(this);
    }
    return parts;
  }

  /** The same words with nothing special about them. */
  public MessageText withoutFormat() {
    return new MessageText(plain, List.of());
  }

  /** Whether a reader would see nothing. */
  public boolean isBlank() {
    return SafeText.isInvisible(plain);
  }

  /** The text in Telegram's HTML. */
  public String toHtml() {
    List<Entity> ordered = new ArrayList<>(entities);
    ordered.sort(Comparator.comparingInt(Entity::offset));
    StringBuilder html = new StringBuilder(plain.length() * 2);
    Deque<Entity> open = new ArrayDeque<>();
    int at = 0;
    for (Entity entity : ordered) {
      at = closeEnded(html, open, at, entity.offset());
      html.append(SafeText.escape(plain.substring(at, entity.offset()))).append(entity.opening());
      at = entity.offset();
      open.push(entity);
    }
    at = closeEnded(html, open, at, plain.length());
    return html.append(SafeText.escape(plain.substring(at))).toString();
  }

  private int closeEnded(StringBuilder html, Deque<Entity> open, int from, int upTo) {
    int at = from;
    while (!open.isEmpty() && open.peek().end() <= upTo) {
      Entity ended = open.pop();
      html.append(SafeText.escape(plain.substring(at, ended.end()))).append(ended.closing());
      at = ended.end();
    }
    return at;
  }

  /** The text between two UTF-16 positions; what was open at a position is open in the slice. */
  MessageText slice(int from, int to) {
    List<Entity> kept =
        entities.stream().map(entity -> entity.within(from, to)).flatMap(Optional::stream).toList();
    return new MessageText(plain.substring(from, to), kept);
  }

  /** Without white space at both ends. */
  MessageText strip() {
    int from = plain.length() - plain.stripLeading().length();
    int to = plain.stripTrailing().length();
    if (to - from == plain.length()) {
      return this;
    }
    return from >= to ? new MessageText("", List.of()) : slice(from, to);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MessageText text
        && plain.equals(text.plain)
        && entities.equals(text.entities);
  }

  @Override
  public int hashCode() {
    return 31 * plain.hashCode() + entities.hashCode();
  }

  @Override
  public String toString() {
    return toHtml();
  }

  /** Puts a text together, piece by piece; a line break is {@code newLine()}. */
  public static final class Builder {
    private final StringBuilder plain = new StringBuilder();
    private final List<Entity> entities = new ArrayList<>();

    private Builder() {}

    public Builder text(String words) {
      plain.append(SafeText.clean(words));
      return this;
    }

    public Builder append(MessageText text) {
      return append(text, entity -> true);
    }

    private Builder append(MessageText text, Predicate<Entity> wanted) {
      int offset = plain.length();
      plain.append(text.plain);
      text.entities.stream().filter(wanted).map(e -> e.movedBy(offset)).forEach(entities::add);
      return this;
    }

    public Builder newLine() {
      plain.append('\n');
      return this;
    }

    /** An empty line; the splitter likes to cut here. */
    public Builder paragraph() {
      plain.append("\n\n");
      return this;
    }

    public Builder bold(String words) {
      return bold(MessageText.of(words));
    }

    public Builder bold(MessageText inner) {
      return wrap(Entity.Kind.BOLD, Optional.empty(), inner);
    }

    public Builder italic(String words) {
      return italic(MessageText.of(words));
    }

    public Builder italic(MessageText inner) {
      return wrap(Entity.Kind.ITALIC, Optional.empty(), inner);
    }

    public Builder underline(String words) {
      return wrap(Entity.Kind.UNDERLINE, Optional.empty(), MessageText.of(words));
    }

    public Builder strike(String words) {
      return wrap(Entity.Kind.STRIKE, Optional.empty(), MessageText.of(words));
    }

    public Builder code(String words) {
      return wrap(Entity.Kind.CODE, Optional.empty(), MessageText.of(words));
    }

    /** A link; where the address is not a plain web address only the words are shown. */
    public Builder link(String words, String address) {
      Optional<String> safe = SafeText.webAddress(address);
      return safe.isPresent()
          ? wrap(Entity.Kind.LINK, safe, MessageText.of(words))
          : append(MessageText.of(words));
    }

    public Builder link(String words, URI address) {
      return link(words, address.toString());
    }

    public Builder quote(String words) {
      return quote(MessageText.of(words));
    }

    public Builder quote(MessageText inner) {
      return wrap(Entity.Kind.QUOTE, Optional.empty(), inner);
    }

    /** A quote that shows three lines until it is tapped. */
    public Builder foldedQuote(MessageText inner) {
      return wrap(Entity.Kind.FOLDED_QUOTE, Optional.empty(), inner);
    }

    private Builder wrap(Entity.Kind kind, Optional<String> address, MessageText inner) {
      if (!inner.plain.isEmpty()) {
        entities.add(new Entity(kind, plain.length(), inner.plain.length(), address));
      }
      // Telegram refuses a quote in a quote.
      return append(inner, entity -> !(kind.isQuote() && entity.kind().isQuote()));
    }

    public MessageText build() {
      return new MessageText(plain.toString(), entities);
    }

    /** The text with this behind it. Where many texts end with the same one it is kept once. */
    public MessageText endingWith(MessageText ending) {
      append(ending);
      return new MessageText(plain.toString(), entities, Optional.of(ending));
    }
  }
}
