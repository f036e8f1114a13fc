package org.landcheck.checks.coverage;

/**
 * Segments that run right through a cell from one side of it to the other. The most of them that do
 * not cross each other are told by the order in which they enter and leave; of these only those
 * next to each other can be close without others that are. Few may do otherwise: those are passed
 * with all.
 *
 * <p>The sides are the two ways round the cell between its corners farthest apart across the
 * direction of the sweep. Along each, places are ordered by how far across they lie.
 */
final class CellChords {
  /** Segments that end in the cell, cross others, or come back to the side they came from. */
  private static final int MOST_OTHERS = CloseCells.PAIRS_A_SEGMENT;

  /** Chords beyond the next one that are tried if neighbours share a node. */
  private static final int MOST_SHARING = 8;

  /** Takes a pair. */
  @FunctionalInterface
  interface Pairs {
    /** False if the two end in one node, so that nothing is said about others beyond. */
    boolean pass(int a, int b);
  }

  private final double nx;
  private final double ny;
  private double lowX;
  private double lowY;
  private double highX;
  private double highY;
  private final IntBag chords = new IntBag();
  private final DoubleBag ends = new DoubleBag();
  private final IntBag others = new IntBag();

  /**
   * @param nx direction across, of length one
   */
  CellChords(Cell cell, double nx, double ny) {
    this.nx = nx;
    this.ny = ny;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double x : new double[] {cell.minX(), cell.maxX()}) {
      for (double y : new double[] {cell.minY(), cell.maxY()}) {
        double across = x * nx + y * ny;
        if (across < low) {
          low = across;
          lowX = x;
          lowY = y;
        }
        if (across > high) {
          high = across;
          highX = x;
          highY = y;
        }
      }
    }
  }

  /** Takes a segment; false if there are too many that do not run straight through. */
  boolean add(int segment, Cell.Part part) {
    double from = side(part.x0, part.y0);
    double to = side(part.x1, part.y1);
    if (part.through && (from > 0 && to < 0 || from < 0 && to > 0)) {
      chords.add(segment);
      double a = (part.x0 - lowX) * nx + (part.y0 - lowY) * ny;
      double b = (part.x1 - lowX) * nx + (part.y1 - lowY) * ny;
      ends.add(from > 0 ? a : b, from > 0 ? b : a);
    } else {
      others.add(segment);
    }
    return others.size() <= MOST_OTHERS;
  }

  private double side(double x, double y) {
    return (highX - lowX) * (y - lowY) - (highY - lowY) * (x - lowX);
  }

  /** Passes the pairs that may be close; does nothing and tells so if too many cross. */
  boolean forPairs(Pairs pairs) {
    double[] places = ends.toArray();
    double[] left = new double[chords.size()];
    for (int i = 0; i < left.length; i++) {
      left[i] = places[2 * i];
    }
    int[] order = NumberOrder.of(left);
    int[] apart = apart(order, places);
    if (others.size() + order.length - apart.length > MOST_OTHERS) {
      return false;
    }
    int next = 0;
    for (int i : order) {
      if (next < apart.length && apart[next] == i) {
        next++;
      } else {
        others.add(chords.get(i));
      }
    }
    for (int i = 0; i < apart.length; i++) {
      int end = Math.min(apart.length, i + 1 + MOST_SHARING);
      int j = i + 1;
      while (j < end && !pairs.pass(chords.get(apart[i]), chords.get(apart[j]))) {
        j++;
      }
    }
    for (int i = 0; i < others.size(); i++) {
      for (int j = i + 1; j < others.size(); j++) {
        pairs.pass(others.get(i), others.get(j));
      }
      for (int chord : apart) {
        pairs.pass(others.get(i), chords.get(chord));
      }
    }
    return true;
  }

  /**
   * The longest run of chords that go on in the same order on either side (Schensted's way),
   * strictly so.
   */
  private static int[] apart(int[] order, double[] places) {
    int[] smallest = new int[order.length];
    int[] before = new int[order.length];
    int length = 0;
    for (int k = 0; k < order.length; k++) {
      double right = places[2 * order[k] + 1];
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        boolean less = places[2 * order[smallest[middle]] + 1] < right;
        low = less ? middle + 1 : low;
        high = less ? high : middle;
      }
      before[k] = low == 0 ? -1 : smallest[low - 1];
      smallest[low] = k;
      length = Math.max(length, low + 1);
    }
    int[] run = new int[length];
    for (int at = length, k = length == 0 ? -1 : smallest[length - 1]; at > 0; k = before[k]) {
      run[--at] = order[k];
    }
    return run;
  }
}
