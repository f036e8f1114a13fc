package org.landcheck.io.filegdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.landcheck.api.PackedXY;
import org.landcheck.io.esri.CurveSegment;
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
  /** More than the curves of any real shape need. */
  private static final int MOST_DRAWN = 1 << 20;

  private final int[] counts;
  private double[] xy;
  private double[] zs;
  private double[] ms;

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
    ShapeParts drawn =
        new ShapeParts(
            new int[counts.length],
            new double[2 * xy.length],
            zs == null ? null : new double[xy.length],
            ms == null ? null : new double[xy.length]);
    int size = 0;
    int vertex = 0;
    for (int part = 0; part < counts.length; part++) {
      int before = size;
      for (int i = 0; i < counts[part]; i++, vertex++) {
        size = drawn.take(size, this, vertex);
        if (segments[vertex] != null && i + 1 < counts[part]) {
          size = drawn.take(size, this, vertex, segments[vertex], tolerance);
        }
      }
      drawn.counts[part] = size - before;
    }
    drawn.resize(size);
    return drawn;
  }

  private int take(int size, ShapeParts from, int vertex) throws UnreadableShapeException {
    reserve(size + 1);
    xy[2 * size] = from.xy[2 * vertex];
    xy[2 * size + 1] = from.xy[2 * vertex + 1];
    if (zs != null) {
      zs[size] = from.zs[vertex];
    }
    if (ms != null) {
      ms[size] = from.ms[vertex];
    }
    return size + 1;
  }

  /** Takes what lies between two vertices. */
  private int take(int size, ShapeParts from, int vertex, CurveSegment segment, double tolerance)
      throws UnreadableShapeException {
    int i = 2 * vertex;
    double[] line =
        segment.draw(from.xy[i], from.xy[i + 1], from.xy[i + 2], from.xy[i + 3], tolerance);
    int steps = line.length / 2 - 1;
    reserve(size + steps);
    System.arraycopy(line, 2, xy, 2 * size, 2 * (steps - 1));
    for (int step = 1; step < steps; step++) {
      double part = (double) step / steps;
      if (zs != null) {
        zs[size + step - 1] = between(from.zs, vertex, part);
      }
      if (ms != null) {
        ms[size + step - 1] = between(from.ms, vertex, part);
      }
    }
    return size + steps - 1;
  }

  private static double between(double[] values, int vertex, double part) {
    return values[vertex] + part * (values[vertex + 1] - values[vertex]);
  }

  private void reserve(int size) throws UnreadableShapeException {
    if (size > xy.length / 2) {
      if (size > MOST_DRAWN + counts.length) {
        throw new UnreadableShapeException("曲线过多，无法改成折线", "too many curves to draw");
      }
      resize(2 * size);
    }
  }

  private void resize(int size) {
    xy = Arrays.copyOf(xy, 2 * size);
    zs = zs == null ? null : Arrays.copyOf(zs, size);
    ms = ms == null ? null : Arrays.copyOf(ms, size);
  }
}
