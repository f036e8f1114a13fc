package org.landcheck.io.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.PackedShapes;
import org.landcheck.io.shape.Bounds;
import org.landcheck.io.shape.WkbEncoder;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequences;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Encodes shapes as the content of {@code .shp} records, all of one type. */
final class ShapeEncoder {
  private static final double NO_DATA = -1e39;
  private static final byte[] NULL_SHAPE = {0, 0, 0, 0};

  private final int base;
  private final boolean z;
  private final boolean m;
  private final Counts counts;

  private ShapeEncoder(int base, boolean z, boolean m, Counts counts) {
    this.base = base;
    this.z = z;
    this.m = m;
    this.counts = counts;
  }

  /** How much there is to write. */
  private static final class Counts {
    private long empty;
    private long shapes;
    private long parts;
    private long points;

    /** Takes the packed rings of a row, if it has any. */
    boolean add(PackedShapes packed, int row) {
      int first = packed.firstRing(row);
      int end = packed.firstRing(row + 1);
      for (int ring = first; ring < end; ring++) {
        points += packed.vertices(ring);
      }
      parts += end - first;
      shapes += end > first ? 1 : 0;
      return end > first;
    }

    void add(Geometry shape) {
      shapes++;
      points += shape.getNumPoints();
      for (int i = 0; i < shape.getNumGeometries(); i++) {
        Geometry part = shape.getGeometryN(i);
        if (!part.isEmpty()) {
          parts += part instanceof Polygon polygon ? 1 + polygon.getNumInteriorRing() : 1;
        }
      }
    }
  }

  /** The encoder for all shapes of a layer; empty if they are of several kinds. */
  static Optional<ShapeEncoder> of(Layer layer) {
    GeometryType kind = null;
    boolean points = false;
    boolean z = false;
    boolean m = false;
    Counts counts = new Counts();
    Optional<PackedShapes> packed = layer.shapes();
    for (int row = 0; row < layer.size(); row++) {
      if (packed.isPresent() && counts.add(packed.get(), row)) {
        if (kind != null && kind != GeometryType.POLYGON) {
          return Optional.empty();
        }
        kind = GeometryType.POLYGON;
        continue;
      }
      Geometry geometry = layer.geometry(row);
      if (geometry == Layer.NO_GEOMETRY || geometry.isEmpty()) {
        counts.empty++;
        continue;
      }
      counts.add(geometry);
      GeometryType type = GeometryType.of(geometry);
      if (type == GeometryType.ANY || kind != null && kind != type) {
        return Optional.empty();
      }
      kind = type;
      points |= geometry instanceof MultiPoint;
      WkbEncoder.Dimensions dimensions = WkbEncoder.Dimensions.of(geometry);
      z |= dimensions.hasZ();
      m |= dimensions.hasM();
    }
    int base =
        switch (kind == null ? layer.schema().geometryType() : kind) {
          case POINT -> points ? 8 : 1;
          case LINE -> 3;
          case POLYGON -> 5;
          case NONE, ANY -> 0;
        };
    return Optional.of(new ShapeEncoder(base, z, m, counts));
  }

  /** The type of the whole file. */
  int type() {
    return base == 0 ? 0 : base + (z ? 10 : m ? 20 : 0);
  }

  /** Whether records of packed polygons are of the type of the file: without heights. */
  boolean takesPacked() {
    return base == 5 && !z && !m;
  }

  /** Bytes that the records of all shapes take, each with the eight bytes before it. */
  long size() {
    long each = (z ? 8 : 0) + (z || m ? 8 : 0);
    long empty = 12 * counts.empty;
    if (base == 1) {
      return empty + counts.shapes * (28 + each);
    }
    long head = 48 + 2 * each;
    long table = base == 8 ? 0 : 4 * (counts.shapes + counts.parts);
    return empty + counts.shapes * head + table + counts.points * (16 + each);
  }

