package dateline.text;

import java.util.Arrays;

/**
 * How common pieces of words are in each language. A hash table of its own: a map of boxed keys
 * takes most of the time telling a language takes.
 */
final class Pieces {
  private static final int FIRST_SIZE = 1 << 14;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final int languages;
  private final byte unseenLetter;
  private final byte unseen;
  private long[] keys = new long[FIRST_SIZE];
  private byte[][] levels = new byte[FIRST_SIZE][];
  private int filled;

  /**
   * @param unseenLetter how common a letter counts as in a language that has it not
   * @param unseen the same for longer pieces
   */
  Pieces(int languages, byte unseenLetter, byte unseen) {
    this.languages = languages;
    this.unseenLetter = unseenLetter;
    this.unseen = unseen;
  }

  /** A piece of one to three letters as a key. */
  static long key(char first, char second, char third) {
    return (long) first << 32 | (long) second << 16 | third;
  }

  void put(long key, int language, byte level) {
    int at = place(key);
    if (levels[at] == null) {
      keys[at] = key;
      levels[at] = new byte[languages];
      Arrays.fill(levels[at], key <= Character.MAX_VALUE ? unseenLetter : unseen);
      filled++;
    }
    levels[at][language] = level;
    if (filled * 2 > keys.length) {
      grow();
    }
  }

  /** Adds to each language's score how common the piece is in it; false where it is not known. */
  boolean addTo(int[] scores, long key, int weight) {
    byte[] found = levels[place(key)];
    if (found == null) {
      return false;
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] += weight * found[i];
    }
    return true;
  }

  private int place(long key) {
    int mask = keys.length - 1;
    int at = (int) (key * SPREAD >>> 40) & mask;
    while (levels[at] != null && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    byte[][] oldLevels = levels;
    keys = new long[oldKeys.length * 2];
    levels = new byte[oldKeys.length * 2][];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldLevels[i] != null) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        levels[at] = oldLevels[i];
      }
    }
  }
}
