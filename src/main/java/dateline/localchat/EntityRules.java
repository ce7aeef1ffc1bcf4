package dateline.localchat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which entities may lie over which, as Telegram settles it: quotes do not nest, links and code do
 * not contain each other, styles of one kind join, and no style lies over code.
 */
final class EntityRules {
  private static final List<String> ORDER =
      List.of(
          "blockquote",
          "expandable_blockquote",
          "pre",
          "code",
          "text_link",
          "url",
          "bold",
          "italic",
          "underline",
          "strikethrough",
          "spoiler",
          "custom_emoji");
  private static final Comparator<MessageEntity> AS_LISTED =
      Comparator.comparingInt(MessageEntity::offset)
          .thenComparing(Comparator.comparingInt(MessageEntity::length).reversed())
          .thenComparingInt(EntityRules::rank);

  private EntityRules() {}

  static FormattedText settle(FormattedText text) {
    List<MessageEntity> sound = sound(text);
    List<MessageEntity> settled = new ArrayList<>();
    settled.addAll(withoutOverlaps(sound.stream().filter(MessageEntity::isQuote).toList()));
    List<MessageEntity> solid =
        withoutOverlaps(
            sound.stream().filter(entity -> !entity.isStyle() && !entity.isQuote()).toList());
    settled.addAll(solid);
    List<MessageEntity> code = solid.stream().filter(MessageEntity::isCode).toList();
    joined(sound).forEach(style -> settled.addAll(outside(style, code)));
    settled.sort(AS_LISTED);
    return new FormattedText(text.text(), settled);
  }

  /** Adds what was found in the text wherever it disturbs nothing that was marked up. */
  static FormattedText withFound(FormattedText text, List<MessageEntity> found) {
    List<MessageEntity> all = new ArrayList<>(text.entities());
    List<MessageEntity> solid =
        all.stream().filter(entity -> !entity.isStyle() && !entity.isQuote()).toList();
    found.stream().filter(one -> solid.stream().noneMatch(one::touches)).forEach(all::add);
    all.sort(AS_LISTED);
    return new FormattedText(text.text(), all);
  }

  private static List<MessageEntity> sound(FormattedText text) {
    return text.entities().stream()
        .filter(entity -> entity.length() > 0 && entity.end() <= text.text().length())
        .filter(entity -> !text.text().substring(entity.offset(), entity.end()).isBlank())
        .map(entity -> entity.type().equals("code") ? plainCode(entity) : entity)
        .sorted(AS_LISTED)
        .toList();
  }

  /** A language belongs to a block of code, not to code within a line. */
  private static MessageEntity plainCode(MessageEntity entity) {
    return MessageEntity.of("code", entity.offset(), entity.length());
  }

  private static List<MessageEntity> withoutOverlaps(List<MessageEntity> sorted) {
    List<MessageEntity> kept = new ArrayList<>();
    for (MessageEntity entity : sorted) {
      if (kept.stream().noneMatch(entity::touches)) {
        kept.add(entity);
      }
    }
    return kept;
  }

  private static List<MessageEntity> joined(List<MessageEntity> sorted) {
    Map<String, List<MessageEntity>> byType = new LinkedHashMap<>();
    for (MessageEntity entity : sorted) {
      if (entity.isStyle()) {
        join(byType.computeIfAbsent(entity.type(), type -> new ArrayList<>()), entity);
      }
    }
    return byType.values().stream().flatMap(List::stream).toList();
  }

  private static void join(List<MessageEntity> ranges, MessageEntity entity) {
    int last = ranges.size() - 1;
    if (last < 0 || ranges.get(last).end() < entity.offset()) {
      ranges.add(entity);
    } else {
      MessageEntity before = ranges.get(last);
      ranges.set(last, before.over(before.offset(), Math.max(before.end(), entity.end())));
    }
  }

  private static List<MessageEntity> outside(MessageEntity style, List<MessageEntity> code) {
    List<MessageEntity> parts = new ArrayList<>();
    int start = style.offset();
    for (MessageEntity block : code) {
      if (block.touches(style)) {
        if (start < block.offset()) {
          parts.add(style.over(start, block.offset()));
        }
        start = Math.max(start, block.end());
      }
    }
    if (start < style.end()) {
      parts.add(style.over(start, style.end()));
    }
    return parts;
  }

  private static int rank(MessageEntity entity) {
    int rank = ORDER.indexOf(entity.type());
    return rank < 0 ? ORDER.indexOf("url") : rank;
  }
}
