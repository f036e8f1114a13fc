package org.landcheck.io.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Puts rings together as polygons.
 *
 * <p>Esri's formats list rings without saying which hole belongs to which shell: shells run
 * clockwise, holes the other way. A hole goes to the smallest shell around it. A hole inside no
 * shell is taken as a shell, since many programs write rings in any direction; where no ring runs
 * clockwise, those inside no other are the shells. No ring is ever dropped or turned.
 */
public final class Rings {
  private Rings() {}

  /** A shell and the holes found to be in it. */
  private static final class Shell {
    private final LinearRing ring;
    private final double area;
    private final List<LinearRing> holes = new ArrayList<>();

    Shell(LinearRing ring, double area) {
      this.ring = ring;
      this.area = area;
    }
  }

  /** All rings of one feature, at least one, as a polygon or a multi-polygon. */
  public static Geometry assemble(List<LinearRing> rings) throws UnreadableShapeException {
    if (rings.size() == 1) {
      return Shapes.polygon(rings.get(0), new LinearRing[0]);
    }
    List<Shell> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (LinearRing ring : rings) {
      double area = signedArea(ring);
      if (area < 0) {
        shells.add(new Shell(ring, -area));
      } else {
        holes.add(ring);
      }
    }
    if (shells.isEmpty()) {
      // Largest first: what is around a ring is known before the ring is looked at.
      holes.sort(Comparator.comparingDouble(Rings::signedArea).reversed());
      shells.add(new Shell(holes.get(0), signedArea(holes.get(0))));
      holes.remove(0);
    }
    place(holes, shells);
    return polygons(shells);
  }

  private static void place(List<LinearRing> holes, List<Shell> shells) {
    STRtree index = new STRtree();
    shells.forEach(shell -> index.insert(shell.ring.getEnvelopeInternal(), shell));
    List<Shell> found = new ArrayList<>();
    for (LinearRing hole : holes) {
      Shell around = null;
      for (Object candidate : index.query(hole.getEnvelopeInternal())) {
        Shell shell = (Shell) candidate;
        if ((around == null || shell.area < around.area) && isIn(hole, shell.ring)) {
          around = shell;
        }
      }
      if (around == null) {
        around = smallestAround(hole, found);
      }
      if (around == null) {
        found.add(new Shell(hole, Math.abs(signedArea(hole))));
      } else {
        around.holes.add(hole);
      }
    }
    shells.addAll(found);
  }

  private static Shell smallestAround(LinearRing hole, List<Shell> shells) {
    Shell around = null;
    for (Shell shell : shells) {
      if ((around == null || shell.area < around.area) && isIn(hole, shell.ring)) {
        around = shell;
      }
    }
    return around;
  }

  /** By the first vertex that is not on the shell itself; a hole wholly on it counts as inside. */
  static boolean isIn(LinearRing hole, LinearRing shell) {
    if (!shell.getEnvelopeInternal().covers(hole.getEnvelopeInternal())) {
      return false;
    }
    CoordinateSequence points = hole.getCoordinateSequence();
    CoordinateSequence around = shell.getCoordinateSequence();
    for (int i = 0; i < points.size(); i++) {
      Coordinate point = points.getCoordinate(i);
      int location = RayCrossingCounter.locatePointInRing(point, around);
      if (location != Location.BOUNDARY) {
        return location == Location.INTERIOR;
      }
    }
    return true;
  }

  private static double signedArea(LinearRing ring) {
    // Positive for clockwise in JTS; here the sense of mathematics, where clockwise is negative.
    return -Area.ofRingSigned(ring.getCoordinateSequence());
  }

  private static Geometry polygons(List<Shell> shells) throws UnreadableShapeException {
    Polygon[] polygons = new Polygon[shells.size()];
    for (int i = 0; i < polygons.length; i++) {
      Shell shell = shells.get(i);
      polygons[i] = Shapes.polygon(shell.ring, shell.holes.toArray(new LinearRing[0]));
    }
    return polygons.length == 1 ? polygons[0] : new MultiPolygon(polygons, PackedXY.FACTORY);
  }
}
