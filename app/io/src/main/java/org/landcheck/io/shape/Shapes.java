package org.landcheck.io.shape;

import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes JTS shapes from decoded coordinates, with a reason where JTS would only throw.
 *
 * <p>Nothing is repaired: a ring that is not closed stays unreadable, since closing it would invent
 * a border.
 */
public final class Shapes {
  private static final int MIN_RING = 3;
  private static final LinearRing[] NO_HOLES = {};

  private Shapes() {}

  /**
   * @throws UnreadableShapeException if it has a single point
   */
  public static LineString line(CoordinateSequence points) throws UnreadableShapeException {
    if (points.size() == 1) {
      throw new UnreadableShapeException("线只有 1 个点", "line of a single point");
    }
    return new LineString(points, PackedXY.FACTORY);
  }

  /**
   * @throws UnreadableShapeException if it is not closed or has fewer than three points
   */
  public static LinearRing ring(CoordinateSequence points) throws UnreadableShapeException {
    int size = points.size();
    if (size > 0) {
      int last = size - 1;
      // Also true for NaN, which equals nothing.
      if (!(points.getX(0) == points.getX(last) && points.getY(0) == points.getY(last))) {
        throw new UnreadableShapeException("环未闭合", "ring not closed");
      }
      if (size < MIN_RING) {
        throw new UnreadableShapeException(
            "环只有 " + size + " 个点", "ring of " + size + " points only");
      }
    }
    return new LinearRing(points, PackedXY.FACTORY);
  }

  /**
   * @throws UnreadableShapeException if there are holes in an empty shell
   */
  public static Polygon polygon(LinearRing shell, LinearRing[] holes)
      throws UnreadableShapeException {
    if (shell.isEmpty()) {
      for (LinearRing hole : holes) {
        if (!hole.isEmpty()) {
          throw new UnreadableShapeException("外环为空但有内环", "holes without an outer ring");
        }
      }
    }
    return new Polygon(shell, holes.length == 0 ? NO_HOLES : holes, PackedXY.FACTORY);
  }
}
