package org.landcheck.io.shape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.landcheck.api.PackedXY;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/**
 * Encodes shapes as ISO well-known binary, little endian, bit for bit: what {@link WkbDecoder}
 * reads back has the same coordinates, NaN included, the same parts and the same Z and M.
 */
public final class WkbEncoder {
  private final ByteBuffer buffer;
  private final boolean z;
  private final boolean m;

  private WkbEncoder(ByteBuffer buffer, boolean z, boolean m) {
    this.buffer = buffer;
    this.z = z;
    this.m = m;
  }

  /**
   * @param prefix bytes to leave free before the encoded shape
   */
  public static byte[] encode(Geometry geometry, int prefix) {
    Dimensions dimensions = Dimensions.of(geometry);
    int ordinates = 2 + (dimensions.z ? 1 : 0) + (dimensions.m ? 1 : 0);
    byte[] bytes = new byte[Math.toIntExact(prefix + size(geometry, 8L * ordinates))];
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(prefix);
    new WkbEncoder(buffer, dimensions.z, dimensions.m).put(geometry);
    return bytes;
  }

  /** Which ordinates beside X and Y any part of a shape has. */
  public static final class Dimensions {
    private boolean z;
    private boolean m;

    /** Looks at every part. */
    public static Dimensions of(Geometry geometry) {
      Dimensions found = new Dimensions();
      geometry.apply(
          (GeometryComponentFilter)
              part -> {
                if (part instanceof LineString line) {
                  found.include(line.getCoordinateSequence());
                } else if (part instanceof Point point) {
                  found.include(point.getCoordinateSequence());
                }
              });
      return found;
    }

    public boolean hasZ() {
      return z;
    }

    public boolean hasM() {
      return m;
    }

    private void include(CoordinateSequence points) {
      // Plain JTS coordinates always have a place for Z; it is NaN where nobody meant one.
      z |= points.hasZ() && !(points instanceof CoordinateArraySequence && withoutZ(points));
      m |= points.hasM();
    }

    private static boolean withoutZ(CoordinateSequence points) {
      for (int i = 0; i < points.size(); i++) {
        if (!Double.isNaN(points.getZ(i))) {
          return false;
        }
      }
      return true;
    }
  }

  private static long size(Geometry geometry, long point) {
    if (geometry instanceof Point) {
      return 5 + point;
    }
    if (geometry instanceof LineString line) {
      return 9 + point * line.getNumPoints();
    }
    if (geometry instanceof Polygon polygon) {
      int rings = polygon.isEmpty() ? 0 : 1 + polygon.getNumInteriorRing();
      return 9 + 4L * rings + point * polygon.getNumPoints();
    }
    long size = 9;
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      size += size(geometry.getGeometryN(i), point);
    }
    return size;
  }

  private void put(Geometry geometry) {
    if (geometry instanceof Point point) {
      type(1);
      putPoint(point);
    } else if (geometry instanceof LineString line) {
      type(2);
      putPoints(line.getCoordinateSequence());
    } else if (geometry instanceof Polygon polygon) {
      type(3);
      putRings(polygon);
    } else if (geometry instanceof GeometryCollection collection) {
      type(collectionType(collection));
      buffer.putInt(collection.getNumGeometries());
      for (int i = 0; i < collection.getNumGeometries(); i++) {
        put(collection.getGeometryN(i));
      }
    } else {
      throw new IllegalArgumentException("no WKB for " + geometry.getGeometryType());
    }
  }

  private static int collectionType(GeometryCollection collection) {
    if (collection instanceof MultiPoint) {
      return 4;
    }
    if (collection instanceof MultiLineString) {
      return 5;
    }
    return collection instanceof MultiPolygon ? 6 : 7;
  }

  private void type(int code) {
    buffer.put((byte) 1);
    buffer.putInt(code + (z ? 1000 : 0) + (m ? 2000 : 0));
  }

  private void putPoint(Point point) {
    if (point.isEmpty()) {
      int ordinates = 2 + (z ? 1 : 0) + (m ? 1 : 0);
      for (int i = 0; i < ordinates; i++) {
        buffer.putDouble(Double.NaN);
      }
    } else {
      putOrdinates(point.getCoordinateSequence());
    }
  }

  private void putRings(Polygon polygon) {
    int holes = polygon.isEmpty() ? -1 : polygon.getNumInteriorRing();
    buffer.putInt(holes + 1);
    if (holes >= 0) {
      putPoints(polygon.getExteriorRing().getCoordinateSequence());
    }
    for (int i = 0; i < holes; i++) {
      putPoints(polygon.getInteriorRingN(i).getCoordinateSequence());
    }
  }

  private void putPoints(CoordinateSequence points) {
    buffer.putInt(points.size());
    putOrdinates(points);
  }

  private void putOrdinates(CoordinateSequence points) {
    if (points instanceof PackedXY packed && !z && !m) {
      double[] raw = packed.raw();
      buffer.asDoubleBuffer().put(raw);
      buffer.position(buffer.position() + 8 * raw.length);
      return;
    }
    for (int i = 0; i < points.size(); i++) {
      buffer.putDouble(points.getX(i)).putDouble(points.getY(i));
      if (z) {
        buffer.putDouble(points.getZ(i));
      }
      if (m) {
        buffer.putDouble(points.getM(i));
      }
    }
  }
}
