package org.landcheck.checks.geometry;

import java.util.Optional;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Measures the rings of one polygon in one pass. For one thread; used again and again. */
final class Ruler {
  /** Squares of what is longer might not fit into a number. */
  private static final double LONGEST = 1e150;

  private double[] ring = new double[512];
  private double squareOfStep;
  private double tangent;
  private double area;
  private double width;
  private double partArea;
  private double partLength;
  private boolean fine;

  /**
   * Measures the rings of a row.
   *
   * @return false if it has none, or what is measured may be wrong for numbers too large
   */
  boolean measure(Layer layer, int row) {
    squareOfStep = Double.POSITIVE_INFINITY;
    tangent = Double.POSITIVE_INFINITY;
    area = Double.POSITIVE_INFINITY;
    width = Double.POSITIVE_INFINITY;
    fine = true;
    Optional<PackedPolygon> packed = PackedPolygon.of(layer, row);
    if (packed.isPresent()) {
      measure(packed.get());
      return fine;
    }
    Geometry shape = layer.geometry(row);
    if (shape.isEmpty() || !(shape instanceof Polygon || shape instanceof MultiPolygon)) {
      return false;
    }
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      measure((Polygon) shape.getGeometryN(i));
    }
    return fine;
  }

  private void measure(PackedPolygon packed) {
    PackedShapes shapes = packed.shapes();
    for (int i = packed.firstRing(); i < packed.endOfRings(); i++) {
      int count = shapes.vertices(i);
      if (ring.length < 2 * count) {
        ring = new double[Math.max(2 * count, 2 * ring.length)];
      }
      shapes.copy(i, ring);
      if (i > packed.firstRing() && !shapes.isHole(i)) {
        endPart();
      }
      ring(ring, count, shapes.isHole(i));
    }
    endPart();
  }

  private void measure(Polygon part) {
    ring(part.getExteriorRing(), false);
    for (int i = 0; i < part.getNumInteriorRing(); i++) {
      ring(part.getInteriorRingN(i), true);
    }
    endPart();
  }

  private void ring(LineString line, boolean hole) {
    double[] xy = PackedXY.of(line);
    if (xy.length == 0) {
      fine = false;
    } else {
      ring(xy, xy.length / 2, hole);
    }
  }

  private void ring(double[] xy, int count, boolean hole) {
    int size = 2 * count;
    double x0 = xy[0];
    double y0 = xy[1];
    // the way to the first vertex, at the ring's end
    double bx = count < 3 ? 0 : x0 - xy[size - 4];
    double by = count < 3 ? 0 : y0 - xy[size - 3];
    double least = squareOfStep;
    double sharpest = tangent;
    double length = 0;
    double twice = 0;
    for (int i = 2; i < size; i += 2) {
      double ax = xy[i] - xy[i - 2];
      double ay = xy[i + 1] - xy[i - 1];
      double square = ax * ax + ay * ay;
      double dot = -(bx * ax + by * ay);
      if (dot > 0) {
        sharpest = Math.min(sharpest, Math.abs(bx * ay - by * ax) / dot);
      }
      least = Math.min(least, square);
      length += Math.sqrt(square);
      twice += (xy[i - 2] - x0) * (xy[i + 1] - y0) - (xy[i] - x0) * (xy[i - 1] - y0);
      bx = ax;
      by = ay;
    }
    squareOfStep = least;
    tangent = sharpest;
    partArea = hole ? partArea - Math.abs(twice / 2) : Math.abs(twice / 2);
    partLength = hole ? partLength + length : length;
    fine &= length < LONGEST;
  }

  private void endPart() {
    area = Math.min(area, partArea);
    width = Math.min(width, partLength == 0 ? 0 : 2 * partArea / partLength);
  }

  double squareOfStep() {
    return squareOfStep;
  }

  double tangent() {
    return tangent;
  }

  double area() {
    return area;
  }

  double width() {
    return width;
  }
}
