package org.landcheck.delivery.html;

import java.util.HashSet;
import java.util.Set;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * The borders of many shapes as one SVG path on whole picture units, where a border that two shapes
 * share is drawn once. Gives up beyond a number of vertices.
 */
final class Outlines {
  /** Two coordinates of a segment's end fit into half a long. */
  private static final int RANGE = 1 << 15;

  private final Frame frame;
  private final int limit;
  private final Set<Long> drawn = new HashSet<>();
  private final StringBuilder path = new StringBuilder();
  private int lastX = -1;
  private int lastY = -1;

  Outlines(Frame frame, int limit) {
    this.frame = frame;
    this.limit = limit;
  }

  /** Whether more was added than may be drawn. */
  boolean overflows() {
    return drawn.size() > limit;
  }

  int size() {
    return drawn.size();
  }

  void add(Geometry geometry) {
    if (overflows()) {
      return;
    }
    if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        add(geometry.getGeometryN(i));
      }
    } else if (geometry instanceof Polygon polygon) {
      line(polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        line(polygon.getInteriorRingN(i));
      }
    } else if (geometry instanceof LineString line) {
      line(line);
    } else if (geometry instanceof Point point && !point.isEmpty()) {
      int x = (int) Math.round(frame.x(point.getX()));
      int y = (int) Math.round(frame.y(point.getY()));
      segment(x, y, x + 1, y);
    }
  }

  private void line(LineString line) {
    double[] xy = PackedXY.of(line);
    if (xy.length == 0) {
      return;
    }
    int fromX = (int) Math.round(frame.x(xy[0]));
    int fromY = (int) Math.round(frame.y(xy[1]));
    for (int i = 2; i < xy.length; i += 2) {
      int toX = (int) Math.round(frame.x(xy[i]));
      int toY = (int) Math.round(frame.y(xy[i + 1]));
      if (toX != fromX || toY != fromY) {
        segment(fromX, fromY, toX, toY);
      }
      fromX = toX;
      fromY = toY;
    }
  }

  private void segment(int fromX, int fromY, int toX, int toY) {
    boolean inside = inRange(fromX) && inRange(fromY) && inRange(toX) && inRange(toY);
    long from = (long) fromX << 15 | fromY;
    long to = (long) toX << 15 | toY;
    if (!inside || !drawn.add(from < to ? from << 32 | to : to << 32 | from)) {
      return;
    }
    if (fromX != lastX || fromY != lastY) {
      path.append('M').append(fromX).append(' ').append(fromY);
    }
    path.append('l').append(toX - fromX).append(toY < fromY ? "" : " ").append(toY - fromY);
    lastX = toX;
    lastY = toY;
  }

  private static boolean inRange(int value) {
    return value >= 0 && value < RANGE;
  }

  /** The {@code d} attribute. */
  @Override
  public String toString() {
    return path.toString();
  }
}
