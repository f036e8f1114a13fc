package org.landcheck.checks.coverage;

import java.util.Arrays;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Finds a point inside a face that lies on no border of the members, so that it can be asked how
 * many polygons lie there. Borders that cancelled run through faces, and the middle of a face is a
 * likely place for one.
 */
public final class FaceProbe {
  private static final int ATTEMPTS = 64;
  // additive recurrences that spread points evenly: the golden and the plastic ratio
  private static final double STEP_Y = 0.6180339887498949;
  private static final double STEP_X = 0.7548776662466927;

  private FaceProbe() {}

  /** A point in the interior of a face and on no member's border; always the same one. */
  public static Coordinate inside(Polygon face, Members... members) {
    Coordinate last = face.getCoordinate();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Coordinate point = scan(face, fraction(attempt * STEP_Y), fraction(attempt * STEP_X));
      if (point != null) {
        last = point;
        if (Arrays.stream(members).noneMatch(m -> m.isOnBorder(point))) {
          return point;
        }
      }
    }
    return last;
  }

  private static double fraction(double value) {
    double shifted = value + 0.5;
    return 0.05 + 0.9 * (shifted - Math.floor(shifted));
  }

  /** A point on the widest stretch of a horizontal line through the face; null if it misses. */
  private static Coordinate scan(Polygon face, double heightShare, double widthShare) {
    Envelope envelope = face.getEnvelopeInternal();
    double y = envelope.getMinY() + heightShare * envelope.getHeight();
    double[] crossings = new double[16];
    int count = 0;
    for (int ring = -1; ring < face.getNumInteriorRing(); ring++) {
      LineString line = ring < 0 ? face.getExteriorRing() : face.getInteriorRingN(ring);
      double[] xy = PackedXY.of(line);
      for (int i = 0; i + 3 < xy.length; i += 2) {
        if (xy[i + 1] <= y != xy[i + 3] <= y) {
          if (count == crossings.length) {
            crossings = Arrays.copyOf(crossings, 2 * count);
          }
          crossings[count++] =
              xy[i] + (y - xy[i + 1]) / (xy[i + 3] - xy[i + 1]) * (xy[i + 2] - xy[i]);
        }
      }
    }
    Arrays.sort(crossings, 0, count);
    int widest = -1;
    for (int i = 0; i + 1 < count; i += 2) {
      if (widest < 0
          || crossings[i + 1] - crossings[i] > crossings[widest + 1] - crossings[widest]) {
        widest = i;
      }
    }
    if (widest < 0 || crossings[widest + 1] <= crossings[widest]) {
      return null;
    }
    double width = crossings[widest + 1] - crossings[widest];
    return new CoordinateXY(crossings[widest] + widthShare * width, y);
  }
}
