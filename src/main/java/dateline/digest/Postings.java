package dateline.digest;

import java.util.Arrays;

/** Places in rising order. */
final class Postings {
  static final Postings NONE = new Postings();

  private int[] places = new int[4];
  private int size;

  /** The place must be higher than those before, or the same as the last. */
  void add(int place) {
    if (size > 0 && places[size - 1] == place) {
      return;
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
    }
    places[size++] = place;
  }

  int size() {
    return size;
  }

  int at(int index) {
    return places[index];
  }

  boolean holds(int place) {
    return Arrays.binarySearch(places, 0, size, place) >= 0;
  }
}
