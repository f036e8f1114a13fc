package org.landcheck.io.esri;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Esri's shapes as bytes, for tests: plain ones of geometries, any others piece by piece. */
public final class ShapeBytes {
  public static final int Z = 0x8000_0000;
  public static final int M = 0x4000_0000;
  public static final int CURVES = 0x2000_0000;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  public ShapeBytes ints(int... values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asIntBuffer().put(values);
    bytes.writeBytes(buffer.array());
    return this;
  }

  public ShapeBytes doubles(double... values) {
    ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asDoubleBuffer().put(values);
    bytes.writeBytes(buffer.array());
    return this;
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }

  public ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes());
  }

  /** A line of type 3 or a polygon of type 5, shells clockwise, as it stands. */
  public static byte[] of(Geometry geometry) {
    ShapeBytes shape = new ShapeBytes();
    if (geometry.getDimension() == 0) {
      return shape.ints(1).doubles(geometry.getCoordinate().x, geometry.getCoordinate().y).bytes();
    }
    List<LineString> parts = new ArrayList<>();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part instanceof Polygon polygon) {
        parts.add(polygon.getExteriorRing());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          parts.add(polygon.getInteriorRingN(hole));
        }
      } else {
        parts.add((LineString) part);
      }
    }
    shape.ints(geometry.getDimension() == 1 ? 3 : 5);
    Envelope box = geometry.getEnvelopeInternal();
    shape.doubles(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    shape.ints(parts.size(), geometry.getNumPoints());
    int start = 0;
    for (LineString part : parts) {
      shape.ints(start);
      start += part.getNumPoints();
    }
    for (LineString part : parts) {
      CoordinateSequence points = part.getCoordinateSequence();
      for (int i = 0; i < points.size(); i++) {
        shape.doubles(points.getX(i), points.getY(i));
      }
    }
    return shape.bytes();
  }
}
