package org.landcheck.checks.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Takes polygons apart. */
final class Rings {
  private Rings() {}

  /** Vertices of a line or ring without repeated ones. */
  static Coordinate[] distinct(LineString line) {
    double[] xy = PackedXY.of(line);
    List<Coordinate> kept = new ArrayList<>(xy.length / 2);
    for (int i = 0; i < xy.length; i += 2) {
      Coordinate last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last == null || last.x != xy[i] || last.y != xy[i + 1]) {
        kept.add(new CoordinateXY(xy[i], xy[i + 1]));
      }
    }
    return kept.toArray(Coordinate[]::new);
  }

  /** Shells and holes of a polygonal shape, in the order they stand in it. */
  static List<LinearRing> of(Geometry polygonal) {
    List<LinearRing> rings = new ArrayList<>();
    for (int i = 0; i < polygonal.getNumGeometries(); i++) {
      Polygon part = (Polygon) polygonal.getGeometryN(i);
      if (!part.isEmpty()) {
        rings.add(part.getExteriorRing());
        for (int j = 0; j < part.getNumInteriorRing(); j++) {
          rings.add(part.getInteriorRingN(j));
        }
      }
    }
    return rings;
  }

  /** A polygonal shape of those rings of another that pass; a part goes with its shell. */
  static Geometry keep(Geometry polygonal, Predicate<LinearRing> passes) {
    List<Polygon> parts = new ArrayList<>();
    for (int i = 0; i < polygonal.getNumGeometries(); i++) {
      Polygon part = (Polygon) polygonal.getGeometryN(i);
      if (!part.isEmpty() && passes.test(part.getExteriorRing())) {
        List<LinearRing> holes = new ArrayList<>();
        for (int j = 0; j < part.getNumInteriorRing(); j++) {
          if (passes.test(part.getInteriorRingN(j))) {
            holes.add(part.getInteriorRingN(j));
          }
        }
        parts.add(
            part.getFactory()
                .createPolygon(part.getExteriorRing(), holes.toArray(LinearRing[]::new)));
      }
    }
    return polygonal.getFactory().createMultiPolygon(parts.toArray(Polygon[]::new));
  }
}
