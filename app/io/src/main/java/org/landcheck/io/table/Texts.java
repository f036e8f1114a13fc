package org.landcheck.io.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts of consecutive rows as bytes: four bytes a row, and the UTF-8 of each text once for all
 * rows that have it while it is remembered. No object a text.
 */
final class Texts {
  private static final int NONE = -1;
  private static final int SLOTS = 1 << 9;
  private static final int LONGEST_REPEATED = 64;
  private static final byte[] NO_BYTES = {};
  private static final int[] NO_PLACES = {};

  /** By row where its text begins: its length in one byte or five, then its bytes. */
  private int[] places = NO_PLACES;

  private byte[] bytes = NO_BYTES;
  private int end;

  /** Places of texts seen lately, one more than each, by the hash of their bytes. */
  private int[] seen = new int[SLOTS];

  /**
   * @param source holds the UTF-8 of the text from one place to another
   */
  void add(int row, byte[] source, int from, int to) {
    if (row >= places.length) {
      int filled = places.length;
      places = Arrays.copyOf(places, Math.max(16, row + 1 + (row >> 1)));
      Arrays.fill(places, filled, places.length, NONE);
    }
    if (to - from > LONGEST_REPEATED) {
      places[row] = append(source, from, to);
      return;
    }
    int hash = hash(source, from, to);
    int slot = (hash ^ hash >>> 9 ^ hash >>> 18) & (SLOTS - 1);
    int place = seen[slot] - 1;
    if (place < 0 || !isAt(place, source, from, to)) {
      place = append(source, from, to);
      seen[slot] = place + 1;
    }
    places[row] = place;
  }

  /** Codes that follow each other get places that follow each other, and so are all remembered. */
  private static int hash(byte[] source, int from, int to) {
    int hash = 1;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + source[at];
    }
    return hash;
  }

  private boolean isAt(int place, byte[] source, int from, int to) {
    int start = place + 1;
    int length = to - from;
    return bytes[place] == length && Arrays.equals(bytes, start, start + length, source, from, to);
  }

  private int append(byte[] source, int from, int to) {
    int place = end;
    int length = to - from;
    int head = length < 0x80 ? 1 : 5;
    reserve(head + length);
    if (head == 1) {
      bytes[end] = (byte) length;
    } else {
      bytes[end] = NONE;
      for (int i = 0; i < 4; i++) {
        bytes[end + 1 + i] = (byte) (length >>> 8 * i);
      }
    }
    System.arraycopy(source, from, bytes, end + head, length);
    end += head + length;
    return place;
  }

  private void reserve(int more) {
    if (bytes.length - end < more) {
      bytes = Arrays.copyOf(bytes, Math.max(end + more, Math.max(256, end + (end >> 1))));
    }
  }

  /** Bytes that the texts take so far. */
  int length() {
    return end;
  }

  /** No more is added: gives back what is not needed. */
  void seal(int rows) {
    if (places.length > rows) {
      places = Arrays.copyOf(places, rows);
    }
    bytes = Arrays.copyOf(bytes, end);
    seen = NO_PLACES;
  }

  /** Text of a row; null if it has none. */
  String text(int row) {
    int place = row < places.length ? places[row] : NONE;
    if (place == NONE) {
      return null;
    }
    int start = place + 1;
    int length = bytes[place];
    if (length == NONE) {
      length = 0;
      for (int i = 0; i < 4; i++) {
        length |= (bytes[start + i] & 0xFF) << 8 * i;
      }
      start += 4;
    }
    return new String(bytes, start, length, StandardCharsets.UTF_8);
  }
}
