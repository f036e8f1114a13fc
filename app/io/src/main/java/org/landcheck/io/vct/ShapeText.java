package org.landcheck.io.vct;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.Crs;
import org.landcheck.api.PackedShapes;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Writes shapes as objects. */
final class ShapeText {
  private static final String STYLE = "Unknown";
  private static final int MILLIMETRES = 3;
  private static final int DEGREES = 9;

  private final VctOutput out;
  private final int labelDecimals;
  private final LabelPoint label = new LabelPoint();

  ShapeText(VctOutput out, Crs crs) {
    this.out = out;
    this.labelDecimals = crs.kind() == Crs.Kind.GEOGRAPHIC ? DEGREES : MILLIMETRES;
  }

  /** Writes the shape of a row if it is of a kind. */
  void write(WrittenLayer layer, int row, ObjectKind kind) throws IOException {
    if (layer.kind(row) != kind) {
      return;
    }
    PackedShapes shapes = layer.shapes();
    Geometry object = shapes.loose(row);
    List<double[]> rings =
        kind != ObjectKind.POLYGON
            ? List.of()
            : object == null ? rings(shapes, row) : rings(object);
    if (kind == ObjectKind.POLYGON ? !isFinite(rings) : !isFinite(object)) {
      return;
    }
    out.line(layer.id(row)).line(layer.code(row, kind)).line(STYLE);
    switch (kind) {
      case POINT -> points(object);
      case LINE -> lines(object);
      default -> rings(rings);
    }
    out.line(0);
  }

  /** Whether all coordinates are numbers; others cannot be written. */
  static boolean isFinite(Geometry shape) {
    for (Coordinate c : shape.getCoordinates()) {
      if (!Double.isFinite(c.getX()) || !Double.isFinite(c.getY())) {
        return false;
      }
    }
    return true;
  }

  static boolean isFinite(PackedShapes shapes, int row) {
    return isFinite(rings(shapes, row));
  }

  private static boolean isFinite(List<double[]> rings) {
    for (double[] ring : rings) {
      for (double ordinate : ring) {
        if (!Double.isFinite(ordinate)) {
          return false;
        }
      }
    }
    return true;
  }

  private void points(Geometry shape) throws IOException {
    boolean several = !shape.getGeometryType().equals(Geometry.TYPENAME_POINT);
    Coordinate[] points = shape.getCoordinates();
    out.line(several ? 4 : 1).line(points.length);
    for (Coordinate point : points) {
      out.point(point.getX(), point.getY());
    }
  }

  private void lines(Geometry shape) throws IOException {
    out.line(1).line(shape.getNumGeometries());
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      vertices(PackedXY.of((LineString) shape.getGeometryN(i)));
    }
  }

  private static List<double[]> rings(Geometry shape) {
    List<double[]> rings = new ArrayList<>();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      Polygon part = (Polygon) shape.getGeometryN(i);
      rings.add(PackedXY.of(part.getExteriorRing()));
      for (int r = 0; r < part.getNumInteriorRing(); r++) {
        rings.add(PackedXY.of(part.getInteriorRingN(r)));
      }
    }
    return rings;
  }

  private static List<double[]> rings(PackedShapes shapes, int row) {
    List<double[]> rings = new ArrayList<>();
    for (int ring = shapes.firstRing(row); ring < shapes.firstRing(row + 1); ring++) {
      double[] xy = new double[2 * shapes.vertices(ring)];
      shapes.copy(ring, xy);
      rings.add(xy);
    }
    return rings;
  }

  private void rings(List<double[]> rings) throws IOException {
    label.find(rings);
    out.line(1);
    out.rounded(label.x(), labelDecimals).comma().rounded(label.y(), labelDecimals).end();
    out.line(rings.size());
    for (double[] ring : rings) {
      vertices(ring);
    }
  }

  private void vertices(double[] xy) throws IOException {
    out.line(11).line(xy.length / 2);
    for (int i = 0; i < xy.length; i += 2) {
      out.point(xy[i], xy[i + 1]);
    }
  }
}
