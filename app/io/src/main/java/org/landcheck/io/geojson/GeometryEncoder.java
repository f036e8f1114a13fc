package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.landcheck.io.shape.UnreadableShapeException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes geometries; rings stay in the direction they have. */
final class GeometryEncoder {
  private final JsonGenerator json;
  private final PlainNumber numbers = new PlainNumber();
  private boolean beyond;

  GeometryEncoder(JsonGenerator json) {
    this.json = json;
  }

  /**
   * @throws UnreadableShapeException if the format cannot say it: a coordinate is not finite, or a
   *     point among others empty
   */
  void write(Geometry geometry) throws IOException, UnreadableShapeException {
    json.writeStartObject();
    json.writeStringField("type", type(geometry));
    if (type(geometry).equals("GeometryCollection")) {
      json.writeArrayFieldStart("geometries");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        write(geometry.getGeometryN(i));
      }
      json.writeEndArray();
    } else {
      json.writeFieldName("coordinates");
      coordinates(geometry);
    }
    json.writeEndObject();
  }

  private static String type(Geometry geometry) {
    return geometry instanceof LinearRing ? "LineString" : geometry.getGeometryType();
  }

  private void coordinates(Geometry geometry) throws IOException, UnreadableShapeException {
    if (geometry instanceof Point point) {
      if (point.isEmpty()) {
        json.writeStartArray();
        json.writeEndArray();
      } else {
        position(point.getCoordinateSequence(), 0);
      }
      return;
    }
    if (geometry instanceof LineString line) {
      line(line);
      return;
    }
    json.writeStartArray();
    if (geometry instanceof Polygon polygon) {
      if (!polygon.isEmpty()) {
        line(polygon.getExteriorRing());
      }
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        line(polygon.getInteriorRingN(i));
      }
    } else if (geometry instanceof MultiPoint
        || geometry instanceof MultiLineString
        || geometry instanceof MultiPolygon) {
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        Geometry part = geometry.getGeometryN(i);
        if (part instanceof Point && part.isEmpty()) {
          throw new UnreadableShapeException("的多点中有空的点", "has an empty point among its points");
        }
        coordinates(part);
      }
    } else if (!(geometry instanceof GeometryCollection)) {
      throw new IllegalArgumentException("no GeoJSON for " + geometry.getGeometryType());
    }
    json.writeEndArray();
  }

  private void line(LineString line) throws IOException, UnreadableShapeException {
    CoordinateSequence points = line.getCoordinateSequence();
    json.writeStartArray();
    for (int i = 0; i < points.size(); i++) {
      position(points, i);
    }
    json.writeEndArray();
  }

  private void position(CoordinateSequence points, int index)
      throws IOException, UnreadableShapeException {
    double x = points.getX(index);
    double y = points.getY(index);
    double z = points.hasZ() ? points.getZ(index) : Double.NaN;
    if (!Double.isFinite(x) || !Double.isFinite(y) || Double.isInfinite(z)) {
      throw new UnreadableShapeException("的坐标中有不是数的值", "has coordinates that are no numbers");
    }
    beyond |= Math.abs(x) > 180 || Math.abs(y) > 90;
    json.writeStartArray();
    json.writeNumber(numbers.coordinate(x));
    json.writeNumber(numbers.coordinate(y));
    if (!Double.isNaN(z)) {
      json.writeNumber(numbers.coordinate(z));
    }
    json.writeEndArray();
  }

  /** Whether any coordinate so far cannot be a longitude or latitude. */
  boolean isBeyondDegrees() {
    return beyond;
  }
}
