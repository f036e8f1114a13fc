package org.landcheck.desktop.map;

import java.awt.geom.Path2D;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Turns shapes into paths of a tile, with no more detail than can be seen.
 *
 * <p>Vertices nearer than half a pixel to the last one are left out. So are those that lie with
 * both neighbours beyond the same side of the tile: they change nothing inside it, and a shape of a
 * million vertices costs no more than the part in view.
 */
final class ShapePath {
  private static final double DETAIL = 0.5;
  private static final double MARGIN = 16;

  private final double left;
  private final double top;
  private final double resolution;
  private final double limit;

  private Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
  private boolean begun;
  private double lastX;
  private double lastY;
  private int lastCode;
  private boolean pending;
  private double pendingX;
  private double pendingY;
  private int pendingCode;

  /**
   * @param left world x of the tile's left border
   * @param top world y of its upper border
   * @param resolution world units a pixel
   * @param size pixels a side
   */
  ShapePath(double left, double top, double resolution, int size) {
    this.left = left;
    this.top = top;
    this.resolution = resolution;
    this.limit = size + MARGIN;
  }

  /** The path of areas and lines of a shape; points leave no trace in it. */
  Path2D path(Geometry geometry) {
    path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    add(geometry);
    return path;
  }

  private void add(Geometry geometry) {
    if (geometry instanceof Polygon polygon) {
      if (!polygon.isEmpty()) {
        add(polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
          add(polygon.getInteriorRingN(i), true);
        }
      }
    } else if (geometry instanceof LineString line) {
      add(line, false);
    } else if (!(geometry instanceof Point)) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        add(geometry.getGeometryN(i));
      }
    }
  }

  private void add(LineString line, boolean closed) {
    double[] xy = PackedXY.of(line);
    begun = false;
    pending = false;
    for (int i = 0; i + 1 < xy.length; i += 2) {
      if (Double.isFinite(xy[i]) && Double.isFinite(xy[i + 1])) {
        vertex((xy[i] - left) / resolution, (top - xy[i + 1]) / resolution);
      }
    }
    if (pending) {
      path.lineTo(pendingX, pendingY);
    }
    if (closed && begun) {
      path.closePath();
    }
  }

  private void vertex(double x, double y) {
    int code = code(x, y);
    if (!begun) {
      path.moveTo(x, y);
      begun = true;
      lastX = x;
      lastY = y;
      lastCode = code;
      return;
    }
    if (pending
        && (lastCode & pendingCode & code) == 0
        && (Math.abs(pendingX - lastX) >= DETAIL || Math.abs(pendingY - lastY) >= DETAIL)) {
      path.lineTo(pendingX, pendingY);
      lastX = pendingX;
      lastY = pendingY;
      lastCode = pendingCode;
    }
    pending = true;
    pendingX = x;
    pendingY = y;
    pendingCode = code;
  }

  private int code(double x, double y) {
    int code = 0;
    if (x < -MARGIN) {
      code = 1;
    } else if (x > limit) {
      code = 2;
    }
    if (y < -MARGIN) {
      code |= 4;
    } else if (y > limit) {
      code |= 8;
    }
    return code;
  }
}
