package org.landcheck.delivery.json;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes shapes as GeoJSON in their own coordinate system, easting before northing, no heights. */
final class GeoJson {
  private static final byte[] TYPE = JsonText.plain("{\"type\": \"");
  private static final byte[] GEOMETRIES = JsonText.plain("\", \"geometries\": ");
  private static final byte[] COORDINATES = JsonText.plain("\", \"coordinates\": ");

  private final JsonText out;
  private final int places;

  /**
   * @param places digits behind the point
   */
  GeoJson(JsonText out, int places) {
    this.out = out;
    this.places = places;
  }

  void write(Geometry geometry) {
    String type = geometry.getGeometryType();
    boolean mixed = type.equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
    out.raw(TYPE);
    out.letters(type.equals(Geometry.TYPENAME_LINEARRING) ? Geometry.TYPENAME_LINESTRING : type);
    out.raw(mixed ? GEOMETRIES : COORDINATES);
    if (mixed) {
      out.raw('[');
      for (int i = 0; i < geometry.getNumGeometries(); i++) {
        separate(i);
        write(geometry.getGeometryN(i));
      }
      out.raw(']');
    } else {
      coordinates(geometry);
    }
    out.raw('}');
  }

  private void coordinates(Geometry geometry) {
    if (geometry instanceof Point point) {
      CoordinateSequence own = point.getCoordinateSequence();
      if (own.size() > 0) {
        place(own.getX(0), own.getY(0));
      } else {
        empty();
      }
    } else if (geometry instanceof LineString line) {
      line(line);
    } else if (geometry instanceof Polygon polygon && polygon.isEmpty()) {
      empty();
    } else if (geometry instanceof Polygon polygon) {
      out.raw('[');
      line(polygon.getExteriorRing());
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        separate(1);
        line(polygon.getInteriorRingN(i));
      }
      out.raw(']');
    } else {
      parts((GeometryCollection) geometry);
    }
  }

  private void parts(GeometryCollection collection) {
    out.raw('[');
    for (int i = 0; i < collection.getNumGeometries(); i++) {
      separate(i);
      coordinates(collection.getGeometryN(i));
    }
    out.raw(']');
  }

  private void line(LineString line) {
    CoordinateSequence sequence = line.getCoordinateSequence();
    out.raw('[');
    for (int i = 0; i < sequence.size(); i++) {
      separate(i);
      place(sequence.getX(i), sequence.getY(i));
    }
    out.raw(']');
  }

  private void empty() {
    out.raw('[');
    out.raw(']');
  }

  /** One point as {@code [easting, northing]}. */
  void place(double x, double y) {
    out.raw('[');
    out.number(x, places);
    separate(1);
    out.number(y, places);
    out.raw(']');
  }

  private void separate(int before) {
    if (before > 0) {
      out.raw(',');
      out.raw(' ');
    }
  }
}
