package dateline.telegram;

import java.util.function.Function;

/** What an update tells about the chat itself. */
public sealed interface ChatChange {

  /** The bot can write there, from now on or again. */
  record Opened() implements ChatChange {}

  /** The bot cannot write there any more: it was blocked, removed or silenced. */
  record Closed(String reason) implements ChatChange {}

  /** The group goes by another number from now on; told in the old group. */
  record MovedTo(long chat) implements ChatChange {}

  /** The same, told in the new one. */
  record MovedFrom(long chat) implements ChatChange {}

  default <R> R fold(
      Function<Opened, R> opened,
      Function<Closed, R> closed,
      Function<MovedTo, R> movedTo,
      Function<MovedFrom, R> movedFrom) {
    if (this instanceof Opened it) {
      return opened.apply(it);
    }
    if (this instanceof Closed it) {
      return closed.apply(it);
    }
    if (this instanceof MovedTo it) {
      return movedTo.apply(it);
    }
    return movedFrom.apply((MovedFrom) this);
  }
}
