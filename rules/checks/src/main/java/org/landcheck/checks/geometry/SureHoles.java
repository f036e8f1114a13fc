package org.landcheck.checks.geometry;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Cuts holes into a polygonal shape that are known to be far from all its borders. */
final class SureHoles {
  private final HPRtree parts = new HPRtree();
  private final Map<Polygon, IndexedPointInAreaLocator> locators = new IdentityHashMap<>();
  private final Map<Polygon, List<LinearRing>> holes = new IdentityHashMap<>();

  private SureHoles(Geometry polygonal) {
    for (int i = 0; i < polygonal.getNumGeometries(); i++) {
      Polygon part = (Polygon) polygonal.getGeometryN(i);
      parts.insert(part.getEnvelopeInternal(), part);
      locators.put(part, new IndexedPointInAreaLocator(part));
      holes.put(part, new ArrayList<>());
    }
  }

  /** The shape with the holes; nothing if one of them does not lie in it. */
  static Optional<Geometry> cut(Geometry shape, List<LinearRing> sure) {
    if (shape.isEmpty() || !(shape instanceof Polygon || shape instanceof MultiPolygon)) {
      return Optional.empty();
    }
    SureHoles cutter = new SureHoles(shape);
    for (LinearRing hole : sure) {
      if (!cutter.assign(hole)) {
        return Optional.empty();
      }
    }
    Polygon[] parts = new Polygon[shape.getNumGeometries()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = cutter.cut((Polygon) shape.getGeometryN(i));
    }
    return Optional.of(
        shape instanceof Polygon ? parts[0] : shape.getFactory().createMultiPolygon(parts));
  }

  private boolean assign(LinearRing hole) {
    Coordinate at = hole.getCoordinateN(0);
    for (Object item : parts.query(new Envelope(at))) {
      Polygon part = (Polygon) item;
      if (locators.get(part).locate(at) == Location.INTERIOR) {
        return holes.get(part).add(hole);
      }
    }
    return false;
  }

  private Polygon cut(Polygon part) {
    List<LinearRing> all = new ArrayList<>();
    for (int i = 0; i < part.getNumInteriorRing(); i++) {
      all.add(part.getInteriorRingN(i));
    }
    all.addAll(holes.get(part));
    return part.getFactory().createPolygon(part.getExteriorRing(), all.toArray(LinearRing[]::new));
  }
}
