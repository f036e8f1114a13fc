package org.landcheck.checks.geometry;

import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Quick proofs that a polygon is valid, on raw coordinates.
 *
 * <p>One-sided: {@code true} means that JTS would call the shape valid; {@code false} means only
 * that the proofs failed, and JTS must be asked. A polygon without holes is tried with {@link
 * StarRing}; it and all others then with {@link ChainSweep}. That succeeds where rings nowhere
 * touch themselves or each other, unless rounding leaves in doubt whether they do.
 *
 * <p>Holds its work arrays: one instance a thread.
 */
final class CleanRings {
  /** What a proof came to. */
  enum Outcome {
    /** Valid: one ring around its centroid. */
    STAR,
    /** Valid: nothing meets on the way of a line across. */
    SWEEP,
    /** Not known. */
    OPEN
  }

  private final ChainSweep sweep = new ChainSweep();
  private double[] ring = new double[512];

  /** Whether a shape is proved valid. */
  boolean proves(Geometry geometry) {
    return prove(geometry) != Outcome.OPEN;
  }

  /** Whether a packed polygon is proved valid. */
  boolean proves(PackedPolygon polygon) {
    return prove(polygon) != Outcome.OPEN;
  }

  /** Questions that grow faster than the number of vertices, asked so far. */
  long questions() {
    return sweep.questions();
  }

  Outcome prove(Geometry geometry) {
    if (geometry.isEmpty() || !(geometry instanceof Polygon || geometry instanceof MultiPolygon)) {
      return Outcome.OPEN;
    }
    if (geometry.getNumGeometries() == 1) {
      Polygon only = (Polygon) geometry.getGeometryN(0);
      double[] shell = PackedXY.of(only.getExteriorRing());
      if (only.getNumInteriorRing() == 0 && StarRing.proves(shell, shell.length / 2)) {
        return Outcome.STAR;
      }
    }
    sweep.clear();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (!add((Polygon) geometry.getGeometryN(i))) {
        return Outcome.OPEN;
      }
    }
    return sweep.proves() ? Outcome.SWEEP : Outcome.OPEN;
  }

  private boolean add(Polygon part) {
    boolean added = !part.isEmpty() && add(part.getExteriorRing(), false);
    for (int i = 0; added && i < part.getNumInteriorRing(); i++) {
      added = add(part.getInteriorRingN(i), true);
    }
    return added;
  }

  private boolean add(LineString line, boolean hole) {
    double[] xy = PackedXY.of(line);
    return sweep.add(xy, xy.length / 2, hole);
  }

  Outcome prove(PackedPolygon polygon) {
    PackedShapes shapes = polygon.shapes();
    int begin = polygon.firstRing();
    int end = polygon.endOfRings();
    int count = load(shapes, begin);
    if (end == begin + 1 && StarRing.proves(ring, count)) {
      return Outcome.STAR;
    }
    sweep.clear();
    boolean added = sweep.add(ring, count, false);
    for (int i = begin + 1; added && i < end; i++) {
      int vertices = load(shapes, i);
      added = sweep.add(ring, vertices, shapes.isHole(i));
    }
    return added && sweep.proves() ? Outcome.SWEEP : Outcome.OPEN;
  }

  private int load(PackedShapes shapes, int number) {
    int count = shapes.vertices(number);
    if (ring.length < 2 * count) {
      ring = new double[Math.max(2 * count, 2 * ring.length)];
    }
    shapes.copy(number, ring);
    return count;
  }
}
