package org.landcheck.checks.coverage;

import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;

/**
 * A grid of tiles over the plane. Every point lies in exactly one tile: those at the rim reach to
 * infinity. What is found does not depend on the grid, only how long it takes.
 */
final class TileGrid {
  private static final int MOST_COLUMNS = 4096;

  /** Part of a row that rounding cannot exceed. */
  private static final double SLACK = 1e-6;

  private final Envelope extent;
  private final int columns;
  private final int rows;

  /**
   * @param extent where most of the data lie
   * @param wanted how many tiles there shall be about
   */
  TileGrid(Envelope extent, double wanted) {
    this.extent = extent;
    double ratio = extent.isNull() ? 1 : aspect(extent);
    columns = (int) Math.max(1, Math.min(MOST_COLUMNS, Math.round(Math.sqrt(wanted * ratio))));
    rows = (int) Math.max(1, Math.min(MOST_COLUMNS, Math.round(wanted / columns)));
  }

  private static double aspect(Envelope extent) {
    double floor = 1e-3 * Math.max(extent.getWidth(), extent.getHeight());
    return floor == 0
        ? 1
        : Math.max(extent.getWidth(), floor) / Math.max(extent.getHeight(), floor);
  }

  int tiles() {
    return columns * rows;
  }

  int tileOf(double x, double y) {
    return row(y) * columns + column(x);
  }

  /** The tile a segment belongs to: that of its lower-left end. */
  int tileOf(double x0, double y0, double x1, double y1) {
    boolean forward = x0 < x1 || (x0 == x1 && y0 < y1);
    return forward ? tileOf(x0, y0) : tileOf(x1, y1);
  }

  /** Whether a point lies in a tile, farther from its rim than a halo. */
  boolean isDeep(int tile, double x, double y, double halo) {
    int c = tile % columns;
    int r = tile / columns;
    return column(x - halo) == c
        && column(x + halo) == c
        && row(y - halo) == r
        && row(y + halo) == r;
  }

  /** A finer grid over a tile. */
  TileGrid within(int tile, double wanted) {
    double width = extent.getWidth() / columns;
    double height = extent.getHeight() / rows;
    double x = extent.getMinX() + tile % columns * width;
    double y = extent.getMinY() + tile / columns * height;
    return new TileGrid(new Envelope(x, x + width, y, y + height), wanted);
  }

  private int column(double x) {
    double share = (x - extent.getMinX()) / extent.getWidth() * columns;
    return share > 0 ? Math.min(columns - 1, (int) share) : 0;
  }

  private int row(double y) {
    double share = (y - extent.getMinY()) / extent.getHeight() * rows;
    return share > 0 ? Math.min(rows - 1, (int) share) : 0;
  }

  /**
   * Whether a segment comes as near to a tile as a halo, or nearly so.
   *
   * @param halo in layer units
   */
  boolean meets(int tile, double x0, double y0, double x1, double y1, double halo) {
    int c = tile % columns;
    int r = tile / columns;
    if (r < row(Math.min(y0, y1) - halo) || r > row(Math.max(y0, y1) + halo)) {
      return false;
    }
    double one = xAt(bottom(r) - halo, x0, y0, x1, y1);
    double other = xAt(top(r) + halo, x0, y0, x1, y1);
    return column(Math.min(one, other) - halo) <= c && c <= column(Math.max(one, other) + halo);
  }

  /** Passes the tiles that a segment comes as near to as a halo, ascending. */
  void forTilesAlong(double x0, double y0, double x1, double y1, double halo, IntConsumer tiles) {
    int lastRow = row(Math.max(y0, y1) + halo);
    for (int r = row(Math.min(y0, y1) - halo); r <= lastRow; r++) {
      double one = xAt(bottom(r) - halo, x0, y0, x1, y1);
      double other = xAt(top(r) + halo, x0, y0, x1, y1);
      int last = column(Math.max(one, other) + halo);
      for (int c = column(Math.min(one, other) - halo); c <= last; c++) {
        tiles.accept(r * columns + c);
      }
    }
  }

  /** Lower side of a row, or a little below. */
  private double bottom(int r) {
    return r == 0
        ? -Double.MAX_VALUE
        : extent.getMinY() + (r - SLACK) * (extent.getHeight() / rows);
  }

  /** Upper side of a row, or a little above. */
  private double top(int r) {
    return r == rows - 1
        ? Double.MAX_VALUE
        : extent.getMinY() + (r + 1 + SLACK) * (extent.getHeight() / rows);
  }

  /** The x of a segment at a y, of its nearer end beyond its ends. */
  private static double xAt(double y, double x0, double y0, double x1, double y1) {
    boolean rising = y0 <= y1;
    double low = rising ? y0 : y1;
    double high = rising ? y1 : y0;
    if (y <= low) {
      return rising ? x0 : x1;
    }
    if (y >= high) {
      return rising ? x1 : x0;
    }
    return x0 + (y - y0) / (y1 - y0) * (x1 - x0);
  }

  /** Whether a segment may meet more than a tile and its neighbours to one corner. */
  boolean isLong(double x0, double y0, double x1, double y1) {
    return count(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)) > 4;
  }

  /** How many tiles a box meets. */
  long count(double minX, double minY, double maxX, double maxY) {
    return (column(maxX) - column(minX) + 1L) * (row(maxY) - row(minY) + 1L);
  }

  /** Passes the tiles a box meets, ascending. */
  void forTiles(double minX, double minY, double maxX, double maxY, IntConsumer tiles) {
    int firstColumn = column(minX);
    int lastColumn = column(maxX);
    int lastRow = row(maxY);
    for (int r = row(minY); r <= lastRow; r++) {
      for (int c = firstColumn; c <= lastColumn; c++) {
        tiles.accept(r * columns + c);
      }
    }
  }

  void forTiles(Envelope box, IntConsumer tiles) {
    forTiles(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), tiles);
  }
}
