package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Hash table of the segments of one tile after the other: open addressing over primitive arrays
 * that are used again. For one thread.
 */
final class TileTable {
  private final Rings rings;
  private final IntUnaryOperator group;
  private int[] slots = new int[0];
  // segment: lower-left end, other end
  private double[] ends = new double[0];
  // polygons on the left of the segment (seen from its lower-left end) less those on its right
  private int[] balance = new int[0];
  private int[] groups = new int[0];
  private int[] leftMember = new int[0];
  private int[] rightMember = new int[0];
  private int count;

  /**
   * @param group group of a member; members of negative groups are left out
   */
  TileTable(Rings rings, IntUnaryOperator group) {
    this.rings = rings;
    this.group = group;
  }

  /** Adds the segments of a tile that have no opposite. */
  void cancel(int tile, UnmatchedSegments rest) {
    clear(rings.segmentsNear(tile));
    rings.segmentsNear(
        tile,
        (x0, y0, x1, y1, reversed, member) -> {
          boolean forward = x0 < x1 || (x0 == x1 && y0 < y1);
          double ax = forward ? x0 : x1;
          double ay = forward ? y0 : y1;
          if ((x0 != x1 || y0 != y1) && rings.tileOf(ax, ay) == tile) {
            int g = group.applyAsInt(member);
            if (g >= 0) {
              put(ax, ay, forward ? x1 : x0, forward ? y1 : y0, forward != reversed, member, g);
            }
          }
        });
    addUnmatched(rest);
  }

  private void clear(int bound) {
    count = 0;
    int size = Integer.highestOneBit(Math.max(8, bound)) * 2;
    if (size > slots.length) {
      slots = new int[size];
    }
    Arrays.fill(slots, -1);
    if (bound > balance.length) {
      int room = bound + bound / 4;
      ends = new double[4 * room];
      balance = new int[room];
      groups = new int[room];
      leftMember = new int[room];
      rightMember = new int[room];
    }
  }

  private void put(
      double ax, double ay, double bx, double by, boolean left, int member, int ofGroup) {
    int mask = slots.length - 1;
    int slot = hash(ax, ay, bx, by, ofGroup) & mask;
    int found;
    while ((found = slots[slot]) >= 0 && !same(found, ax, ay, bx, by, ofGroup)) {
      slot = (slot + 1) & mask;
    }
    if (found < 0) {
      found = count++;
      slots[slot] = found;
      ends[4 * found] = ax;
      ends[4 * found + 1] = ay;
      ends[4 * found + 2] = bx;
      ends[4 * found + 3] = by;
      groups[found] = ofGroup;
      balance[found] = 0;
      leftMember[found] = -1;
      rightMember[found] = -1;
    }
    // members come in ascending order: the first on each side is the smallest
    if (left) {
      balance[found]++;
      leftMember[found] = leftMember[found] < 0 ? member : leftMember[found];
    } else {
      balance[found]--;
      rightMember[found] = rightMember[found] < 0 ? member : rightMember[found];
    }
  }

  private boolean same(int i, double ax, double ay, double bx, double by, int ofGroup) {
    return ends[4 * i] == ax
        && ends[4 * i + 1] == ay
        && ends[4 * i + 2] == bx
        && ends[4 * i + 3] == by
        && groups[i] == ofGroup;
  }

  private static int hash(double ax, double ay, double bx, double by, int ofGroup) {
    long h = Double.doubleToRawLongBits(ax) * 0x9E3779B97F4A7C15L;
    h = (h ^ (h >>> 29)) + Double.doubleToRawLongBits(ay) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 32)) + Double.doubleToRawLongBits(bx) * 0x94D049BB133111EBL;
    h = (h ^ (h >>> 29)) + Double.doubleToRawLongBits(by) * 0xD6E8FEB86659FD93L + ofGroup;
    h ^= h >>> 32;
    return (int) (h ^ (h >>> 17));
  }

  /** Segments whose sides do not balance, directed so that the surplus lies on the left. */
  private void addUnmatched(UnmatchedSegments rest) {
    for (int i = 0; i < count; i++) {
      int e = 4 * i;
      if (balance[i] > 0) {
        rest.add(
            ends[e], ends[e + 1], ends[e + 2], ends[e + 3], balance[i], leftMember[i], groups[i]);
      } else if (balance[i] < 0) {
        rest.add(
            ends[e + 2], ends[e + 3], ends[e], ends[e + 1], -balance[i], rightMember[i], groups[i]);
      }
    }
  }
}
