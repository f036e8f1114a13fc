package org.landcheck.io.filegdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landcheck.api.PackedXY;
import org.landcheck.io.esri.CurveSegment;
import org.landcheck.io.esri.DrawnParts;
import org.landcheck.io.shape.NestedRings;
import org.landcheck.io.shape.Rings;
import org.landcheck.io.shape.Shapes;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/** The decoded vertices of one shape, part after part, to be made a geometry. */
final class ShapeParts {
  private final int[] counts;
  private final double[] xy;
  private final double[] zs;
  private final double[] ms;

  /**
   * @param counts vertices by part
   * @param zs heights by vertex, null if there are none
   * @param ms measures by vertex, null if there are none
   */
  ShapeParts(int[] counts, double[] xy, double[] zs, double[] ms) {
    this.counts = counts;
    this.xy = xy;
    this.zs = zs;
    this.ms = ms;
  }

  static Point emptyPoint() {
    return PackedXY.FACTORY.createPoint();
  }

  /** Number of vertices. */
  int size() {
    return xy.length / 2;
  }

  Point point() {
    return new Point(part(0, 1), PackedXY.FACTORY);
  }

  Geometry points() {
    Point[] points = new Point[xy.length / 2];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Point(part(i, i + 1), PackedXY.FACTORY);
    }
    return new MultiPoint(points, PackedXY.FACTORY);
  }

  Geometry lines() throws UnreadableShapeException {
    LineString[] lines = new LineString[counts.length];
    int from = 0;
    for (int i = 0; i < lines.length; i++) {
      lines[i] = Shapes.line(part(from, from + counts[i]));
      from += counts[i];
    }
    if (lines.length == 0) {
      return PackedXY.FACTORY.createLineString();
    }
    return lines.length == 1 ? lines[0] : new MultiLineString(lines, PackedXY.FACTORY);
  }

  Geometry polygon() throws UnreadableShapeException {
    List<LinearRing> rings = new ArrayList<>(counts.length);
    int from = 0;
    for (int count : counts) {
      rings.add(Shapes.ring(part(from, from + count)));
      from += count;
    }
    if (rings.isEmpty()) {
      return PackedXY.FACTORY.createPolygon();
    }
    Geometry shape = Rings.assemble(rings);
    // Shells that run either way tell nothing: then what is inside what decides, as GDAL has it.
    return runEitherWay(shape) ? NestedRings.assemble(rings) : shape;
  }

  private static boolean runEitherWay(Geometry shape) {
    boolean clockwise = false;
    boolean counterclockwise = false;
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      LinearRing shell = ((Polygon) shape.getGeometryN(i)).getExteriorRing();
      double area = Area.ofRingSigned(shell.getCoordinateSequence());
      clockwise |= area > 0;
      counterclockwise |= area < 0;
    }
    return clockwise && counterclockwise;
  }

  private CoordinateSequence part(int from, int to) {
    if (zs == null && ms == null) {
      return new PackedXY(Arrays.copyOfRange(xy, 2 * from, 2 * to));
    }
    int measures = ms == null ? 0 : 1;
    int dimension = 2 + (zs == null ? 0 : 1) + measures;
    double[] ordinates = new double[(to - from) * dimension];
    int at = 0;
    for (int i = from; i < to; i++) {
      ordinates[at++] = xy[2 * i];
      ordinates[at++] = xy[2 * i + 1];
      if (zs != null) {
        ordinates[at++] = zs[i];
      }
      if (ms != null) {
        ordinates[at++] = ms[i];
      }
    }
    return new PackedCoordinateSequence.Double(ordinates, dimension, measures);
  }

  /**
   * The same with curves drawn as lines; heights and measures change evenly along them.
   *
   * @param segments by the vertex they begin at, null where it goes on straight
   */
  ShapeParts drawn(CurveSegment[] segments, double tolerance) throws UnreadableShapeException {
    int[] starts = new int[counts.length + 1];
    for (int part = 0; part < counts.length; part++) {
      starts[part + 1] = starts[part] + counts[part];
    }
    DrawnParts drawn = new DrawnParts(xy, zs, ms);
    int[] moved = drawn.draw(starts, segments, tolerance);
    int[] drawnCounts = new int[counts.length];
    for (int part = 0; part < counts.length; part++) {
      drawnCounts[part] = moved[part + 1] - moved[part];
    }
    return new ShapeParts(drawnCounts, drawn.xy(), drawn.zs(), drawn.ms());
  }
}
