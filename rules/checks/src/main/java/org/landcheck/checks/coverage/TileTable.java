package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Hash table of the segments of one tile after the other: open addressing over primitive arrays
 * that are used again. For one thread.
 *
 * <p>Exact: two segments cancel only if their end points are bit for bit equal. Segments must be
 * <em>directed</em>: with undirected ones, a border used twice in the same direction (a polygon
 * folded over its neighbour) would look clean.
 */
final class TileTable {
  private final List<Source> sources;
  private final TileGrid grid;
  private final Naming naming;
  private final IntUnaryOperator group;
  private final Optional<InnerRows> inner;
  private int[] slots = new int[0];
  // segment: lower-left end, other end
  private double[] ends = new double[0];
  // polygons on the left of the segment (seen from its lower-left end) less those on its right
  private int[] balance = new int[0];
  private int[] groups = new int[0];
  private int[] leftMember = new int[0];
  private int[] rightMember = new int[0];
  private int count;
  // whether segments that only inner rows have are passed over
  private boolean onlyKnown;
  private double[] scratch = new double[2 * TileRings.SEGMENTS_A_PIECE + 2];

  /**
   * @param sources all placed in one grid
   * @param group group of a member as a source names it; members of negative groups are left out
   * @param inner rows of the first source that lie inside their group
   */
  TileTable(List<Source> sources, IntUnaryOperator group, Optional<InnerRows> inner) {
    this.inner = inner;
    this.sources = sources;
    this.grid = sources.get(0).grid();
    this.naming = new Naming(sources.get(0).members(), sources.get(sources.size() - 1).members());
    this.group = group;
  }

  /** The segments of a tile that have no opposite. */
  Segments cancel(int tile) {
    int bound = 0;
    for (Source source : sources) {
      bound += source.segmentsNear(tile);
    }
    if (bound == 0) {
      return Segments.NONE;
    }
    clear(bound);
    for (Source source : sources) {
      boolean first = source == sources.get(0) && inner.isPresent();
      onlyKnown = false;
      addRings(source, tile, row -> !first || !inner.get().isInner(row));
      addLoose(source, tile);
    }
    if (inner.isPresent()) {
      onlyKnown = true;
      addRings(sources.get(0), tile, inner.get()::isNeeded);
      onlyKnown = false;
      addUnmatched(inner.get().unmatched(tile));
    }
    return unmatched();
  }

  private void addRings(Source source, int tile, IntPredicate wanted) {
    TileRings rings = source.rings();
    RingBoxes boxes = rings.boxes();
    int last = -1;
    int row = -1;
    for (int i = rings.firstPiece(tile); i < rings.endPiece(tile); i++) {
      int piece = rings.piece(i);
      int ring = rings.ring(piece);
      if (ring != last) {
        last = ring;
        row = boxes.shapes().rowOf(ring);
      }
      if (source.members().isOut(row) || !wanted.test(row)) {
        continue;
      }
      int member = source.name(row);
      int ofGroup = group.applyAsInt(member);
      if (ofGroup < 0) {
        continue;
      }
      int n = rings.load(piece, scratch);
      boolean rightward = boxes.isRightward(ring) != source.isTakenAway();
      for (int s = 0; s + 1 < n; s++) {
        add(tile, scratch, 2 * s, rightward, member, ofGroup);
      }
    }
  }

  /** Adds what inner rows leave unmatched among themselves: what no other row has. */
  private void addUnmatched(Segments rest) {
    for (int i = 0; i < rest.size(); i++) {
      int ofGroup = group.applyAsInt(rest.member(i));
      if (ofGroup < 0) {
        continue;
      }
      double x0 = rest.x0(i);
      double y0 = rest.y0(i);
      double x1 = rest.x1(i);
      double y1 = rest.y1(i);
      boolean forward = x0 < x1 || (x0 == x1 && y0 < y1);
      int slot = forward ? put(x0, y0, x1, y1, ofGroup) : put(x1, y1, x0, y0, ofGroup);
      if (!isOnChild(slot)) {
        addTo(slot, forward, rest.weight(i), rest.member(i));
      }
    }
  }

  /** Adds polygons on the left of a segment, as seen from its lower-left end, or on its right. */
  private void addTo(int slot, boolean left, int weight, int member) {
    if (left) {
      balance[slot] += weight;
      leftMember[slot] = naming.applyAsInt(leftMember[slot], member);
    } else {
      balance[slot] -= weight;
      rightMember[slot] = naming.applyAsInt(rightMember[slot], member);
    }
  }

  private void addLoose(Source source, int tile) {
    for (TileLoose.Cut cut : source.loose().in(tile)) {
      int member = source.name(cut.id());
      int ofGroup = group.applyAsInt(member);
      int end = cut.end(tile);
      for (int i = cut.begin(tile); i < end && ofGroup >= 0; i++) {
        add(tile, cut.ends(), cut.at(i), source.isTakenAway(), member, ofGroup);
      }
    }
  }

  /** Adds the segment whose four numbers begin at a place, if it belongs to the tile. */
  private void add(int tile, double[] xy, int at, boolean rightward, int member, int ofGroup) {
    // adding zero makes a negative zero a positive one
    double x0 = xy[at] + 0.0;
    double y0 = xy[at + 1] + 0.0;
    double x1 = xy[at + 2] + 0.0;
    double y1 = xy[at + 3] + 0.0;
    boolean forward = x0 < x1 || (x0 == x1 && y0 < y1);
    double ax = forward ? x0 : x1;
    double ay = forward ? y0 : y1;
    if ((x0 != x1 || y0 != y1) && grid.tileOf(ax, ay) == tile) {
      int slot = put(ax, ay, forward ? x1 : x0, forward ? y1 : y0, ofGroup);
      if (slot >= 0) {
        addTo(slot, forward != rightward, 1, member);
      }
    }
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

  /** Number of a segment, made if it is new; -1 if it is passed over. */
  private int put(double ax, double ay, double bx, double by, int ofGroup) {
    int mask = slots.length - 1;
    int slot = hash(ax, ay, bx, by, ofGroup) & mask;
    int found;
    while ((found = slots[slot]) >= 0 && !same(found, ax, ay, bx, by, ofGroup)) {
      slot = (slot + 1) & mask;
    }
    if (onlyKnown && (found < 0 || !isOnChild(found))) {
      return -1;
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
      leftMember[found] = Source.NOBODY;
      rightMember[found] = Source.NOBODY;
    }
    return found;
  }

  /** Whether a member of the first source has the segment on its border. */
  private boolean isOnChild(int i) {
    return Source.isFirst(leftMember[i]) || Source.isFirst(rightMember[i]);
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
  private Segments unmatched() {
    int unmatched = 0;
    for (int i = 0; i < count; i++) {
      unmatched += balance[i] != 0 ? 1 : 0;
    }
    if (unmatched == 0) {
      return Segments.NONE;
    }
    Segments rest = new Segments(unmatched);
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
