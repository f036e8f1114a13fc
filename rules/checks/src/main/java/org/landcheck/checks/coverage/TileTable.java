package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Hash table of one tile's segments: open addressing over primitive arrays. */
final class TileTable {
  private final int[] slots;
  // segment: lower-left end, other end
  private final double[] ends;
  // polygons on the left of the segment (seen from its lower-left end) less those on its right
  private final int[] balance;
  private final int[] groups;
  private final int[] leftMember;
  private final int[] rightMember;
  private int count;

  TileTable(Rings rings, int tile, IntUnaryOperator group) {
    int bound = rings.segmentsNear(tile);
    slots = new int[Integer.highestOneBit(Math.max(8, bound)) * 2];
    Arrays.fill(slots, -1);
    ends = new double[4 * bound];
    balance = new int[bound];
    groups = new int[bound];
    leftMember = new int[bound];
    rightMember = new int[bound];
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
  }

  private void put(
      double ax, double ay, double bx, double by, boolean left, int member, int group) {
    int mask = slots.length - 1;
    int slot = hash(ax, ay, bx, by, group) & mask;
    int found;
    while ((found = slots[slot]) >= 0 && !same(found, ax, ay, bx, by, group)) {
      slot = (slot + 1) & mask;
    }
    if (found < 0) {
      found = count++;
      slots[slot] = found;
      ends[4 * found] = ax;
      ends[4 * found + 1] = ay;
      ends[4 * found + 2] = bx;
      ends[4 * found + 3] = by;
      groups[found] = group;
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

  private boolean same(int i, double ax, double ay, double bx, double by, int group) {
    return ends[4 * i] == ax
        && ends[4 * i + 1] == ay
        && ends[4 * i + 2] == bx
        && ends[4 * i + 3] == by
        && groups[i] == group;
  }

  private static int hash(double ax, double ay, double bx, double by, int group) {
    long h = Double.doubleToRawLongBits(ax) * 0x9E3779B97F4A7C15L;
    h = (h ^ (h >>> 29)) + Double.doubleToRawLongBits(ay) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 32)) + Double.doubleToRawLongBits(bx) * 0x94D049BB133111EBL;
    h = (h ^ (h >>> 29)) + Double.doubleToRawLongBits(by) * 0xD6E8FEB86659FD93L + group;
    h ^= h >>> 32;
    return (int) (h ^ (h >>> 17));
  }

  /** Segments whose sides do not balance, directed so that the surplus lies on the left. */
  UnmatchedSegments unmatched() {
    UnmatchedSegments rest = new UnmatchedSegments();
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
    return rest;
  }
}
