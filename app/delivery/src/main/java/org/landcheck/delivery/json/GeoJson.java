package org.landcheck.delivery.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.landcheck.delivery.Decimals;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes shapes as GeoJSON in their own coordinate system, easting before northing, no heights. */
final class GeoJson {
  private final JsonGenerator gen;

  GeoJson(JsonGenerator gen) {
    this.gen = gen;
  }

  /**
   * @param places digits behind the point
   */
  void write(Geometry geometry, int places) throws IOException {
    gen.writeStartObject();
    boolean ring = geometry.getGeometryType().equals(Geometry.TYPENAME_LINEARRING);
    gen.writeStringField("type", ring ? "LineString" : geometry.getGeometryType());
    if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
      gen.writeArrayFieldStart("geometries");
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        write(geometry.getGeometryN(i), places);
      }
      gen.writeEndArray();
    } else {
      gen.writeFieldName("coordinates");
      coordinates(geometry, places);
    }
    gen.writeEndObject();
  }

  private void coordinates(Geometry geometry, int places) throws IOException {
    if (geometry instanceof Point point) {
      if (point.isEmpty()) {
        gen.writeStartArray();
        gen.writeEndArray();
      } else {
        place(point.getX(), point.getY(), places);
      }
    } else if (geometry instanceof LineString line) {
      line(line, places);
    } else if (geometry instanceof Polygon polygon) {
      polygon(polygon, places);
    } else {
      gen.writeStartArray();
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        coordinates(geometry.getGeometryN(i), places);
      }
      gen.writeEndArray();
    }
  }

  private void polygon(Polygon polygon, int places) throws IOException {
    gen.writeStartArray();
    if (!polygon.isEmpty()) {
      line(polygon.getExteriorRing(), places);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        line(polygon.getInteriorRingN(i), places);
      }
    }
    gen.writeEndArray();
  }

  private void line(LineString line, int places) throws IOException {
    CoordinateSequence sequence = line.getCoordinateSequence();
    gen.writeStartArray();
    for (int i = 0; i < sequence.size(); i++) {
      place(sequence.getX(i), sequence.getY(i), places);
    }
    gen.writeEndArray();
  }

  /** One point as {@code [easting, northing]}. */
  void place(double x, double y, int places) throws IOException {
    gen.writeStartArray();
    gen.writeNumber(Decimals.fixed(x, places));
    gen.writeNumber(Decimals.fixed(y, places));
    gen.writeEndArray();
  }
}
