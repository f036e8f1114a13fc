package org.landcheck.checks.coverage;

import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A polygon that takes part with a shape of its own: edited, added, repaired or too large to be
 * packed.
 *
 * @param id its number among the members: the row beneath the edits if it stands for one that is as
 *     it was, else one that no other shape ever had
 * @param fid its feature id
 * @param source the shape as the layer has it
 * @param shape the shape it takes part with; another one than the source's if that is not valid
 */
record LooseShape(int id, long fid, Geometry source, Geometry shape) {
  boolean isRepaired() {
    return shape != source;
  }

  /** Number of segments. */
  int segments() {
    int sum = 0;
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
        for (int r = -1; r < part.getNumInteriorRing(); r++) {
          sum += ring(part, r).getNumPoints() - 1;
        }
      }
    }
    return sum;
  }

  /** All segments, four numbers each, with the interior on their left. */
  double[] directed() {
    double[] ends = new double[4 * segments()];
    int at = 0;
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      if (shape.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
        for (int r = -1; r < part.getNumInteriorRing(); r++) {
          double[] xy = PackedXY.of(ring(part, r));
          boolean leftward = signedArea(xy) > 0 == (r < 0);
          for (int s = 0; s + 3 < xy.length; s += 2) {
            int from = leftward ? s : s + 2;
            int to = leftward ? s + 2 : s;
            ends[at++] = xy[from];
            ends[at++] = xy[from + 1];
            ends[at++] = xy[to];
            ends[at++] = xy[to + 1];
          }
        }
      }
    }
    return ends;
  }

  private static LinearRing ring(Polygon part, int r) {
    return r < 0 ? part.getExteriorRing() : part.getInteriorRingN(r);
  }

  /** Twice the area enclosed, positive counter-clockwise; summed about the first point. */
  static double signedArea(double[] raw) {
    double x0 = raw[0];
    double y0 = raw[1];
    double sum = 0;
    for (int i = 2; i + 3 < raw.length; i += 2) {
      sum += (raw[i] - x0) * (raw[i + 3] - y0) - (raw[i + 2] - x0) * (raw[i + 1] - y0);
    }
    return sum;
  }
}
