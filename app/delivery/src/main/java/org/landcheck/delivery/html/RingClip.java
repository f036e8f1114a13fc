package org.landcheck.delivery.html;

import java.util.Arrays;

/** Cuts rings and segments to a rectangle. Coordinates are {@code x0, y0, x1, y1 …}. */
final class RingClip {
  private static final double[] NOTHING = {};

  private final double minX;
  private final double minY;
  private final double maxX;
  private final double maxY;

  RingClip(double minX, double minY, double maxX, double maxY) {
    this.minX = minX;
    this.minY = minY;
    this.maxX = maxX;
    this.maxY = maxY;
  }

  /** The part of a closed ring within the rectangle, as one ring that may run along its sides. */
  double[] ring(double[] xy) {
    double[] cut = side(xy, 0, minX, 1);
    cut = side(cut, 0, maxX, -1);
    cut = side(cut, 1, minY, 1);
    return side(cut, 1, maxY, -1);
  }

  /**
   * Keeps what lies on one side of an axis-parallel line.
   *
   * @param axis 0 for x, 1 for y
   * @param keep 1 to keep what is above the limit, -1 to keep what is below
   */
  private static double[] side(double[] xy, int axis, double limit, int keep) {
    if (xy.length < 2) {
      return NOTHING;
    }
    double[] kept = new double[xy.length + 8];
    int size = 0;
    int last = xy.length - 2;
    double fromX = xy[last];
    double fromY = xy[last + 1];
    boolean fromIn = keep * ((axis == 0 ? fromX : fromY) - limit) >= 0;
    for (int i = 0; i < xy.length; i += 2) {
      double toX = xy[i];
      double toY = xy[i + 1];
      boolean toIn = keep * ((axis == 0 ? toX : toY) - limit) >= 0;
      if (size + 4 > kept.length) {
        kept = Arrays.copyOf(kept, 2 * kept.length);
      }
      if (fromIn != toIn) {
        double share =
            axis == 0 ? (limit - fromX) / (toX - fromX) : (limit - fromY) / (toY - fromY);
        kept[size++] = axis == 0 ? limit : fromX + share * (toX - fromX);
        kept[size++] = axis == 0 ? fromY + share * (toY - fromY) : limit;
      }
      if (toIn) {
        kept[size++] = toX;
        kept[size++] = toY;
      }
      fromX = toX;
      fromY = toY;
      fromIn = toIn;
    }
    return Arrays.copyOf(kept, size);
  }

  /** Beyond which sides a point lies, one bit a side; 0 within. */
  int side(double x, double y) {
    return (x < minX ? 1 : 0) | (x > maxX ? 2 : 0) | (y < minY ? 4 : 0) | (y > maxY ? 8 : 0);
  }

  /** The part of a segment within the rectangle as four numbers, or nothing. */
  double[] segment(double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double[] range = {0, 1};
    if (narrow(range, -dx, x0 - minX)
        && narrow(range, dx, maxX - x0)
        && narrow(range, -dy, y0 - minY)
        && narrow(range, dy, maxY - y0)) {
      double endX = range[1] == 1 ? x1 : x0 + range[1] * dx;
      double endY = range[1] == 1 ? y1 : y0 + range[1] * dy;
      return new double[] {x0 + range[0] * dx, y0 + range[0] * dy, endX, endY};
    }
    return NOTHING;
  }

  /** Narrows the visible range of a segment by one side; false once nothing is left. */
  private static boolean narrow(double[] range, double outward, double room) {
    if (outward == 0) {
      return room >= 0;
    }
    double share = room / outward;
    if (outward < 0) {
      range[0] = Math.max(range[0], share);
    } else {
      range[1] = Math.min(range[1], share);
    }
    return range[0] <= range[1];
  }
}
