package org.landcheck.checks.coverage;

import java.util.Arrays;

/**
 * Passes the pairs of segments that may come within a distance of each other; of many that run side
 * by side, those next to each other.
 *
 * <p>In a cell, at first the box around all, segments are swept across their mean direction. Where
 * that would pass many more pairs than there are segments, most may run through the cell without
 * meeting others, see {@link CellChords}, or nearly all end in one node. Otherwise the cell is
 * halved, and each half looked at by itself. So long, dense or fanned segments are not passed each
 * with each; where really many cross, about as many pairs are passed as cross.
 */
final class CloseCells {
  /** Pairs to a segment that may be passed before the cell is halved. */
  static final int PAIRS_A_SEGMENT = 24;

  /** Segments that are passed each with each. */
  private static final int FEW = 32;

  private static final int MOST_HALVINGS = 64;

  /** Smallest side of a cell, in distances. */
  private static final int SMALLEST = 8;

  private final Segments segments;
  private final double distance;
  private final int[] from;
  private final int[] to;
  private final ClosePairs.Visitor found;
  private final Cell.Part part = new Cell.Part();

  /**
   * @param distance in layer units
   * @param from node that a segment begins in; those with a common node are not passed
   * @param found may be passed a pair again
   */
  CloseCells(Segments segments, double distance, int[] from, int[] to, ClosePairs.Visitor found) {
    this.segments = segments;
    this.distance = distance;
    this.from = from;
    this.to = to;
    this.found = found;
  }

  void search(int[] some) {
    search(some, Cell.around(segments, some, distance), 0);
  }

  private void search(int[] some, Cell cell, int halvings) {
    if (some.length <= FEW) {
      passAll(some);
      return;
    }
    double[] across = across(some, cell);
    boolean last = halvings == MOST_HALVINGS || cell.longest() <= SMALLEST * distance;
    if (sweep(some, cell, across, last) || passChords(some, cell, across) || passFan(some)) {
      return;
    }
    for (boolean second : new boolean[] {false, true}) {
      Cell half = cell.half(second, distance);
      int[] inside = Arrays.stream(some).filter(i -> half.clip(segments, i, part)).toArray();
      search(inside, half, halvings + 1);
    }
  }

  /** Square to the mean direction of the parts of segments in a cell, of length one. */
  private double[] across(int[] some, Cell cell) {
    double cos = 0;
    double sin = 0;
    for (int i : some) {
      cell.clip(segments, i, part);
      double dx = part.x1 - part.x0;
      double dy = part.y1 - part.y0;
      double length = Math.sqrt(dx * dx + dy * dy);
      if (length > 0) {
        // of twice the angle: a direction and its opposite are the same
        cos += (dx * dx - dy * dy) / length;
        sin += 2 * dx * dy / length;
      }
    }
    double angle = Math.atan2(sin, cos) / 2;
    return new double[] {-Math.sin(angle), Math.cos(angle)};
  }

  /**
   * Passes those that lie side by side in a direction.
   *
   * @param whatever how many that are; if false, nothing is passed where they are too many
   */
  private boolean sweep(int[] some, Cell cell, double[] across, boolean whatever) {
    double[] begin = new double[some.length];
    double[] end = new double[some.length];
    for (int i = 0; i < some.length; i++) {
      cell.clip(segments, some[i], part);
      double a = (part.x0 - cell.minX()) * across[0] + (part.y0 - cell.minY()) * across[1];
      double b = (part.x1 - cell.minX()) * across[0] + (part.y1 - cell.minY()) * across[1];
      begin[i] = Math.min(a, b);
      end[i] = Math.max(a, b) + distance;
    }
    int[] order = NumberOrder.of(begin);
    if (!whatever && pairs(order, begin, end) > (long) PAIRS_A_SEGMENT * some.length) {
      return false;
    }
    for (int i = 0; i < order.length; i++) {
      double reach = end[order[i]];
      for (int j = i + 1; j < order.length && begin[order[j]] <= reach; j++) {
        pass(some[order[i]], some[order[j]]);
      }
    }
    return true;
  }

  /** How many pairs lie side by side. */
  private static long pairs(int[] order, double[] begin, double[] end) {
    double[] ends = end.clone();
    Arrays.sort(ends);
    long pairs = 0;
    int ended = 0;
    for (int i = 0; i < order.length; i++) {
      while (ends[ended] < begin[order[i]]) {
        ended++;
      }
      pairs += i - ended;
    }
    return pairs;
  }

  private boolean passChords(int[] some, Cell cell, double[] across) {
    CellChords chords = new CellChords(cell, across[0], across[1]);
    for (int i : some) {
      cell.clip(segments, i, part);
      if (!chords.add(i, part)) {
        return false;
      }
    }
    return chords.forPairs(this::pass);
  }

  /** Passes the pairs of segments of which nearly all end in one node; false if they do not. */
  private boolean passFan(int[] some) {
    for (int sample : new int[] {some[0], some[some.length / 2], some[some.length - 1]}) {
      for (int node : new int[] {from[sample], to[sample]}) {
        int[] others = Arrays.stream(some).filter(i -> from[i] != node && to[i] != node).toArray();
        if (others.length <= PAIRS_A_SEGMENT) {
          passAll(others);
          for (int i : some) {
            for (int other : others) {
              pass(i, other);
            }
          }
          return true;
        }
      }
    }
    return false;
  }

  private void passAll(int[] some) {
    for (int i = 0; i < some.length; i++) {
      for (int j = i + 1; j < some.length; j++) {
        pass(some[i], some[j]);
      }
    }
  }

  private boolean pass(int a, int b) {
    boolean neighbours =
        from[a] == from[b] || from[a] == to[b] || to[a] == from[b] || to[a] == to[b];
    if (!neighbours) {
      found.visit(a, b);
    }
    return !neighbours;
  }
}
