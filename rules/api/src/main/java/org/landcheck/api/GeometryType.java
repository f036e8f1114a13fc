package org.landcheck.api;

import org.locationtech.jts.geom.Geometry;

/** What kind of shape a layer declares. Multi-part shapes count as their single-part kind. */
public enum GeometryType {
  NONE,
  POINT,
  LINE,
  POLYGON,
  ANY;

  /** The kind of one geometry; {@code ANY} for a mixed collection. */
  public static GeometryType of(Geometry geometry) {
    return switch (geometry.getGeometryType()) {
      case Geometry.TYPENAME_POINT, Geometry.TYPENAME_MULTIPOINT -> POINT;
      case Geometry.TYPENAME_LINESTRING,
          Geometry.TYPENAME_LINEARRING,
          Geometry.TYPENAME_MULTILINESTRING ->
          LINE;
      case Geometry.TYPENAME_POLYGON, Geometry.TYPENAME_MULTIPOLYGON -> POLYGON;
      default -> ANY;
    };
  }
}