  /**
   * @param ranges least and greatest Z, least and greatest M so far; NaN for none; updated
   */
  byte[] encode(Geometry geometry, double[] ranges) {
    if (geometry == Layer.NO_GEOMETRY || geometry.isEmpty()) {
      return NULL_SHAPE;
    }
    if (geometry instanceof Point point && base == 1) {
      return point(point, ranges);
    }
    List<CoordinateSequence> parts = parts(geometry);
    int count = parts.stream().mapToInt(CoordinateSequence::size).sum();
    boolean listed = base != 8;
    int size = 40 + (listed ? 4 + 4 * parts.size() : 0) + 16 * count;
    size += (z ? 16 + 8 * count : 0) + (z || m ? 16 + 8 * count : 0);
    ByteBuffer content = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    content.putInt(type());
    Envelope box = Bounds.of(geometry).orElseGet(() -> new Envelope(0, 0, 0, 0));
    content.putDouble(box.getMinX()).putDouble(box.getMinY());
    content.putDouble(box.getMaxX()).putDouble(box.getMaxY());
    if (listed) {
      content.putInt(parts.size()).putInt(count);
      int start = 0;
      for (CoordinateSequence part : parts) {
        content.putInt(start);
        start += part.size();
      }
    } else {
      content.putInt(count);
    }
    for (CoordinateSequence part : parts) {
      for (int i = 0; i < part.size(); i++) {
        content.putDouble(part.getX(i)).putDouble(part.getY(i));
      }
    }
    if (z) {
      depths(content, parts, ranges, 0);
    }
    if (z || m) {
      depths(content, parts, ranges, 2);
    }
    return content.array();
  }

  private byte[] point(Point point, double[] ranges) {
    CoordinateSequence at = point.getCoordinateSequence();
    int size = 20 + (z ? 8 : 0) + (z || m ? 8 : 0);
    ByteBuffer content = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    content.putInt(type()).putDouble(at.getX(0)).putDouble(at.getY(0));
    if (z) {
      content.putDouble(depth(at, 0, ranges, 0));
    }
    if (z || m) {
      content.putDouble(depth(at, 0, ranges, 2));
    }
    return content.array();
  }

  /** Writes the range of one shape, then its values; widens the range of the file. */
  private static void depths(
      ByteBuffer content, List<CoordinateSequence> parts, double[] ranges, int which) {
    int rangeAt = content.position();
    content.position(rangeAt + 16);
    double[] own = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    for (CoordinateSequence part : parts) {
      for (int i = 0; i < part.size(); i++) {
        content.putDouble(depth(part, i, own, which));
      }
    }
    content.putDouble(rangeAt, Double.isNaN(own[which]) ? NO_DATA : own[which]);
    content.putDouble(rangeAt + 8, Double.isNaN(own[which + 1]) ? NO_DATA : own[which + 1]);
    widen(ranges, which, own[which]);
    widen(ranges, which, own[which + 1]);
  }

  private static double depth(CoordinateSequence part, int i, double[] ranges, int which) {
    double value = which == 0 ? part.getZ(i) : part.getM(i);
    widen(ranges, which, value);
    if (Double.isNaN(value)) {
      return which == 0 ? 0 : NO_DATA;
    }
    return value;
  }

  private static void widen(double[] ranges, int which, double value) {
    if (!Double.isNaN(value)) {
      ranges[which] = ranges[which] <= value ? ranges[which] : value;
      ranges[which + 1] = ranges[which + 1] >= value ? ranges[which + 1] : value;
    }
  }

  private static List<CoordinateSequence> parts(Geometry geometry) {
    List<CoordinateSequence> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry member = geometry.getGeometryN(i);
      if (member instanceof Polygon polygon && !polygon.isEmpty()) {
        parts.add(directed(polygon.getExteriorRing(), true));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          parts.add(directed(polygon.getInteriorRingN(hole), false));
        }
      } else if (member instanceof LineString line && !line.isEmpty()) {
        parts.add(line.getCoordinateSequence());
      } else if (member instanceof Point point && !point.isEmpty()) {
        parts.add(point.getCoordinateSequence());
      }
    }
    return parts;
  }

  /** Shells run clockwise, holes the other way: that is how the format tells them apart. */
  private static CoordinateSequence directed(LinearRing ring, boolean clockwise) {
    CoordinateSequence points = ring.getCoordinateSequence();
    boolean isClockwise = Area.ofRingSigned(points) > 0;
    if (isClockwise == clockwise) {
      return points;
    }
    CoordinateSequence turned = points.copy();
    CoordinateSequences.reverse(turned);
    return turned;
  }
}
