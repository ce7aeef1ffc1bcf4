package dateline.telegram;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened in a chat, as far as a bot of words cares. Everything Telegram may leave out is
 * optional; what an unknown kind of update holds is left out.
 *
 * @param key names this update for ever, also when Telegram counts its updates anew: take it, not
 *     the number, for the keys of answers
 * @param text the words of a message, or the caption of a picture
 * @param spokenAs the chat in whose name the message was written: the group itself for its
 *     anonymous administrators
 * @param forwarded whether somebody else wrote it and the sender only passed it on
 * @param album names what several pictures have in common that were sent as one
 * @param repliedTo who wrote the message this one answers
 * @param repliedMessage the number of that message
 * @param date when it was written, by our clock as far as we know how that differs from Telegram's
 * @param arrived when we took it in; to judge age by our own clock
 * @param change what it tells about the chat itself
 * @param place that was shared
 */
public record IncomingUpdate(
    long updateId,
    String key,
    Kind kind,
    Optional<Chat> chat,
    Optional<Sender> sender,
    Optional<Integer> messageId,
    Optional<Integer> threadId,
    Optional<String> text,
    Optional<Long> spokenAs,
    boolean forwarded,
    Optional<String> album,
    Optional<Long> repliedTo,
    Optional<Integer> repliedMessage,
    Optional<Callback> callback,
    Optional<Instant> date,
    Instant arrived,
    Optional<ChatChange> change,
    Optional<Place> place) {

  /** What kind of update it is. */
  public enum Kind {
    MESSAGE,
    /** Said by Telegram, not by a person: somebody joined, a message was pinned. */
    SERVICE,
    EDITED_MESSAGE,
    CHANNEL_POST,
    CALLBACK,
    MEMBERSHIP,
    OTHER
  }

  /** A place on the map, in degrees. */
  public record Place(double latitude, double longitude) {}

  /** The chat; its type is Telegram's word: private, group, supergroup or channel. */
  public record Chat(long id, String type, Optional<String> title) {
    public boolean isPrivate() {
      return "private".equals(type);
    }

    public boolean isChannel() {
      return "channel".equals(type);
    }
  }

  /** The person, or for a channel nobody; the language is a code like {@code en} or {@code ar}. */
  public record Sender(long id, String name, Optional<String> language, boolean bot) {}

  /** A pressed button. Its data may be anything: old versions and forgers send theirs. */
  public record Callback(String id, Optional<String> data) {}
}
