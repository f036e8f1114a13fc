package org.landcheck.checks.coverage;

import java.util.Arrays;

/**
 * Finds segments by their end points, which must be bit for bit equal, and their weight. Fastest if
 * asked in the order they are in.
 */
final class SegmentNumbers {
  private static final int[] UNSORTED = {};

  private final Segments segments;
  private int[] slots = UNSORTED;
  private int last = -1;

  SegmentNumbers(Segments segments) {
    this.segments = segments;
  }

  /** Number of the segment that is like one of another list, or -1. */
  int find(Segments others, int i) {
    if (last + 1 < segments.size() && segments.isLike(last + 1, others, i)) {
      return ++last;
    }
    if (slots == UNSORTED) {
      sort();
    }
    int found = slots[slot(others, i)];
    last = found < 0 ? last : found;
    return found;
  }

  private void sort() {
    slots = new int[Integer.highestOneBit(Math.max(8, segments.size())) * 4];
    Arrays.fill(slots, -1);
    for (int i = 0; i < segments.size(); i++) {
      slots[slot(segments, i)] = i;
    }
  }

  private int slot(Segments others, int i) {
    int mask = slots.length - 1;
    int slot = hash(others, i) & mask;
    while (slots[slot] >= 0 && !segments.isLike(slots[slot], others, i)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static int hash(Segments of, int i) {
    long from = Double.doubleToRawLongBits(of.x0(i)) + 31 * Double.doubleToRawLongBits(of.y0(i));
    long to = Double.doubleToRawLongBits(of.x1(i)) + 31 * Double.doubleToRawLongBits(of.y1(i));
    return NodeTable.hash(from, to);
  }
}
