package org.landcheck.checks.geometry;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.GeometryType;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * What making one shape valid would come to.
 *
 * @param shape the valid shape; never empty, of the kind it was
 * @param areaChange difference to the area the old rings enclose, square units of the coordinates
 */
record Repair(Geometry before, Geometry shape, double areaChange) {
  /** Most that a safe repair may change: one square metre … */
  static final double SAFE_AREA = 1;

  /** … and one ten-thousandth of the area. */
  static final double SAFE_PART = 1e-4;

  /** How far a new vertex may lie from the old border: rounding of crossing points, metres. */
  private static final double ON_BORDER = 1e-6;

  /**
   * The repair of a shape by JTS' {@link GeometryFixer}: all vertices stay where they are, crossing
   * points are added, what encloses nothing is left out.
   *
   * @return nothing if nothing would be left, if the kind of the shape would change, if it has
   *     heights (they would be lost), if JTS cannot do it, or if the shape is too complex
   */
  static Optional<Repair> of(Geometry broken) {
    if (hasMoreThanXY(broken)) {
      return Optional.empty();
    }
    Optional<Geometry> made;
    try {
      made = MadeValid.of(broken);
    } catch (RuntimeException e) {
      // no shape may be too broken to be reported: the finding then says that there is no repair
      return Optional.empty();
    }
    if (made.isEmpty()) {
      return Optional.empty();
    }
    Geometry fixed = made.get();
    if (fixed.isEmpty()
        || GeometryType.of(fixed) != GeometryType.of(broken)
        || !Validity.isValid(fixed)) {
      return Optional.empty();
    }
    return Optional.of(new Repair(broken, fixed, Math.abs(fixed.getArea() - broken.getArea())));
  }

  /**
   * Whether it may be applied unseen: area changed by no more than 1 m² and 0.01 %, as many parts
   * and no more holes than before, and every vertex on the old border.
   */
  boolean isSafe() {
    return areaChange <= Math.min(SAFE_AREA, SAFE_PART * before.getArea())
        && shape.getNumGeometries() == before.getNumGeometries()
        && Rings.of(shape).size() <= Rings.of(before).size()
        && staysOnBorder();
  }

  private boolean staysOnBorder() {
    Set<Coordinate> old = new HashSet<>(Arrays.asList(before.getCoordinates()));
    HPRtree border = new HPRtree();
    for (LinearRing ring : Rings.of(before)) {
      double[] xy = PackedXY.of(ring);
      for (int i = 2; i < xy.length; i += 2) {
        border.insert(
            new Envelope(xy[i - 2], xy[i], xy[i - 1], xy[i + 1]),
            new LineSegment(xy[i - 2], xy[i - 1], xy[i], xy[i + 1]));
      }
    }
    for (Coordinate vertex : shape.getCoordinates()) {
      if (!old.contains(vertex) && !isOn(border, vertex)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOn(HPRtree border, Coordinate vertex) {
    Envelope near = new Envelope(vertex);
    near.expandBy(2 * ON_BORDER);
    for (Object edge : border.query(near)) {
      if (((LineSegment) edge).distance(vertex) <= ON_BORDER) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasMoreThanXY(Geometry geometry) {
    boolean[] more = new boolean[1];
    geometry.apply(
        new CoordinateSequenceFilter() {
          @Override
          public void filter(CoordinateSequence sequence, int i) {
            more[0] = sequence.getDimension() > 2;
          }

          @Override
          public boolean isDone() {
            return more[0];
          }

          @Override
          public boolean isGeometryChanged() {
            return false;
          }
        });
    return more[0];
  }
}
