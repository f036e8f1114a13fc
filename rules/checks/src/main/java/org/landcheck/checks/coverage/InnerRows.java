package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.landcheck.api.Inspection;
import org.locationtech.jts.geom.Envelope;

/**
 * The polygons of a coverage that lie inside their group: all that come near them are of the same
 * group. Within their group they leave unmatched what they do without groups, so there is no need
 * to look at them again; only those next to others are needed as the others' opposites.
 */
final class InnerRows {
  private static final byte NEEDED = 1;
  private static final byte OUTER = 2;

  /** Pairs to a ring of a tile after which its rings are taken to lie on top of each other. */
  private static final int PAIRS_A_RING = 64;

  /** Rings across many tiles beyond which looking at all rows again is cheaper. */
  private static final int MANY_LARGE = 256;

  private final Members members;
  private final TileRings rings;
  private final Segments[] rest;
  private final byte[] kinds;

  private InnerRows(Members members, Segments[] rest) {
    this.members = members;
    this.rest = rest;
    this.rings = members.rings();
    this.kinds = new byte[members.base().layer().size()];
  }

  /**
   * @param rest what the members leave unmatched without groups
   * @param group of a member
   */
  static InnerRows of(
      Members members, Segments[] rest, IntUnaryOperator group, Inspection inspection) {
    InnerRows rows = new InnerRows(members, rest);
    if (members.rings().large() > MANY_LARGE) {
      Arrays.fill(rows.kinds, OUTER);
      return rows;
    }
    members.looseShapes().forEach(shape -> rows.markWithin(shape.shape().getEnvelopeInternal()));
    inspection.parallel(rest.length, tile -> rows.markBordering(tile, group));
    inspection.parallel(rest.length, rows::markNeeded);
    return rows;
  }

  /** Whether a row lies inside its group. */
  boolean isInner(int row) {
    return kinds[row] != OUTER;
  }

  /** Whether a row lies inside its group but next to one that does not. */
  boolean isNeeded(int row) {
    return kinds[row] == NEEDED;
  }

  /** What all rows leave unmatched in a tile without groups. */
  Segments unmatched(int tile) {
    return rest[tile];
  }

  private void markWithin(Envelope box) {
    rings.within(box, ring -> kinds[rings.boxes().shapes().rowOf(ring)] = OUTER);
  }

  /** Marks rows in a tile that come near one of another group, or across many tiles. */
  private void markBordering(int tile, IntUnaryOperator group) {
    int[] near = sorted(tile);
    int[] rows = rows(near);
    int[] groups = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      groups[i] = group.applyAsInt(rows[i]);
    }
    RingBoxes boxes = rings.boxes();
    long pairs = 0;
    for (int i = 0; i < near.length; i++) {
      if (rings.isLarge(near[i])) {
        kinds[rows[i]] = OUTER;
        markWithin(rings.box(near[i]));
      }
      double end = boxes.maxX(near[i]);
      for (int j = i + 1; j < near.length && boxes.minX(near[j]) <= end; j++) {
        if (isStack(++pairs, near)) {
          Arrays.stream(rows).forEach(row -> kinds[row] = OUTER);
          break;
        }
        if (groups[i] != groups[j] && boxes.meet(near[i], near[j])) {
          kinds[rows[i]] = OUTER;
          kinds[rows[j]] = OUTER;
        }
      }
    }
  }

  /**
   * Whether so many boxes lie over each other that trying all pairs would never end. To look at a
   * row once more is never wrong.
   */
  private static boolean isStack(long pairs, int[] near) {
    return pairs > (long) PAIRS_A_RING * near.length;
  }

  private void markNeeded(int tile) {
    int[] near = sorted(tile);
    int[] rows = rows(near);
    RingBoxes boxes = rings.boxes();
    long pairs = 0;
    for (int i = 0; i < near.length; i++) {
      boolean first = kinds[rows[i]] == OUTER;
      double end = boxes.maxX(near[i]);
      for (int j = i + 1; j < near.length && boxes.minX(near[j]) <= end; j++) {
        if (isStack(++pairs, near)) {
          Arrays.stream(rows)
              .filter(row -> kinds[row] != OUTER)
              .forEach(row -> kinds[row] = NEEDED);
          break;
        }
        boolean second = kinds[rows[j]] == OUTER;
        if (first != second && boxes.meet(near[i], near[j])) {
          kinds[first ? rows[j] : rows[i]] = NEEDED;
        }
      }
    }
  }

  private int[] rows(int[] some) {
    int[] rows = new int[some.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = rings.boxes().shapes().rowOf(some[i]);
    }
    return rows;
  }

  /** Rings of a tile that take part, by their west sides. */
  private int[] sorted(int tile) {
    int first = rings.firstPiece(tile);
    long[] keys = new long[rings.endPiece(tile) - first];
    int count = 0;
    for (int i = 0; i < keys.length; i++) {
      int ring = rings.ring(rings.piece(first + i));
      if (!members.isOut(rings.boxes().shapes().rowOf(ring))) {
        keys[count++] = rings.boxes().fromWest(ring) << 32 | ring;
      }
    }
    Arrays.sort(keys, 0, count);
    int[] sorted = new int[count];
    for (int i = 0; i < count; i++) {
      sorted[i] = (int) keys[i];
    }
    return sorted;
  }
}
