package org.landcheck.checks.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryEditor;

/** Puts vertices into the segments of a polygon that pass them within a tolerance. */
public final class VertexInsertion {
  private VertexInsertion() {}

  /** The shape with the vertices put in; the same shape if none fits. */
  public static Geometry into(Geometry shape, Coordinate[] vertices, double tolerance) {
    return new GeometryEditor(PackedXY.FACTORY)
        .edit(
            shape,
            new GeometryEditor.CoordinateOperation() {
              @Override
              public Coordinate[] edit(Coordinate[] coordinates, Geometry part) {
                return part instanceof LinearRing || part instanceof Polygon
                    ? insert(coordinates, vertices, tolerance)
                    : coordinates;
              }
            });
  }

  private static Coordinate[] insert(Coordinate[] ring, Coordinate[] vertices, double tolerance) {
    CoordinateList result = new CoordinateList();
    for (int i = 0; i + 1 < ring.length; i++) {
      result.add(ring[i], true);
      LineSegment segment = new LineSegment(ring[i], ring[i + 1]);
      List<Coordinate> on = new ArrayList<>();
      for (Coordinate vertex : vertices) {
        double along = segment.projectionFactor(vertex);
        if (along > 0
            && along < 1
            && segment.distance(vertex) <= tolerance
            && vertex.distance(ring[i]) > tolerance
            && vertex.distance(ring[i + 1]) > tolerance) {
          on.add(vertex);
        }
      }
      on.sort(Comparator.comparingDouble(segment::projectionFactor));
      on.forEach(vertex -> result.add(vertex, false));
    }
    if (ring.length > 0) {
      result.add(ring[ring.length - 1], true);
    }
    return result.toCoordinateArray();
  }
}
