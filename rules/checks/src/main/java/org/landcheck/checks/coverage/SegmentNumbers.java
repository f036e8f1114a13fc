package org.landcheck.checks.coverage;

import java.util.Arrays;

/** Finds segments by their end points, which must be bit for bit equal, and their weight. */
final class SegmentNumbers {
  private final Segments segments;
  private final int[] slots;

  SegmentNumbers(Segments segments) {
    this.segments = segments;
    this.slots = new int[Integer.highestOneBit(Math.max(8, segments.size())) * 4];
    Arrays.fill(slots, -1);
    for (int i = 0; i < segments.size(); i++) {
      slots[slot(segments, i)] = i;
    }
  }

  /** Number of the segment that is like one of another list, or -1. */
  int find(Segments others, int i) {
    return slots[slot(others, i)];
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
