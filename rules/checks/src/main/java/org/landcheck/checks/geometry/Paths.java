package org.landcheck.checks.geometry;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFactory;
import org.locationtech.jts.geom.CoordinateSequences;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The lines and rings of a shape as raw arrays, numbered in the order they stand in it. */
final class Paths {
  /** Hears of one line or ring. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @param index number of the path in its shape
     * @param xy {@code x0, y0, x1, y1 …}, read only; a ring repeats its first vertex at the end
     */
    void path(int index, double[] xy, boolean ring);
  }

  private Paths() {}

  static void each(Geometry geometry, Visitor visitor) {
    walk(geometry, 0, visitor);
  }

  private static int walk(Geometry geometry, int index, Visitor visitor) {
    if (geometry instanceof Polygon polygon) {
      int at = walk(polygon.getExteriorRing(), index, visitor);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        at = walk(polygon.getInteriorRingN(i), at, visitor);
      }
      return at;
    }
    if (geometry instanceof LineString line) {
      visitor.path(index, PackedXY.of(line), line instanceof LinearRing);
      return index + 1;
    }
    int at = index;
    if (geometry instanceof GeometryCollection) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        at = walk(geometry.getGeometryN(i), at, visitor);
      }
    }
    return at;
  }

  /**
   * The shape without some vertices of one path; every other number in it stays as it is.
   *
   * @param path number of the path
   * @param dropped vertices to leave out; that of a ring's end goes with its start
   * @return nothing if a ring would keep fewer than three vertices or a line fewer than two
   */
  static Optional<Geometry> without(Geometry geometry, int path, BitSet dropped) {
    Editor editor = new Editor(path, dropped);
    Geometry edited = editor.edit(geometry);
    return editor.tooShort ? Optional.empty() : Optional.of(edited);
  }

  private static final class Editor {
    private final int path;
    private final BitSet dropped;
    private int at;
    private boolean tooShort;

    Editor(int path, BitSet dropped) {
      this.path = path;
      this.dropped = dropped;
    }

    Geometry edit(Geometry geometry) {
      GeometryFactory factory = geometry.getFactory();
      if (geometry instanceof Polygon polygon) {
        LinearRing shell = (LinearRing) edit(polygon.getExteriorRing());
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
          holes[i] = (LinearRing) edit(polygon.getInteriorRingN(i));
        }
        return factory.createPolygon(shell, holes);
      }
      if (geometry instanceof LineString line) {
        return at++ == path ? shorten(line) : line;
      }
      if (!(geometry instanceof GeometryCollection)) {
        return geometry;
      }
      Geometry[] parts = new Geometry[geometry.getNumGeometries()];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = edit(geometry.getGeometryN(i));
      }
      return switch (geometry.getGeometryType()) {
        case Geometry.TYPENAME_MULTIPOLYGON ->
            factory.createMultiPolygon(Arrays.copyOf(parts, parts.length, Polygon[].class));
        case Geometry.TYPENAME_MULTILINESTRING ->
            factory.createMultiLineString(Arrays.copyOf(parts, parts.length, LineString[].class));
        default -> factory.createGeometryCollection(parts);
      };
    }

    private LineString shorten(LineString line) {
      boolean ring = line instanceof LinearRing;
      CoordinateSequence old = line.getCoordinateSequence();
      int slots = ring ? old.size() - 1 : old.size();
      int[] kept = dropped.stream().anyMatch(i -> i >= slots) ? new int[0] : keep(slots);
      if (kept.length < (ring ? 3 : 2)) {
        tooShort = true;
        return line;
      }
      int size = ring ? kept.length + 1 : kept.length;
      CoordinateSequenceFactory factory = line.getFactory().getCoordinateSequenceFactory();
      CoordinateSequence cut = factory.create(size, old.getDimension(), old.getMeasures());
      for (int i = 0; i < size; i++) {
        CoordinateSequences.copy(old, kept[i % kept.length], cut, i, 1);
      }
      return ring
          ? line.getFactory().createLinearRing(cut)
          : line.getFactory().createLineString(cut);
    }

    private int[] keep(int slots) {
      BitSet kept = new BitSet(slots);
      kept.set(0, slots);
      kept.andNot(dropped);
      return kept.stream().toArray();
    }
  }
}
