package org.landcheck.checks.coverage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Numbered points sorted into the cells of a grid, about one a cell: finds those near a segment.
 * Cells in which many lie, as where points stand in lines, have finer grids of their own.
 */
final class PointGrid {
  /** Points in a cell that are worth a grid of their own. */
  private static final int MANY = 32;

  private static final int MOST_LEVELS = 4;

  private final double[] xy;
  private final double minX;
  private final double minY;
  private final double maxX;
  private final double maxY;
  private final double side;
  private final int columns;
  private final int rows;
  private final int[] start;
  private final int[] points;
  private final Map<Integer, PointGrid> finer = new HashMap<>();

  /**
   * @param xy two numbers a point
   * @param some numbers of the points to take in
   */
  PointGrid(double[] xy, int[] some) {
    this(xy, some, 1);
  }

  private PointGrid(double[] xy, int[] some, int level) {
    this.xy = xy;
    double left = Double.POSITIVE_INFINITY;
    double low = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i : some) {
      left = Math.min(left, xy[2 * i]);
      right = Math.max(right, xy[2 * i]);
      low = Math.min(low, xy[2 * i + 1]);
      high = Math.max(high, xy[2 * i + 1]);
    }
    minX = left;
    minY = low;
    maxX = right;
    maxY = high;
    double width = some.length == 0 ? 0 : right - left;
    double height = some.length == 0 ? 0 : high - low;
    double wanted = Math.max(Math.sqrt(width * height / Math.max(1, some.length)), 0);
    double longest = Math.max(width, height);
    side = Math.max(Math.max(wanted, longest / Math.max(1, some.length)), Double.MIN_NORMAL);
    columns = 1 + (int) (width / side);
    rows = 1 + (int) (height / side);
    start = new int[columns * rows + 1];
    points = new int[some.length];
    for (int i : some) {
      start[cell(xy[2 * i], xy[2 * i + 1]) + 1]++;
    }
    for (int c = 0; c < columns * rows; c++) {
      start[c + 1] += start[c];
    }
    int[] next = Arrays.copyOf(start, columns * rows);
    for (int i : some) {
      points[next[cell(xy[2 * i], xy[2 * i + 1])]++] = i;
    }
    for (int c = 0; level < MOST_LEVELS && c < columns * rows; c++) {
      if (start[c + 1] - start[c] > MANY) {
        int[] here = Arrays.copyOfRange(points, start[c], start[c + 1]);
        finer.put(c, new PointGrid(xy, here, level + 1));
      }
    }
  }

  private int cell(double x, double y) {
    return row(y) * columns + column(x);
  }

  private int column(double x) {
    double at = (x - minX) / side;
    return at > 0 ? Math.min(columns - 1, (int) at) : 0;
  }

  private int row(double y) {
    double at = (y - minY) / side;
    return at > 0 ? Math.min(rows - 1, (int) at) : 0;
  }

  /** Passes every point within a distance of a segment, and some that are farther. */
  void near(double x0, double y0, double x1, double y1, double distance, IntConsumer found) {
    double low = Math.min(y0, y1) - distance;
    double high = Math.max(y0, y1) + distance;
    if (low > maxY
        || high < minY
        || Math.min(x0, x1) - distance > maxX
        || Math.max(x0, x1) + distance < minX) {
      return;
    }
    int last = row(high);
    // twice the distance: rounding must not hide a point
    double west = Math.min(x0, x1) - 2 * distance;
    double east = Math.max(x0, x1) + 2 * distance;
    double south = low - distance;
    double north = high + distance;
    for (int r = row(low); r <= last; r++) {
      // the part of the segment within the row, a distance more on either side
      double from = Math.max(low, r == 0 ? low : minY + r * side) - distance;
      double to = Math.min(high, r == rows - 1 ? high : minY + (r + 1) * side) + distance;
      double xa = along(y0, x0, y1, x1, from);
      double xb = along(y0, x0, y1, x1, to);
      boolean flat = y0 == y1;
      double left = (flat ? Math.min(x0, x1) : Math.min(xa, xb)) - distance;
      double right = (flat ? Math.max(x0, x1) : Math.max(xa, xb)) + distance;
      int end = r * columns + column(right);
      for (int c = r * columns + column(left); c <= end; c++) {
        if (start[c + 1] - start[c] > MANY && finer.containsKey(c)) {
          finer.get(c).near(x0, y0, x1, y1, distance, found);
          continue;
        }
        for (int i = start[c]; i < start[c + 1]; i++) {
          double x = xy[2 * points[i]];
          double y = xy[2 * points[i] + 1];
          if (x >= west && x <= east && y >= south && y <= north) {
            found.accept(points[i]);
          }
        }
      }
    }
  }

  /** The x of the segment at a y, its end's x beyond its ends. */
  private static double along(double y0, double x0, double y1, double x1, double y) {
    double share = (y - y0) / (y1 - y0);
    return share <= 0 ? x0 : share >= 1 ? x1 : x0 + share * (x1 - x0);
  }
}
